/**
 * Refuses requests that were sent to a host name which is not the gateway's. Any page can point its own domain at this
 * machine (DNS rebinding). Its requests then count as same-origin and pass the origin check, but they still name the foreign
 * domain as their host.
 */
import type { IncomingMessage } from 'node:http';
import type { GatewayConfig } from '../../config/index.js';
import {
  canBeRebound,
  isFromBrowser,
  isLoopbackName,
  requestedHost,
  type Host,
} from '../../platform/http/index.js';
import { HttpError } from '../http-error.js';

/** Both checks throw an HttpError. */
export interface HostCheck {
  /** For every request. Returns its host; undefined if it names none, which is possible in HTTP/1.0. */
  checkHost(request: IncomingMessage): Host | undefined;
  /** For requests that may come from a page. */
  checkPageHost(request: IncomingMessage, host: Host | undefined): void;
}

const hostOf = (request: IncomingMessage): Host | undefined => {
  const host = requestedHost(request);
  if (host === 'malformed') {
    throw new HttpError(
      400,
      'BAD_REQUEST',
      'The host of the request must be one host name or address, optionally with a port.',
    );
  }
  // Every browser names a host, so a request without one does not come from a page.
  return host === 'absent' ? undefined : host;
};

const misdirected = () =>
  new HttpError(
    421,
    'MISDIRECTED_REQUEST',
    'The gateway does not serve the host that the request names. Add it to ALLOWED_HOSTS to allow it.',
  );

export const createHostCheck = ({
  allowedHosts,
  refuseRebinding,
}: Pick<GatewayConfig, 'allowedHosts' | 'refuseRebinding'>): HostCheck => ({
  checkHost: (request) => {
    const host = hostOf(request);
    if (!host || allowedHosts === 'any') return host;
    if (isLoopbackName(host.name) || allowedHosts.includes(host.name)) return host;
    throw misdirected();
  },
  checkPageHost: (request, host) => {
    if (!refuseRebinding || allowedHosts !== 'any' || !host) return;
    if (isFromBrowser(request) && canBeRebound(host.name)) throw misdirected();
  },
});
