/** Which endpoints are called through a proxy: the usual rules of HTTPS_PROXY and NO_PROXY. */
import { isLoopback } from '../../platform/http/index.js';

export interface ProxyOptions {
  /** Of http or https, perhaps with a name and a password. */
  readonly url: URL;
  /** The hosts to which no proxy is used, as NO_PROXY lists them: `*`, or names and addresses, perhaps with a port. */
  readonly except: readonly string[];
}

const withoutBrackets = (host: string) => host.replace(/^\[(.*)\]$/, '$1');

/** Whether an entry of NO_PROXY is about a host: its own name, or that of a domain above it. */
const isAbout = (entry: string, hostname: string, port: string): boolean => {
  if (entry === '*') return true;
  // Only in brackets can an address of IPv6 have a port.
  const [, name = entry, itsPort = port] = /^(\[.*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
  const domain = withoutBrackets(name.toLowerCase().replace(/^\*?\./, ''));
  const host = withoutBrackets(hostname);
  return domain !== '' && itsPort === port && (host === domain || host.endsWith(`.${domain}`));
};

/** The proxy for an endpoint; undefined where it is called directly. Loopback always is: it is another one at the proxy. */
export const proxyFor = (
  { protocol, hostname, port }: URL,
  options: ProxyOptions | undefined,
): URL | undefined => {
  if (!options || protocol !== 'https:' || isLoopback(hostname)) return undefined;
  return options.except.some((entry) => isAbout(entry, hostname, port || '443')) ? undefined : options.url;
};
