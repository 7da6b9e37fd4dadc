/** The way to a service that gives credentials: one small question, one small answer, and never a long wait. */
import { Pool, type Dispatcher } from 'undici';
import { exchange, type Answered, type Broken, type Post } from '../exchange.js';
import { NoAnswer } from './error.js';

/** Makes what carries requests to an origin, where that is not the usual pool: a proxy, or certificates of one's own. */
export type MakeDispatcher = (origin: URL) => Dispatcher;

export type Question = Pick<Post, 'method' | 'path' | 'headers' | 'body'> & { readonly withinMs?: number };

export interface Door {
  /** Rejects with NoAnswer where no answer comes. Redirects are not followed. */
  ask(question: Question): Promise<Answered>;
  close(): Promise<void>;
}

/** How long an answer may take, in milliseconds. */
const usualMs = 3_000;

/** The bytes that an answer may have; a token has some thousands. */
const maxResponseSize = 65_536;

const usualDispatcher: MakeDispatcher = ({ origin }) =>
  new Pool(origin, {
    connections: 2,
    pipelining: 1,
    connect: { timeout: usualMs, rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    headersTimeout: usualMs,
    bodyTimeout: 0,
    maxResponseSize,
  });

const reasonOf = ({ cause }: Broken): string => {
  if (cause.by !== 'error') return 'did not answer in time';
  if (cause.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return 'gave an answer that is too large';
  const code = /^[A-Z][A-Z0-9_]*$/.test(cause.code) ? ` (${cause.code})` : '';
  return `cannot be reached, or broke off${code}`;
};

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export const isLoopback = ({ hostname }: URL) => loopback.test(hostname);

/** `name` is what messages call the service. */
export const openDoor = (
  origin: URL,
  name: string,
  makeDispatcher: MakeDispatcher = usualDispatcher,
): Door => {
  const dispatcher = makeDispatcher(origin);
  return {
    ask: async ({ withinMs = usualMs, ...question }) => {
      const ending = await exchange(dispatcher, { ...question, withinMs, signal: undefined });
      if (ending.kind === 'answered') return ending;
      throw new NoAnswer(`${name} at ${origin.origin} ${reasonOf(ending)}.`);
    },
    close: () => dispatcher.destroy(),
  };
};
