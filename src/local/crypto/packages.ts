/**
 * The optional packages for cryptography that node:crypto lacks. The threads load them on first use. The start checks that
 * they are installed, so that no call fails later because one is missing.
 */
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const needed = ['sm-crypto-v2', '@noble/curves/nist.js', '@noble/post-quantum/ml-kem.js'];

const isInstalled = (module: string): boolean => {
  try {
    resolve(module);
    return true;
  } catch {
    return false;
  }
};

const packageOf = (module: string) =>
  module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');

/** The name of a needed package that is not installed, or undefined. */
export const missingPackage = (): string | undefined => {
  const module = needed.find((name) => !isInstalled(name));
  return module === undefined ? undefined : packageOf(module);
};
