/** The part of libsql that we use. It is an optional package: a gateway in front of a real KMS is installed without it. */
import { LocalKmsStartError } from '../model/start-error.js';

/** libsql crashes the process if it binds other types, such as booleans, or values outside a list. */
export type Bindable = string | number | null | Buffer;

interface Statement {
  run(values: readonly Bindable[]): unknown;
  get(values: readonly Bindable[]): unknown;
  all(values: readonly Bindable[]): unknown[];
}

export interface Database {
  readonly inTransaction: boolean;
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
  close(): unknown;
}

export type OpenDatabase = new (file: string) => Database;

export const loadLibsql = async (): Promise<OpenDatabase> => {
  try {
    return (await import('libsql')).default;
  } catch {
    throw new LocalKmsStartError(
      'The local KMS needs the package libsql, which is not installed: run npm ci without --omit=optional.',
    );
  }
};
