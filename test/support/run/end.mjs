// Runs after all suites: fails the run when a process that a test started is still there, and ends that process.
import { endGroup, groupsIn } from './processes.mjs';

export default () => {
  const left = groupsIn(process.env['TEST_PROCESSES']).filter(({ pid }) => endGroup(pid));
  if (left.length > 0) {
    const list = left.map(({ pid, command }) => `${pid} (${command})`).join(', ');
    throw new Error(`Tests left processes behind, which were ended now: ${list}`);
  }
};
