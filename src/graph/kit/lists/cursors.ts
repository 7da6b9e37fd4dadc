/** Cursors: the position after an element of a list, opaque to callers. */
import { createHash } from 'node:crypto';
import { badInput } from '../errors/bad-input.js';

/** How many elements of each merged list come before a position. */
export type Offsets = readonly number[];

export interface Cursors {
  /** The cursor of the element after which these offsets are reached. */
  encode(offsets: Offsets): string;
  /** The offsets after a cursor. Throws if it is not a cursor of this list. */
  decode(cursor: string): Offsets;
}

const base64url = (text: string) => Buffer.from(text).toString('base64url');
const textOf = (cursor: string) => Buffer.from(cursor, 'base64url').toString();

const refuse = (): never => {
  throw badInput('after: must be a cursor from this list.');
};

/** For a list of KMS: the cursor holds the position of its element. */
const positionCursors: Cursors = {
  encode: ([offset = 0]) => base64url(`at:${offset - 1}`),
  decode: (cursor) => {
    const [, position] = /^at:(\d{1,10})$/.exec(textOf(cursor)) ?? [];
    return position === undefined ? refuse() : [Number(position) + 1];
  },
};

/** Drops what means the same as leaving it out, and sorts names. */
const canonical = (_name: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => (each ?? null) !== null);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** Tells apart the lists that different arguments select. */
const fingerprint = (selection: object): string =>
  createHash('sha256').update(JSON.stringify(selection, canonical)).digest('base64url').slice(0, 16);

/** For lists that are merged: the offsets mean something only together with the arguments that select the lists. */
const offsetCursors = (selection: object, count: number): Cursors => {
  const prefix = `of:${fingerprint(selection)}:`;
  return {
    encode: (offsets) => base64url(`${prefix}${offsets.join(',')}`),
    decode: (cursor) => {
      const text = textOf(cursor);
      const offsets = text.slice(prefix.length).split(',');
      const known = text.startsWith(prefix) && offsets.length === count;
      return known && offsets.every((each) => /^\d{1,10}$/.test(each)) ? offsets.map(Number) : refuse();
    },
  };
};

/** The cursors of `count` lists read as one. `selection` is everything that selects them. */
export const cursorsFor = (selection: object, count: number): Cursors =>
  count === 1 ? positionCursors : offsetCursors(selection, count);
