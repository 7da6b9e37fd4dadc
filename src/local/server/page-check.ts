/**
 * Refuses requests of foreign pages. The default credentials are public, so any page could sign a call: with a domain that it
 * points at this machine (DNS rebinding), or as a request that browsers send without asking first.
 */
import type { IncomingMessage } from 'node:http';
import {
  canBeRebound,
  isFromBrowser,
  isLoopbackName,
  parseOrigin,
  requestedHost,
  type Host,
} from '../../platform/http/index.js';
import { KmsFailure } from '../model/failure.js';

/** Pages that this machine serves on another port are not foreign: they are under development. */
const isForeignPage = ({ headers, method }: IncomingMessage, host: Host): boolean => {
  const site = headers['sec-fetch-site'];
  // A browser that does not say where a GET comes from may send it for an image in any page.
  if (headers.origin === undefined) return site === 'cross-site' || (method === 'GET' && site === undefined);
  const page = parseOrigin(headers.origin);
  return !page || !(isLoopbackName(page.hostname) || page.hostname === host.name);
};

/** Throws a KmsFailure. Programs other than browsers may sign any host name, since a proxy or a test may have changed it. */
export const checkPage = (request: IncomingMessage): void => {
  if (!isFromBrowser(request)) return;
  const host = requestedHost(request);
  if (typeof host === 'string' || canBeRebound(host.name)) {
    throw new KmsFailure(
      'InvalidRequest',
      'A browser may call the local KMS only by an IP address or a loopback name.',
    );
  }
  if (isForeignPage(request, host)) {
    throw new KmsFailure('InvalidRequest', 'Pages of other origins may not call the local KMS.');
  }
};
