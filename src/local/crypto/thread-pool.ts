/**
 * A few threads that compute, so that long cryptography never keeps other calls waiting. They start when they are first
 * needed; an order goes to the first that is free.
 */
import { Worker } from 'node:worker_threads';
import type { TaskRequest, TaskReply, TaskName, Tasks } from './tasks.js';

type Done<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>;

export interface ThreadPool {
  /** Rejects only for a bug of the task, or once the threads are closed. */
  run<N extends TaskName>(name: N, ...given: Parameters<Tasks[N]>): Promise<Done<N>>;
  /** Ends them, whatever they are at. */
  close(): Promise<void>;
}

interface Job extends TaskRequest {
  readonly resolve: (done: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
}

/** A thread runs what is built: the tests, which run from src/, find it here as well. */
const script = new URL('../../../dist/local/crypto/thread.js', import.meta.url);

const maxThreads = 2;

/** Tells where it happened: what the error itself said may hold anything. */
const bugAt = (stack: string): Error => {
  const bug = new Error('A task failed on its thread');
  bug.stack = stack;
  return bug;
};

const settleJob = ({ resolve, reject }: Job, reply: TaskReply) => {
  if ('failed' in reply) reject(bugAt(reply.failed));
  else resolve(reply.done);
};

export const createThreadPool = (): ThreadPool => {
  const waiting: Job[] = [];
  const threads = new Set<Thread>();
  let closed = false;

  const finish = (thread: Thread, reply: TaskReply) => {
    const { job } = thread;
    thread.job = undefined;
    if (job) settleJob(job, reply);
  };

  const start = (): Thread => {
    const thread: Thread = { worker: new Worker(script), job: undefined };
    threads.add(thread);
    thread.worker.on('message', (reply: TaskReply) => {
      finish(thread, reply);
      next();
    });
    // Whatever ended it, the next order starts another.
    thread.worker.on('error', ({ stack = '' }) => {
      finish(thread, { failed: stack });
    });
    thread.worker.on('exit', () => {
      threads.delete(thread);
      finish(thread, { failed: '' });
      next();
    });
    return thread;
  };

  const next = () => {
    if (closed || waiting.length === 0) return;
    const free = [...threads].find(({ job }) => job === undefined);
    const thread = free ?? (threads.size < maxThreads ? start() : undefined);
    if (!thread) return;
    const job = waiting.shift();
    if (!job) return;
    thread.job = job;
    thread.worker.postMessage({ name: job.name, args: job.args } satisfies TaskRequest);
  };

  const submit = (name: TaskName, given: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (closed) throw new Error('The threads are closed');
      waiting.push({ name, args: given, resolve, reject });
      next();
    });

  return {
    // The reply to an order is what its task returns; TypeScript cannot look across the threads.
    run: async <N extends TaskName>(name: N, ...given: Parameters<Tasks[N]>): Promise<Done<N>> =>
      (await submit(name, given)) as Done<N>,
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(new Error('The threads are closed'));
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
};
