/** What the stores of keys of every kind share: how rows are counted, tags read, and a tenant named. */
import { z } from 'zod';
import type { Tag, Tenant } from '../model/key.js';

export const TagRow = z
  .object({ tag_key: z.string(), tag_value: z.string() })
  .transform((row): Tag => ({ key: row.tag_key, value: row.tag_value }));

export const CountRow = z.object({ count: z.number() }).transform(({ count }) => count);

export const countQuery = (what: string) => `SELECT count(*) AS count FROM ${what}`;

export const placeholders = (columns: readonly string[]) => columns.map(() => '?').join(', ');

export const tenantCondition = 'account = ? AND region = ?';
/** The values of `inTenant`. */
export const tenantValues = ({ account, region }: Tenant) => [String(account), region];
