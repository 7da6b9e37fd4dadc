/** The keys on disk, with their tags and their bindings to resources of the cloud. */
import { z } from 'zod';
import { KeyOrigins, KeyStates, KeyUsages, type KeyState } from '../contract/index.js';
import type { Database } from './libsql.js';
import type { Key, Tag, World } from './key.js';

export interface KeyStore {
  insert(key: Key, tags?: readonly Tag[]): void;
  setState(keyId: string, state: KeyState): void;
  find(world: World, keyId: string): Key | undefined;
  hasAlias(world: World, alias: string): boolean;
  /** How many keys of a world count against its quota: those that wait for deletion do not. */
  countKept(world: World): number;
  /** All keys of a world, in the order in which they were stored. */
  all(world: World): Key[];
  tagsOf(keyId: string): Tag[];
  /** Notes that a resource of a cloud product uses the key. */
  bind(keyId: string, productId: string, resourceId: string): void;
  isBound(keyId: string): boolean;
}

const KeyRow = z
  .object({
    key_id: z.string(),
    account: z.string(),
    region: z.string(),
    alias: z.string(),
    description: z.string(),
    state: z.enum(KeyStates),
    usage: z.enum(KeyUsages),
    origin: z.enum(KeyOrigins),
    owner: z.string(),
    create_time: z.number(),
  })
  .transform(({ key_id, create_time, account, ...same }): Key => ({
    keyId: key_id,
    createTime: create_time,
    account: BigInt(account),
    ...same,
  }));

const TagRow = z
  .object({ tag_key: z.string(), tag_value: z.string() })
  .transform((row): Tag => ({ key: row.tag_key, value: row.tag_value }));

const Count = z.object({ count: z.number() }).transform(({ count }) => count);

const columns = 'key_id, account, region, alias, description, state, usage, origin, owner, create_time';
const inWorld = 'account = ? AND region = ?';
const bound = ({ account, region }: World) => [String(account), region];

export const createKeyStore = (database: Database): KeyStore => {
  const sql = {
    insert: database.prepare(`INSERT INTO keys (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    insertTag: database.prepare('INSERT INTO tags (key_id, tag_key, tag_value) VALUES (?, ?, ?)'),
    setState: database.prepare('UPDATE keys SET state = ? WHERE key_id = ?'),
    find: database.prepare(`SELECT ${columns} FROM keys WHERE ${inWorld} AND key_id = ?`),
    alias: database.prepare(`SELECT count(*) AS count FROM keys WHERE ${inWorld} AND alias = ?`),
    kept: database.prepare(
      `SELECT count(*) AS count FROM keys WHERE ${inWorld} AND state <> 'PendingDelete'`,
    ),
    all: database.prepare(`SELECT ${columns} FROM keys WHERE ${inWorld} ORDER BY position`),
    tags: database.prepare('SELECT tag_key, tag_value FROM tags WHERE key_id = ?'),
    bind: database.prepare('INSERT INTO bindings (key_id, product_id, resource_id) VALUES (?, ?, ?)'),
    bindings: database.prepare('SELECT count(*) AS count FROM bindings WHERE key_id = ?'),
  };
  return {
    insert: (key, tags = []) => {
      const { keyId, alias, description, state, usage, origin, owner, createTime } = key;
      sql.insert.run([keyId, ...bound(key), alias, description, state, usage, origin, owner, createTime]);
      for (const tag of tags) sql.insertTag.run([keyId, tag.key, tag.value]);
    },
    setState: (keyId, state) => {
      sql.setState.run([state, keyId]);
    },
    find: (world, keyId) => KeyRow.optional().parse(sql.find.get([...bound(world), keyId])),
    hasAlias: (world, alias) => Count.parse(sql.alias.get([...bound(world), alias])) > 0,
    countKept: (world) => Count.parse(sql.kept.get(bound(world))),
    all: (world) => sql.all.all(bound(world)).map((row) => KeyRow.parse(row)),
    tagsOf: (keyId) => sql.tags.all([keyId]).map((row) => TagRow.parse(row)),
    bind: (keyId, productId, resourceId) => {
      sql.bind.run([keyId, productId, resourceId]);
    },
    isBound: (keyId) => Count.parse(sql.bindings.get([keyId])) > 0,
  };
};
