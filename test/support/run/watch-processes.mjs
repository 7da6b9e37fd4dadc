// Ends the processes that tests have started as soon as the run that started them is gone, however it ended.
import { rmSync } from 'node:fs';
import { endGroup, groupsIn } from './processes.mjs';

const [folder] = process.argv.slice(2);
// The other end of this pipe is held by Jest: it closes when Jest ends.
process.stdin.resume().once('close', () => {
  for (const { pid } of groupsIn(folder)) endGroup(pid);
  rmSync(folder, { recursive: true, force: true });
});
