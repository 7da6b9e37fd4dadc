/** What is used of libsql, an optional package: a gateway for a real KMS is installed without it. */
import { LocalKmsStartError } from '../model/start-error.js';

/** libsql ends the process when it is bound a boolean or an object that does not fit: so nothing but these, in a list. */
export type Bindable = string | number | null | Buffer;

export interface Statement {
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

export const loadLibsql = async (): Promise<new (file: string) => Database> => {
  try {
    return (await import('libsql')).default;
  } catch {
    throw new LocalKmsStartError(
      'The local KMS needs the package libsql, which is not installed: run npm ci without --omit=optional.',
    );
  }
};

/** The code of an error of the store or of the file system. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
