/** The host that a request is addressed to, parsed strictly: a check of a host that is parsed loosely can be evaded. */
import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';
import { isLoopback } from './loopback.js';
import { parseRequestTarget } from './request-target.js';

export interface Host {
  /** In lower case, without a final dot; an IPv6 address in its shortest form and in brackets. */
  readonly name: string;
  /** Undefined for the default port of the scheme. */
  readonly port: number | undefined;
}

const maxPort = 65_535;

/** `uri-host [ ":" port ]` of RFC 3986. User names, paths and spaces are not part of it. */
const hostPattern = /^(\[[\da-f:.]+\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})+)(?::(\d*))?$/i;

const ipv6Name = (name: string): string | undefined =>
  isIPv6(name.slice(1, -1)) ? new URL(`http://${name}`).hostname : undefined;

/** Returns undefined for text that is not a host. */
export const parseHost = (text: string): Host | undefined => {
  const [, written, digits = ''] = hostPattern.exec(text) ?? [];
  if (written === undefined || Number(digits) > maxPort) return undefined;
  const name = written.startsWith('[') ? ipv6Name(written) : written.toLowerCase().replace(/(?<=.)\.$/, '');
  return name === undefined ? undefined : { name, port: digits === '' ? undefined : Number(digits) };
};

/**
 * The host of a request: that of an absolute target, otherwise the `Host` header. `absent` is possible in HTTP/1.0, and
 * `malformed` includes a repeated header.
 */
export const requestedHost = (request: IncomingMessage): Host | 'absent' | 'malformed' => {
  const { host: headers = [] } = request.headersDistinct;
  const [header] = headers;
  const authority = parseRequestTarget(request.url ?? '/')?.authority;
  const isHeaderValid = header === undefined || header === '' || parseHost(header) !== undefined;
  if (headers.length > 1 || !isHeaderValid) return 'malformed';
  const named = authority ?? header;
  return named === undefined ? 'absent' : (parseHost(named) ?? 'malformed');
};

/** Whether browsers connect to this machine for a host name, whatever DNS says. */
export const isLoopbackName = (name: string): boolean =>
  isLoopback(name) || /^([\w-]+\.)+localhost$/.test(name);

/** A host as Node connects to it: URLs have an IPv6 address in brackets. */
export const withoutBrackets = (name: string): string => name.replace(/^\[(.*)\]$/, '$1');

/** Whether a host is an address, so that no DNS server decides where it leads. */
export const isAddress = (name: string): boolean => isIP(withoutBrackets(name)) !== 0;
