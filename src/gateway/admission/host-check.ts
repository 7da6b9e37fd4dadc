/**
 * Refuses requests that were sent to a host name which is not the gateway's. Any page can point its own domain at this
 * machine (DNS rebinding). Its requests then count as same-origin and pass the origin check, but their `Host` header still
 * names the foreign domain.
 */
import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../../platform/http/index.js';
import { HttpError } from '../http-error.js';

/** The host of a `Host` header, without its port. */
const hostName = (header: string): string => header.trim().toLowerCase().replace(/:\d*$/, '');

/**
 * `allowed` lists host names without ports, in addition to those of loopback; `any` turns the check off. The check throws an
 * HttpError.
 */
export const createHostCheck = (allowed: readonly string[] | 'any') => (request: IncomingMessage) => {
  const { host } = request.headers;
  // Every browser sends a Host header, so a request without one does not come from a page.
  if (allowed === 'any' || host === undefined) return;
  const name = hostName(host);
  if (isLoopback(name) || name.endsWith('.localhost') || allowed.includes(name)) return;
  throw new HttpError(
    421,
    'MISDIRECTED_REQUEST',
    'The gateway does not serve the host name in the Host header. Add it to ALLOWED_HOSTS to allow it.',
  );
};
