/** What the stores of keys of every kind share: how rows are counted, tags read, and a world named. */
import { z } from 'zod';
import type { Tag, World } from '../model/key.js';

export const TagRow = z
  .object({ tag_key: z.string(), tag_value: z.string() })
  .transform((row): Tag => ({ key: row.tag_key, value: row.tag_value }));

export const Count = z.object({ count: z.number() }).transform(({ count }) => count);

export const count = (what: string) => `SELECT count(*) AS count FROM ${what}`;

export const marks = (columns: readonly string[]) => columns.map(() => '?').join(', ');

export const inWorld = 'account = ? AND region = ?';
/** The values of `inWorld`. */
export const bound = ({ account, region }: World) => [String(account), region];
