/** The connections that are kept: a pool for each endpoint, and no more pools than a bound, since callers choose regions. */
import { LRUCache } from 'lru-cache';
import { buildConnector, Pool } from 'undici';
import { proxyFor, type ProxyOptions } from './proxy.js';
import { trustOf, type Trust } from './tls-options.js';
import { tunnelConnector } from './proxy-tunnel.js';

/** What lies between here and a host elsewhere. */
export interface NetworkOptions {
  /** Certificates (PEM) of authorities that are trusted beside the usual ones. */
  readonly ca?: readonly string[] | undefined;
  readonly proxy?: ProxyOptions | undefined;
}

export interface PoolOptions extends NetworkOptions {
  readonly connectMs: number;
  readonly headersMs: number;
  readonly maxResponseBytes: number;
  /** The connections of a pool. */
  readonly maxConnections: number;
  readonly maxPools: number;
}

export interface Pools {
  for(endpoint: URL): Pool;
  /** How many are open; those that still finish what they began do not count. */
  readonly size: number;
  /** Lets what is under way finish. */
  close(): Promise<void>;
}

const connectorFor = (endpoint: URL, trust: () => Trust, { connectMs, proxy: options }: PoolOptions) => {
  const timeout = connectMs;
  if (endpoint.protocol !== 'https:') return buildConnector({ timeout });
  const proxy = proxyFor(endpoint, options);
  if (proxy) return tunnelConnector({ proxy, endpoint, trust: trust(), connectMs });
  return buildConnector({ ...trust(), timeout });
};

export const createPools = (options: PoolOptions): Pools => {
  let made: Trust | undefined;
  // Hundreds of certificates are read for it: once, and only where TLS is spoken.
  const trust = () => (made ??= trustOf(options.ca));
  const closing = new Set<Promise<void>>();

  const finish = (pool: Pool) => {
    const closed = pool.close().finally(() => closing.delete(closed));
    closing.add(closed);
  };
  const pools = new LRUCache<string, Pool>({ max: options.maxPools, dispose: finish });

  const open = (endpoint: URL): Pool =>
    new Pool(endpoint.origin, {
      connections: options.maxConnections,
      // A connection carries one call at a time: one that hangs holds up no other.
      pipelining: 1,
      connect: connectorFor(endpoint, trust, options),
      headersTimeout: options.headersMs,
      // The deadline of the whole exchange covers the body.
      bodyTimeout: 0,
      maxResponseSize: options.maxResponseBytes,
    });

  return {
    for: (endpoint) => {
      const known = pools.get(endpoint.origin);
      if (known) return known;
      const pool = open(endpoint);
      pools.set(endpoint.origin, pool);
      return pool;
    },
    get size() {
      return pools.size;
    },
    close: async () => {
      pools.clear();
      await Promise.all(closing);
    },
  };
};
