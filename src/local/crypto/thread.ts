/** One thread of the pool: does the task that it is sent, and sends back what came of it. */
import { parentPort } from 'node:worker_threads';
import { tasks, type TaskRequest, type TaskReply } from './tasks.js';

const perform = async ({ name, args: given }: TaskRequest): Promise<TaskReply> => {
  try {
    // Name and arguments belong together in every order: the pool's `run` sees to it.
    return { done: await Reflect.apply(tasks[name], undefined, given) };
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? '') : '' };
  }
};

parentPort?.on('message', (order: TaskRequest) => {
  void perform(order).then((reply) => parentPort?.postMessage(reply));
});
