/**
 * What the threads can do: each task is a function from bytes to bytes, which shares nothing and keeps nothing. What
 * cannot be done with the bytes that were given (another key, damage) is answered with undefined or false; an error that
 * is thrown is a bug. Bytes arrive as Uint8Array, whatever they were sent as.
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

/** A task to be done, as it is sent to a thread. */
export interface TaskRequest {
  readonly name: TaskName;
  readonly args: readonly unknown[];
}

/** What comes back; of an error, its stack. */
export type TaskReply = { readonly done: unknown } | { readonly failed: string };
