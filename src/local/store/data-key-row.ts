/** The columns of a data key, and its conversion to and from a row. */
import { z } from 'zod';
import { DataKeyStates, KeyOrigins } from '../../contract/index.js';
import type { DataKey } from '../model/data-key.js';
import type { Bindable } from './libsql.js';

export const mutableColumns = ['name', 'description', 'state', 'deletion_date'] as const;

/** In the order of `mutableColumns`. */
export const mutableValues = ({ name, description, state, deletionDate }: DataKey): Bindable[] => [
  name,
  description,
  state,
  deletionDate,
];

export const dataKeyColumns: readonly string[] = [
  ...['data_key_id', 'account', 'region', 'key_id', 'origin', 'owner', 'create_time'],
  ...['bytes', 'ciphertext_blob', 'context'],
  ...mutableColumns,
];

export const dataKeyValues = (dataKey: DataKey): Bindable[] => [
  dataKey.dataKeyId,
  String(dataKey.account),
  dataKey.region,
  dataKey.keyId,
  dataKey.origin,
  dataKey.owner,
  dataKey.createTime,
  dataKey.bytes,
  dataKey.ciphertextBlob,
  dataKey.context,
  ...mutableValues(dataKey),
];

export const DataKeyRow = z
  .object({
    data_key_id: z.string(),
    account: z.string(),
    region: z.string(),
    key_id: z.string(),
    origin: z.enum(KeyOrigins),
    owner: z.string(),
    create_time: z.number(),
    bytes: z.number(),
    ciphertext_blob: z.string(),
    context: z.string(),
    name: z.string(),
    description: z.string(),
    state: z.enum(DataKeyStates),
    deletion_date: z.number(),
  })
  .transform((row): DataKey => ({
    dataKeyId: row.data_key_id,
    account: BigInt(row.account),
    region: row.region,
    keyId: row.key_id,
    origin: row.origin,
    owner: row.owner,
    createTime: row.create_time,
    bytes: row.bytes,
    ciphertextBlob: row.ciphertext_blob,
    context: row.context,
    name: row.name,
    description: row.description,
    state: row.state,
    deletionDate: row.deletion_date,
  }));
