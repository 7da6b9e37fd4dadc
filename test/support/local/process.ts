/** A local KMS in a process of its own (from dist/), so that it can be killed, or be refused by another's lock. */
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
      reject(new Error('The process ended without a word'));
    });
  });
  return {
    first: JSON.parse(line) as FirstLine,
    /** Ends it as a power cut would: with no chance to tidy up. */
    kill: () => {
      killGroup(child);
      return exited;
    },
  };
};

/** One that must start. */
export const startKmsProcess = async (dataDir: string, credentials: KmsEndpoint['credentials']) => {
  const { first, kill } = await spawnKmsProcess(dataDir, credentials);
  if (first.url === undefined) throw new Error(first.message);
  return { url: first.url, credentials, kill };
};
