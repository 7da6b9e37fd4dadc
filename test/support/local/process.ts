/** A local KMS in a process of its own (from dist/), so that it can be killed, or be refused by another's lock. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Reached } from './caller.js';

export const serveScript = fileURLToPath(new URL('serve.mjs', import.meta.url));

export type FirstLine =
  { readonly url: string } | { readonly url?: undefined; readonly failed: string; readonly message: string };

export const spawnKms = async (
  dataDir: string,
  { secretId, secretKey }: Reached['credentials'],
  script = serveScript,
) => {
  const child = spawn(process.execPath, [script, dataDir, secretId, secretKey], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
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
      child.kill('SIGKILL');
      return exited;
    },
  };
};

/** One that must start. */
export const runningKms = async (dataDir: string, credentials: Reached['credentials']) => {
  const { first, kill } = await spawnKms(dataDir, credentials);
  if (first.url === undefined) throw new Error(first.message);
  return { url: first.url, credentials, kill };
};
