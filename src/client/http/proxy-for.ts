/** Which endpoints are called through a proxy, by the usual rules of HTTPS_PROXY and NO_PROXY. */
import { isLoopback, withoutBrackets } from '../../platform/http/index.js';

export interface ProxyOptions {
  /** An http or https URL, optionally with user name and password. */
  readonly url: URL;
  /** The hosts that are called directly, as in NO_PROXY: `*`, or host names and addresses, optionally with a port. */
  readonly except: readonly string[];
}

/** Whether a NO_PROXY entry names the host or one of its parent domains. */
const matches = (entry: string, hostname: string, port: string): boolean => {
  if (entry === '*') return true;
  // An IPv6 address can have a port only if it is in brackets.
  const [, name = entry, entryPort = port] = /^(\[.*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
  const domain = withoutBrackets(name.toLowerCase().replace(/^\*?\./, ''));
  const host = withoutBrackets(hostname);
  return domain !== '' && entryPort === port && (host === domain || host.endsWith(`.${domain}`));
};

/** The proxy for an endpoint, or undefined if it is called directly. Loopback is: at the proxy it is another machine. */
export const proxyFor = (
  { protocol, hostname, port }: URL,
  options: ProxyOptions | undefined,
): URL | undefined => {
  if (!options || protocol !== 'https:' || isLoopback(hostname)) return undefined;
  return options.except.some((entry) => matches(entry, hostname, port || '443')) ? undefined : options.url;
};
