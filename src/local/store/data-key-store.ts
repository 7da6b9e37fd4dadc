/** The data keys on disk, with their tags. */
import { userOwner } from '../../contract/index.js';
import type { DataKey } from '../model/data-key.js';
import { dataKeyColumns, DataKeyRow, dataKeyValues, mutableColumns, mutableValues } from './data-key-row.js';
import type { Tag, World } from '../model/key.js';
import type { Database } from './libsql.js';
import { bound, Count, count, inWorld, marks, TagRow } from './rows.js';

export interface DataKeyStore {
  insert(dataKey: DataKey, tags?: readonly Tag[]): void;
  /** Writes what can change of a data key that is stored. */
  save(dataKey: DataKey): void;
  find(world: World, dataKeyId: string): DataKey | undefined;
  hasName(world: World, name: string): boolean;
  /** How many data keys of a world count against its quota: those of its users that do not wait for deletion. */
  countKept(world: World): number;
  /** All data keys of a world, in the order in which they were stored. */
  all(world: World): DataKey[];
  tagsOf(dataKeyId: string): Tag[];
  /** Whether a data key is due for deletion, in any world. */
  isAnythingDue(now: number): boolean;
  /** Deletes the data keys that are due for it. */
  deleteDue(now: number): void;
}

const forDeletion = 'data_keys WHERE deletion_date > 0 AND deletion_date <= ?';

const statements = (database: Database) => {
  const columns = dataKeyColumns.join(', ');
  const settings = mutableColumns.map((column) => `${column} = ?`).join(', ');
  const ofWorld = `data_keys WHERE ${inWorld}`;
  return {
    insert: database.prepare(`INSERT INTO data_keys (${columns}) VALUES (${marks(dataKeyColumns)})`),
    insertTag: database.prepare(
      'INSERT INTO data_key_tags (data_key_id, tag_key, tag_value) VALUES (?, ?, ?)',
    ),
    save: database.prepare(`UPDATE data_keys SET ${settings} WHERE data_key_id = ?`),
    find: database.prepare(`SELECT ${columns} FROM ${ofWorld} AND data_key_id = ?`),
    name: database.prepare(count(`${ofWorld} AND name = ?`)),
    kept: database.prepare(count(`${ofWorld} AND state <> 'PendingDelete' AND owner = ?`)),
    all: database.prepare(`SELECT ${columns} FROM ${ofWorld} ORDER BY position`),
    tags: database.prepare('SELECT tag_key, tag_value FROM data_key_tags WHERE data_key_id = ?'),
    due: database.prepare(count(forDeletion)),
    deleteDue: database.prepare(`DELETE FROM ${forDeletion}`),
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
    find: (world, dataKeyId) => DataKeyRow.optional().parse(sql.find.get([...bound(world), dataKeyId])),
    hasName: (world, name) => Count.parse(sql.name.get([...bound(world), name])) > 0,
    countKept: (world) => Count.parse(sql.kept.get([...bound(world), userOwner])),
    all: (world) => sql.all.all(bound(world)).map((row) => DataKeyRow.parse(row)),
    tagsOf: (dataKeyId) => sql.tags.all([dataKeyId]).map((row) => TagRow.parse(row)),
    isAnythingDue: (now) => Count.parse(sql.due.get([now])) > 0,
    deleteDue: (now) => {
      sql.deleteDue.run([now]);
    },
  };
};
