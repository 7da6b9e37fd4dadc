/** The script of a worker thread: runs the tasks that the pool sends and replies with their results. */
import { parentPort } from 'node:worker_threads';
import { tasks, type TaskReply, type TaskRequest } from './tasks.js';

const perform = async ({ name, args }: TaskRequest): Promise<TaskReply> => {
  try {
    // The pool's `run` ensures that the arguments fit the task.
    return { done: await Reflect.apply(tasks[name], undefined, args) };
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? '') : '' };
  }
};

parentPort?.on('message', (request: TaskRequest) => {
  void perform(request).then((reply) => parentPort?.postMessage(reply));
});
