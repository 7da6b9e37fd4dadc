/** One connection pool per endpoint. Their number is bounded, because callers choose regions. */
import type { LookupFunction } from 'node:net';
import { LRUCache } from 'lru-cache';
import { Pool } from 'undici';
import { createConnector } from '../../platform/http-client/index.js';
import { proxyFor, type ProxyOptions } from './proxy-for.js';
import { tunnelConnector } from './proxy-tunnel.js';
import { tlsOptions, type TlsOptions } from './tls-options.js';

/** What hosts are reached through. */
export interface NetworkOptions {
  /** Certificates (PEM) of authorities that are trusted in addition to the default ones. */
  readonly ca?: readonly string[] | undefined;
  readonly proxy?: ProxyOptions | undefined;
  /** Replaces the DNS lookup of the system. */
  readonly lookup?: LookupFunction | undefined;
}

export interface PoolOptions extends NetworkOptions {
  readonly connectMs: number;
  readonly headersMs: number;
  readonly maxResponseBytes: number;
  /** The most connections of one pool. */
  readonly maxConnections: number;
  readonly maxPools: number;
}

export interface ConnectionPools {
  for(endpoint: URL): Pool;
  /** The number of open pools, without those that are closing. */
  readonly size: number;
  /** Lets running requests finish. */
  close(): Promise<void>;
}

const connectorFor = (
  endpoint: URL,
  tls: () => TlsOptions,
  { connectMs, lookup, proxy: options }: PoolOptions,
) => {
  if (endpoint.protocol !== 'https:') return createConnector({ connectMs, lookup });
  const proxy = proxyFor(endpoint, options);
  if (proxy) return tunnelConnector({ proxy, endpoint, tls: tls(), connectMs, lookup });
  return createConnector({ connectMs, lookup, tls: tls() });
};

export const createConnectionPools = (options: PoolOptions): ConnectionPools => {
  let loadedTls: TlsOptions | undefined;
  // Loading reads hundreds of certificates: done once, and only if TLS is used.
  const tls = () => (loadedTls ??= tlsOptions(options.ca));
  const closing = new Set<Promise<void>>();

  const closePool = (pool: Pool) => {
    const closed = pool.close().finally(() => closing.delete(closed));
    closing.add(closed);
  };
  const pools = new LRUCache<string, Pool>({ max: options.maxPools, dispose: closePool });

  const openPool = (endpoint: URL): Pool =>
    new Pool(endpoint.origin, {
      connections: options.maxConnections,
      // One call per connection at a time: a slow call does not block others.
      pipelining: 1,
      connect: connectorFor(endpoint, tls, options),
      headersTimeout: options.headersMs,
      // The deadline of the exchange covers the body.
      bodyTimeout: 0,
      maxResponseSize: options.maxResponseBytes,
    });

  return {
    for: (endpoint) => {
      const known = pools.get(endpoint.origin);
      if (known) return known;
      const pool = openPool(endpoint);
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
