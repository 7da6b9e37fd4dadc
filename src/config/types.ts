/** What the rest of the program sees of the environment. */
import type { CredentialConfig } from './credentials.js';
import type { Variables } from './variables.js';

interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
  readonly token?: string | undefined;
}

export interface LocalKmsConfig {
  readonly port: number;
  readonly dataDir: string;
  readonly credentials: Credentials;
}

/** Whose tokens are accepted. */
interface TokenConfig {
  readonly issuers: readonly { readonly issuer: string; readonly jwksUrl: URL }[];
  readonly audiences: readonly string[];
  readonly algorithms: readonly string[];
  readonly leewaySeconds: number;
}

/** The router in front, and what others than it may have. */
interface RouterConfig {
  /** What it proves itself with; empty where there is none. */
  readonly secrets: readonly string[];
  /** Whether others are answered. */
  readonly directAccess: boolean;
}

/** Who, besides the router, may ask for the schema. */
export type Introspection = 'everyone' | 'known' | 'router';

/** How much a document and its variables may ask for. */
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
  readonly corsOrigins: readonly string[];
  readonly allowedHosts: readonly string[] | 'any';
  readonly explorer: boolean;
  readonly introspection: Introspection;
  readonly router: RouterConfig;
  readonly bodyBytes: number;
  readonly operations: OperationLimits;
  readonly http: ConnectionLimits;
  /** Requests a second for each caller; 0 for no limit. */
  readonly ratePerSecond: number;
  /** The file of the operations that may be run; undefined for any. */
  readonly safelist: string | undefined;
}

/** How KMS is called, wherever it is. */
export interface ConnectionConfig {
  /** Undefined where any may be called, or all that are known. */
  readonly regions: readonly string[] | undefined;
  readonly caFile: string | undefined;
  /** For a connection, an attempt, and a whole call. */
  readonly timeouts: { readonly connectMs: number; readonly attemptMs: number; readonly totalMs: number };
  /** Undefined where none is set. */
  readonly proxy: { readonly url: URL; readonly except: readonly string[] } | undefined;
}

export interface Config {
  readonly gateway: GatewayConfig;
  /** The region of calls that name none. */
  readonly region: string;
  /** Undefined where everyone may call. */
  readonly tokens: TokenConfig | undefined;
  /** The KMS to call; undefined where the local KMS is to be started. */
  readonly upstream: { readonly endpoint: URL; readonly credentials: CredentialConfig } | undefined;
  readonly connection: ConnectionConfig;
  readonly localKms: LocalKmsConfig;
  readonly logLevel: Variables['LOG_LEVEL'];
  /** What the person who starts the gateway should know, a line each. */
  readonly warnings: readonly string[];
}
