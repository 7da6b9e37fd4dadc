// Runs before all suites: starts the watcher that ends the processes of a run that was interrupted.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const watcher = fileURLToPath(new URL('watch-processes.mjs', import.meta.url));

export default () => {
  const folder = mkdtempSync(join(tmpdir(), 'kms-test-processes-'));
  // Workers inherit it.
  process.env['TEST_PROCESSES'] = folder;
  // Of a group of its own, so that Ctrl-C does not end it.
  const child = spawn(process.execPath, [watcher, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.unref();
  child.stdin.unref();
};
