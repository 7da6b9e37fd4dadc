/** The slow cryptography of the local KMS. None of it blocks the event loop. */
import type { Algorithm } from './algorithms.js';
import { newSecret } from './new-secret.js';
import { createThreadPool, type ThreadPool } from './thread-pool.js';

export interface CryptoEngine extends ThreadPool {
  newSecret(algorithm: Algorithm): Promise<Buffer>;
}

/** `threadScript` is the compiled script of the threads. By default the one next to the thread pool's own module. */
export const createCryptoEngine = (threadScript?: URL): CryptoEngine => ({
  ...createThreadPool(threadScript),
  newSecret,
});
