/** The way to a service that gives credentials: one small question, one small answer, and never a long wait. */
import { exchange, type Answered, type Broken, type Post } from '../http/http-exchange.js';
import { createPools, type NetworkOptions } from '../http/connection-pools.js';
import { NoAnswer } from './error.js';

export type Question = Pick<Post, 'method' | 'path' | 'headers' | 'body'> & { readonly withinMs?: number };

export interface Door {
  /** Rejects with NoAnswer where no answer comes. Redirects are not followed. */
  ask(question: Question): Promise<Answered>;
  close(): Promise<void>;
}

/** How long an answer may take, in milliseconds. */
const usualMs = 3_000;

/** The bytes that an answer may have; a token has some thousands. */
const maxResponseBytes = 65_536;

const reasonOf = ({ cause }: Broken): string => {
  if (cause.by !== 'error') return 'did not answer in time';
  if (cause.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return 'gave an answer that is too large';
  const code = /^[A-Z][A-Z0-9_]*$/.test(cause.code) ? ` (${cause.code})` : '';
  return `cannot be reached, or broke off${code}`;
};

/** `name` is what messages call the service. */
export const openDoor = (origin: URL, name: string, { ca, proxy }: NetworkOptions = {}): Door => {
  const dispatcher = createPools({
    connectMs: usualMs,
    headersMs: usualMs,
    maxResponseBytes,
    maxConnections: 2,
    maxPools: 1,
    ca,
    proxy,
  }).for(origin);
  return {
    ask: async ({ withinMs = usualMs, ...question }) => {
      const ending = await exchange(dispatcher, { ...question, withinMs, signal: undefined });
      if (ending.kind === 'answered') return ending;
      throw new NoAnswer(`${name} at ${origin.origin} ${reasonOf(ending)}.`);
    },
    close: () => dispatcher.destroy(),
  };
};
