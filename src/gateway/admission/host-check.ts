/**
 * Refuses what was sent to another name than the gateway's. A page anywhere can have its own name point at this machine
 * (DNS rebinding): its requests then count as of one origin with it, and no rule for foreign origins stops them. What
 * they still tell is the name that they were sent to.
 */
import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../../platform/http/index.js';
import { HttpRefusal } from '../http-refusal.js';

/** The host of a `Host` header, without its port. */
const nameIn = (header: string): string => header.trim().toLowerCase().replace(/:\d*$/, '');

/** `allowed` are names beside those of loopback, without ports; `any` checks nothing. Throws an HttpRefusal. */
export const createHostCheck = (allowed: readonly string[] | 'any') => (request: IncomingMessage) => {
  const { host } = request.headers;
  // Every browser sends one.
  if (allowed === 'any' || host === undefined) return;
  const name = nameIn(host);
  if (isLoopback(name) || name.endsWith('.localhost') || allowed.includes(name)) return;
  throw new HttpRefusal(
    421,
    'MISDIRECTED_REQUEST',
    'The gateway is not known by the name in the Host header: ALLOWED_HOSTS can add it.',
  );
};
