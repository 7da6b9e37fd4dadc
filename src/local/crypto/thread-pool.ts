/** A small pool of worker threads, so that slow cryptography does not block other calls. Threads start on first use. */
import { Worker } from 'node:worker_threads';
import type { TaskName, TaskReply, TaskRequest, Tasks } from './tasks.js';

type TaskResult<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>;

export interface ThreadPool {
  /** Rejects only for a bug in the task, or after `close`. */
  run<N extends TaskName>(name: N, ...args: Parameters<Tasks[N]>): Promise<TaskResult<N>>;
  /** Terminates the threads without waiting for their tasks. */
  close(): Promise<void>;
}

interface Job extends TaskRequest {
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
}

/** In the build, the compiled script is next to this module. */
const defaultScript = new URL('./thread.js', import.meta.url);

const maxThreads = 2;

/** Its stack is the original one, which starts with the original message: log only the frames. */
const taskError = (stack: string): Error => {
  const error = new Error('A task failed on its thread');
  error.stack = stack;
  return error;
};

const settle = ({ resolve, reject }: Job, reply: TaskReply) => {
  if ('failed' in reply) reject(taskError(reply.failed));
  else resolve(reply.done);
};

export const createThreadPool = (script = defaultScript): ThreadPool => {
  const waiting: Job[] = [];
  const threads = new Set<Thread>();
  let closed = false;

  const finish = (thread: Thread, reply: TaskReply) => {
    const { job } = thread;
    thread.job = undefined;
    if (job) settle(job, reply);
  };

  const start = (): Thread => {
    const thread: Thread = { worker: new Worker(script), job: undefined };
    threads.add(thread);
    thread.worker.on('message', (reply: TaskReply) => {
      finish(thread, reply);
      startNext();
    });
    thread.worker.on('error', ({ stack = '' }) => {
      finish(thread, { failed: stack });
    });
    // The next job starts a new thread in its place.
    thread.worker.on('exit', () => {
      threads.delete(thread);
      finish(thread, { failed: '' });
      startNext();
    });
    return thread;
  };

  const startNext = () => {
    if (closed || waiting.length === 0) return;
    const free = [...threads].find(({ job }) => job === undefined);
    const thread = free ?? (threads.size < maxThreads ? start() : undefined);
    if (!thread) return;
    const job = waiting.shift();
    if (!job) return;
    thread.job = job;
    thread.worker.postMessage({ name: job.name, args: job.args } satisfies TaskRequest);
  };

  const submit = (name: TaskName, args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (closed) throw new Error('The threads are closed');
      waiting.push({ name, args, resolve, reject });
      startNext();
    });

  return {
    // A reply holds the result of the task that was requested. TypeScript cannot check types across threads.
    run: async <N extends TaskName>(name: N, ...args: Parameters<Tasks[N]>): Promise<TaskResult<N>> =>
      (await submit(name, args)) as TaskResult<N>,
    close: async () => {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(new Error('The threads are closed'));
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
};
