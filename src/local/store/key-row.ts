/** The columns of a key, and its conversion to and from a row. */
import { z } from 'zod';
import { KeyOrigins, KeyStates, KeyUsages } from '../../contract/index.js';
import type { Key } from '../model/key.js';
import type { Bindable } from './libsql.js';

const fixedColumns = ['key_id', 'account', 'region', 'usage', 'origin', 'owner', 'create_time'] as const;

const fixedValues = ({ keyId, account, region, usage, origin, owner, createTime }: Key): Bindable[] => [
  keyId,
  String(account),
  region,
  usage,
  origin,
  owner,
  createTime,
];

export const mutableColumns = [
  'alias',
  'description',
  'state',
  'deletion_date',
  'rotate_days',
  'next_rotate_time',
  'last_rotate_time',
  'version',
  'valid_to',
] as const;

/** In the order of `mutableColumns`. */
export const mutableValues = (key: Key): Bindable[] => [
  key.alias,
  key.description,
  key.state,
  key.deletionDate,
  key.rotation.days,
  key.rotation.next,
  key.rotation.last,
  key.rotation.version,
  key.validTo,
];

export const keyColumns: readonly string[] = [...fixedColumns, ...mutableColumns];

export const keyValues = (key: Key): Bindable[] => [...fixedValues(key), ...mutableValues(key)];

export const KeyRow = z
  .object({
    key_id: z.string(),
    account: z.string(),
    region: z.string(),
    usage: z.enum(KeyUsages),
    origin: z.enum(KeyOrigins),
    owner: z.string(),
    create_time: z.number(),
    alias: z.string(),
    description: z.string(),
    state: z.enum(KeyStates),
    deletion_date: z.number(),
    rotate_days: z.number(),
    next_rotate_time: z.number(),
    last_rotate_time: z.number(),
    version: z.number(),
    valid_to: z.number(),
  })
  .transform((row): Key => ({
    keyId: row.key_id,
    account: BigInt(row.account),
    region: row.region,
    usage: row.usage,
    origin: row.origin,
    owner: row.owner,
    createTime: row.create_time,
    alias: row.alias,
    description: row.description,
    state: row.state,
    deletionDate: row.deletion_date,
    rotation: {
      days: row.rotate_days,
      next: row.next_rotate_time,
      last: row.last_rotate_time,
      version: row.version,
    },
    validTo: row.valid_to,
  }));
