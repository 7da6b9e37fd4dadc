/** The configuration, as the rest of the program sees it. */
import type { CredentialConfig } from './credential-config.js';
import type { Variables } from './variables/index.js';

export interface LocalKmsConfig {
  readonly port: number;
  readonly dataDir: string;
  /** The credentials that the local KMS accepts. */
  readonly credentials: { readonly secretId: string; readonly secretKey: string };
}

/** Which bearer tokens are accepted. */
interface TokenConfig {
  readonly issuers: readonly { readonly issuer: string; readonly jwksUrl: URL }[];
  readonly audiences: readonly string[];
  readonly algorithms: readonly string[];
  readonly leewaySeconds: number;
}

/** The router in front of the gateway. */
interface RouterConfig {
  /** The secrets that a router may send; empty without a router. */
  readonly secrets: readonly string[];
  /** Whether callers other than the router are served. */
  readonly directAccess: boolean;
}

/** Which callers may see the schema. A router always may. */
export type Introspection = 'everyone' | 'authenticated' | 'router';

/** Limits of one operation: the size of its document, the length of its pages, and its cost. */
export interface OperationLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly kmsFields: number;
  readonly pageSize: number;
  readonly cost: number;
}

export interface ConnectionLimits {
  readonly connections: number;
  readonly headersMs: number;
  readonly requestMs: number;
  readonly responseMs: number;
  readonly keepAliveMs: number;
}

export interface GatewayConfig {
  readonly host: string;
  readonly port: number;
  /** Added to the names in the schema that do not begin with it; undefined for the default names. */
  readonly graphPrefix: string | undefined;
  readonly corsOrigins: readonly string[];
  readonly allowedHosts: readonly string[] | 'any';
  /**
   * Whether browsers may call only by IP address or loopback name, even if other callers may name any host: without tokens, a page
   * could use the keys under its own domain.
   */
  readonly refuseRebinding: boolean;
  readonly explorer: boolean;
  readonly introspection: Introspection;
  readonly router: RouterConfig;
  readonly bodyBytes: number;
  readonly operations: OperationLimits;
  readonly http: ConnectionLimits;
  /** Requests per second and caller; 0 for no limit. */
  readonly ratePerSecond: number;
  /** The size of a cache of automatic persisted queries, in bytes; 0 if they are not supported. */
  readonly persistedQueryBytes: number;
  /** A file that lists the only operations that callers may run; undefined if they may run any. */
  readonly safelist: string | undefined;
}

/** How KMS is called. */
export interface ConnectionConfig {
  /** The regions that callers may name. Undefined: any, or every known region if the endpoint holds `{region}`. */
  readonly regions: readonly string[] | undefined;
  readonly caFile: string | undefined;
  /** For connecting, for one attempt, and for a whole call. */
  readonly timeouts: { readonly connectMs: number; readonly attemptMs: number; readonly totalMs: number };
  readonly proxy: { readonly url: URL; readonly except: readonly string[] } | undefined;
}

export interface Config {
  readonly gateway: GatewayConfig;
  /** The region of calls that name none. */
  readonly region: string;
  /** Undefined if callers need no token. */
  readonly tokens: TokenConfig | undefined;
  /** The KMS to call; undefined to start the local KMS and call that. */
  readonly upstream: { readonly endpoint: URL; readonly credentials: CredentialConfig } | undefined;
  readonly connection: ConnectionConfig;
  readonly localKms: LocalKmsConfig;
  readonly logLevel: Variables['LOG_LEVEL'];
  /** Printed at startup, one line each. */
  readonly warnings: readonly string[];
}
