// Jest's environment for Node, made to check that a suite leaves nothing open, and to clean up after it.
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import { TestEnvironment } from 'jest-environment-node';

// Each suite loads its own jest-circus, which runs every test within an AsyncLocalStorage. On Node 20, each storage that was
// ever used costs time and memory with every promise, so a worker would slow down with every suite.
const { run } = AsyncLocalStorage.prototype;
const usedStorages = new Set();
AsyncLocalStorage.prototype.run = function (...parameters) {
  usedStorages.add(this);
  return run.apply(this, parameters);
};

const disableStorages = () => {
  for (const storage of usedStorages) storage.disable();
  usedStorages.clear();
};

// Jest kills a worker that takes longer than half a second to exit, and says that it leaks. Nothing is open any more at this
// event, but on a busy machine it takes longer than that to free the heap, so the worker leaves this to the system.
const isWorker = /processChild\.js$/.test(process.argv[1] ?? '');
if (isWorker) process.once('beforeExit', () => process.kill(process.pid, 'SIGKILL'));

const fetchAgent = Symbol.for('undici.globalDispatcher.1');

/** Closes the connections of `fetch`: one whose response was not read would stay open. */
const closeFetchConnections = async () => {
  const agent = globalThis[fetchAgent];
  if (agent === undefined) return;
  globalThis[fetchAgent] = new agent.constructor();
  await agent.destroy();
};

/** What keeps a process alive, by kind. Timers of Jest's own come and go: they are not counted. */
const openResources = () => {
  const counts = new Map();
  for (const kind of process.getActiveResourcesInfo()) {
    if (kind === 'Timeout' || kind === 'Immediate') continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
};

/** Closing takes a moment, so there are many attempts; only a suite that left something open uses them up. */
const attempts = 400;

export default class Environment extends TestEnvironment {
  #before = openResources();
  #hasFailed = false;

  handleTestEvent(event) {
    if (event.name === 'test_done' && event.test.errors.length > 0) this.#hasFailed = true;
  }

  async teardown() {
    disableStorages();
    await closeFetchConnections();
    // A test that failed midway could not close everything, and an error from here would hide its own.
    const left = this.#hasFailed ? [] : await this.#leftOpen();
    await super.teardown();
    if (left.length > 0) throw new Error(`The suite left resources open: ${left.join(', ')}.`);
  }

  async #leftOpen() {
    let left = [];
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      left = [...openResources()]
        .filter(([kind, count]) => count > (this.#before.get(kind) ?? 0))
        .map(([kind]) => kind);
      if (left.length === 0) break;
      await setTimeout(50, undefined, { ref: false });
    }
    return left;
  }
}
