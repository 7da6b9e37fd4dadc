/**
 * The tasks of the worker threads: pure functions on bytes. Input that does not fit (another key, damage) gives undefined or
 * false; a thrown error is a bug. Bytes arrive as Uint8Array, even if they were sent as Buffer.
 */
import { encryptToPublicKey } from './encrypt-to-public-key.js';
import { decapsulate, encapsulate, signByMlDsa, verifyByMlDsa } from './post-quantum.js';
import { publicKeyOf } from './public-key.js';
import { decryptByRsa } from './rsa.js';
import { sign, verify } from './signature.js';
import { decryptBySm2 } from './sm2.js';
import { decryptBySm4, encryptBySm4 } from './sm4.js';

export const tasks = {
  encryptBySm4,
  decryptBySm4,
  encryptTo: encryptToPublicKey,
  publicKeyOf,
  decryptByRsa,
  decryptBySm2,
  sign,
  verify,
  encapsulate,
  decapsulate,
  signByMlDsa,
  verifyByMlDsa,
};

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;

/** A task as it is sent to a thread. */
export interface TaskRequest {
  readonly name: TaskName;
  readonly args: readonly unknown[];
}

/** The result of the task, or the stack of the error that it threw. */
export type TaskReply = { readonly done: unknown } | { readonly failed: string };
