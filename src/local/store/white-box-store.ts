/** Stores white-box keys with their tags and the devices bound to them. */
import { z } from 'zod';
import { WhiteBoxAlgorithms, WhiteBoxStates } from '../../contract/index.js';
import type { Tag } from '../model/tags.js';
import type { Tenant } from '../model/tenant.js';
import type { Database } from './libsql.js';
import {
  BytesColumn,
  CountRow,
  countQuery,
  placeholders,
  TagRow,
  tenantCondition,
  tenantValues,
} from './rows.js';
import type { Device, WhiteBoxKey } from '../model/white-box-key.js';

export interface WhiteBoxStore {
  insert(key: WhiteBoxKey, tags?: readonly Tag[]): void;
  /** Updates the state of a stored key, the only mutable column. */
  save(key: WhiteBoxKey): void;
  /** Also deletes everything that belongs to the key. */
  delete(keyId: string): void;
  find(tenant: Tenant, keyId: string): WhiteBoxKey | undefined;
  hasAlias(tenant: Tenant, alias: string): boolean;
  count(tenant: Tenant): number;
  /** In insertion order. */
  all(tenant: Tenant): WhiteBoxKey[];
  tagsOf(keyId: string): Tag[];
  /** In insertion order. */
  devicesOf(keyId: string): Device[];
  replaceDevices(keyId: string, devices: readonly Device[]): void;
}

const columns = [
  ...['key_id', 'account', 'region', 'alias', 'description'],
  ...['algorithm', 'secret', 'create_time', 'state'],
];

const WhiteBoxRow = z
  .object({
    key_id: z.string(),
    account: z.string(),
    region: z.string(),
    alias: z.string(),
    description: z.string(),
    algorithm: z.enum(WhiteBoxAlgorithms),
    secret: BytesColumn,
    create_time: z.number(),
    state: z.enum(WhiteBoxStates),
  })
  .transform(({ key_id: keyId, account, create_time: createTime, ...row }): WhiteBoxKey => ({
    ...row,
    keyId,
    account: BigInt(account),
    createTime,
  }));

const DeviceRow = z.object({ identity: z.string(), description: z.string() });

const statements = (database: Database) => {
  const ofTenant = `white_box_keys WHERE ${tenantCondition}`;
  const select = `SELECT ${columns.join(', ')} FROM ${ofTenant}`;
  return {
    insert: database.prepare(
      `INSERT INTO white_box_keys (${columns.join(', ')}) VALUES (${placeholders(columns)})`,
    ),
    insertTag: database.prepare('INSERT INTO white_box_tags (key_id, tag_key, tag_value) VALUES (?, ?, ?)'),
    save: database.prepare('UPDATE white_box_keys SET state = ? WHERE key_id = ?'),
    delete: database.prepare('DELETE FROM white_box_keys WHERE key_id = ?'),
    find: database.prepare(`${select} AND key_id = ?`),
    alias: database.prepare(countQuery(`${ofTenant} AND alias = ?`)),
    count: database.prepare(countQuery(ofTenant)),
    all: database.prepare(`${select} ORDER BY position`),
    tags: database.prepare('SELECT tag_key, tag_value FROM white_box_tags WHERE key_id = ?'),
    devices: database.prepare('SELECT identity, description FROM devices WHERE key_id = ? ORDER BY position'),
    deleteDevices: database.prepare('DELETE FROM devices WHERE key_id = ?'),
    insertDevice: database.prepare('INSERT INTO devices (key_id, identity, description) VALUES (?, ?, ?)'),
  };
};

export const createWhiteBoxStore = (database: Database): WhiteBoxStore => {
  const sql = statements(database);
  return {
    insert: (key, tags = []) => {
      const { keyId, account, region, alias, description, algorithm, secret, createTime, state } = key;
      const named = [keyId, String(account), region, alias, description];
      sql.insert.run([...named, algorithm, secret, createTime, state]);
      for (const tag of tags) sql.insertTag.run([keyId, tag.key, tag.value]);
    },
    save: ({ keyId, state }) => {
      sql.save.run([state, keyId]);
    },
    delete: (keyId) => {
      sql.delete.run([keyId]);
    },
    find: (tenant, keyId) => WhiteBoxRow.optional().parse(sql.find.get([...tenantValues(tenant), keyId])),
    hasAlias: (tenant, alias) => CountRow.parse(sql.alias.get([...tenantValues(tenant), alias])) > 0,
    count: (tenant) => CountRow.parse(sql.count.get(tenantValues(tenant))),
    all: (tenant) => sql.all.all(tenantValues(tenant)).map((row) => WhiteBoxRow.parse(row)),
    tagsOf: (keyId) => sql.tags.all([keyId]).map((row) => TagRow.parse(row)),
    devicesOf: (keyId) => sql.devices.all([keyId]).map((row) => DeviceRow.parse(row)),
    replaceDevices: (keyId, devices) => {
      sql.deleteDevices.run([keyId]);
      for (const { identity, description } of devices) sql.insertDevice.run([keyId, identity, description]);
    },
  };
};
