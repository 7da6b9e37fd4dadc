// The processes that tests have started: each leads a group, and has a file named after its id in a folder of the run.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const groupsIn = (folder) =>
  readdirSync(folder).map((name) => ({
    pid: Number(name),
    command: readFileSync(join(folder, name), 'utf8'),
  }));

/** Kills a process and its descendants; returns whether there were any. */
export const endGroup = (pid) => {
  try {
    return process.kill(-pid, 'SIGKILL');
  } catch {
    return false;
  }
};
