/** SQL and row types that several stores use. */
import { z } from 'zod';
import type { Tag } from '../model/tags.js';
import type { Tenant } from '../model/tenant.js';

export const TagRow = z
  .object({ tag_key: z.string(), tag_value: z.string() })
  .transform((row): Tag => ({ key: row.tag_key, value: row.tag_value }));

/** libsql returns bytes as either type, depending on the call. */
export const BytesColumn = z
  .union([z.instanceof(ArrayBuffer), z.instanceof(Uint8Array)])
  .transform((bytes) => Buffer.from(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes));

export const CountRow = z.object({ count: z.number() }).transform(({ count }) => count);

export const countQuery = (from: string) => `SELECT count(*) AS count FROM ${from}`;

export const placeholders = (columns: readonly string[]) => columns.map(() => '?').join(', ');

/** Used with `tenantValues`. */
export const tenantCondition = 'account = ? AND region = ?';

export const tenantValues = ({ account, region }: Tenant) => [String(account), region];
