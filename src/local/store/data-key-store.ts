/** Stores data keys with their tags. */
import { userOwner } from '../../contract/index.js';
import type { DataKey } from '../model/data-key.js';
import { dataKeyColumns, DataKeyRow, dataKeyValues, mutableColumns, mutableValues } from './data-key-row.js';
import type { Tag } from '../model/tags.js';
import type { Tenant } from '../model/tenant.js';
import type { Database } from './libsql.js';
import { CountRow, countQuery, placeholders, TagRow, tenantCondition, tenantValues } from './rows.js';

export interface DataKeyStore {
  insert(dataKey: DataKey, tags?: readonly Tag[]): void;
  /** Updates the mutable columns of a stored data key. */
  save(dataKey: DataKey): void;
  find(tenant: Tenant, dataKeyId: string): DataKey | undefined;
  hasName(tenant: Tenant, name: string): boolean;
  /** Counts the data keys created by users, except those scheduled for deletion. */
  countTowardsQuota(tenant: Tenant): number;
  /** In insertion order. */
  all(tenant: Tenant): DataKey[];
  tagsOf(dataKeyId: string): Tag[];
  /** Whether a data key of any tenant is due for deletion. */
  hasDueEvents(now: number): boolean;
  deleteDue(now: number): void;
}

const dueForDeletion = 'data_keys WHERE deletion_date > 0 AND deletion_date <= ?';

const statements = (database: Database) => {
  const columns = dataKeyColumns.join(', ');
  const settings = mutableColumns.map((column) => `${column} = ?`).join(', ');
  const ofTenant = `data_keys WHERE ${tenantCondition}`;
  return {
    insert: database.prepare(`INSERT INTO data_keys (${columns}) VALUES (${placeholders(dataKeyColumns)})`),
    insertTag: database.prepare(
      'INSERT INTO data_key_tags (data_key_id, tag_key, tag_value) VALUES (?, ?, ?)',
    ),
    save: database.prepare(`UPDATE data_keys SET ${settings} WHERE data_key_id = ?`),
    find: database.prepare(`SELECT ${columns} FROM ${ofTenant} AND data_key_id = ?`),
    name: database.prepare(countQuery(`${ofTenant} AND name = ?`)),
    kept: database.prepare(countQuery(`${ofTenant} AND state <> 'PendingDelete' AND owner = ?`)),
    all: database.prepare(`SELECT ${columns} FROM ${ofTenant} ORDER BY position`),
    tags: database.prepare('SELECT tag_key, tag_value FROM data_key_tags WHERE data_key_id = ?'),
    due: database.prepare(countQuery(dueForDeletion)),
    deleteDue: database.prepare(`DELETE FROM ${dueForDeletion}`),
  };
};

export const createDataKeyStore = (database: Database): DataKeyStore => {
  const sql = statements(database);
  return {
    insert: (dataKey, tags = []) => {
      sql.insert.run(dataKeyValues(dataKey));
      for (const { key, value } of tags) sql.insertTag.run([dataKey.dataKeyId, key, value]);
    },
    save: (dataKey) => {
      sql.save.run([...mutableValues(dataKey), dataKey.dataKeyId]);
    },
    find: (tenant, dataKeyId) =>
      DataKeyRow.optional().parse(sql.find.get([...tenantValues(tenant), dataKeyId])),
    hasName: (tenant, name) => CountRow.parse(sql.name.get([...tenantValues(tenant), name])) > 0,
    countTowardsQuota: (tenant) => CountRow.parse(sql.kept.get([...tenantValues(tenant), userOwner])),
    all: (tenant) => sql.all.all(tenantValues(tenant)).map((row) => DataKeyRow.parse(row)),
    tagsOf: (dataKeyId) => sql.tags.all([dataKeyId]).map((row) => TagRow.parse(row)),
    hasDueEvents: (now) => CountRow.parse(sql.due.get([now])) > 0,
    deleteDue: (now) => {
      sql.deleteDue.run([now]);
    },
  };
};
