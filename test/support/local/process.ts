/** A local KMS in its own process, from dist/: to kill it, or to hold the lock on a folder. */
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { killGroup, startProcess } from '../servers/child-process.js';
import type { KmsEndpoint } from './caller.js';

export const serveScript = fileURLToPath(new URL('serve.mjs', import.meta.url));

type FirstLine =
  { readonly url: string } | { readonly url?: undefined; readonly failed: string; readonly message: string };

export const spawnKmsProcess = async (
  dataDir: string,
  { secretId, secretKey }: KmsEndpoint['credentials'],
  script = serveScript,
) => {
  const child = startProcess(process.execPath, [script, dataDir, secretId, secretKey]);
  child.stderr.pipe(process.stderr);
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const line = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    void exited.then(() => {
      reject(new Error('The process ended without printing a line'));
    });
  });
  return {
    first: JSON.parse(line) as FirstLine,
    /** Kills it without a chance to clean up. */
    kill: () => {
      killGroup(child);
      return exited;
    },
  };
};

/** Rejects if it does not start. */
export const startKmsProcess = async (dataDir: string, credentials: KmsEndpoint['credentials']) => {
  const { first, kill } = await spawnKmsProcess(dataDir, credentials);
  if (first.url === undefined) throw new Error(first.message);
  return { url: first.url, credentials, kill };
};
