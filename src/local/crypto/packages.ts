/**
 * The optional packages that compute what node:crypto cannot. The threads load them when they need them; whether they are
 * there is asked at the start, so that nobody learns it from a call.
 */
import { createRequire } from 'node:module';
import { LocalKmsStartError } from '../model/start-error.js';

const { resolve } = createRequire(import.meta.url);

const needed = ['sm-crypto-v2', '@noble/curves/nist.js', '@noble/post-quantum/ml-kem.js'];

const isThere = (name: string): boolean => {
  try {
    resolve(name);
    return true;
  } catch {
    return false;
  }
};

export const checkPackages = () => {
  const missing = needed.find((name) => !isThere(name));
  if (missing === undefined) return;
  const name = missing
    .split('/')
    .slice(0, missing.startsWith('@') ? 2 : 1)
    .join('/');
  throw new LocalKmsStartError(
    `The local KMS needs the package ${name}, which is not installed: run npm ci without --omit=optional.`,
  );
};
