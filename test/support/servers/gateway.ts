/** A gateway on a free port in this process, in front of a local KMS or another one, and typed operations against it. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { noAuthentication } from '../../../src/access/index.js';
import { createKmsClient, type KmsClientOptions } from '../../../src/client/index.js';
import { readConfig } from '../../../src/config/index.js';
import { startGateway, type GatewayOptions } from '../../../src/gateway/index.js';
import { createGatewayLogger } from '../../../src/app/gateway-logger.js';
import { startTestKms } from './local-kms.js';

export interface GraphqlAnswer<D> {
  readonly data?: D | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** Sends an operation to a gateway, and returns the whole response body. */
export const ask = async <D, V extends Record<string, unknown>>(
  url: string,
  document: TypedDocumentNode<D, V> | string,
  variables?: V,
): Promise<GraphqlAnswer<D>> => {
  const query = typeof document === 'string' ? document : print(document);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphqlAnswer<D>;
};

export interface Upstream {
  readonly url: string;
  readonly credentials: { readonly secretId: string; readonly secretKey: string; readonly token?: string };
}

/** So long that even on a very busy machine no connection is closed between two requests of a test. */
const longTimeouts = { headersMs: 60_000, requestMs: 300_000, responseMs: 300_000, keepAliveMs: 600_000 };

export const gatewayFor = async (
  upstream: Upstream,
  options: Partial<GatewayOptions> = {},
  clientOptions: Partial<KmsClientOptions> = {},
) => {
  const client = createKmsClient({
    endpoint: new URL(upstream.url),
    defaultRegion: 'ap-guangzhou',
    credentials: upstream.credentials,
    ...clientOptions,
  });
  const bugs: Error[] = [];
  const defaults = readConfig({}).gateway;
  const gateway = await startGateway({
    ...defaults,
    http: { ...defaults.http, ...longTimeouts },
    port: 0,
    client,
    authenticator: noAuthentication,
    record: () => undefined,
    onBug: (error) => bugs.push(error),
    log: createGatewayLogger({ level: 'silent', destination: process.stdout }),
    ...options,
  });
  return {
    url: gateway.url,
    /** Errors that the gateway reported as bugs. */
    bugs,
    /** Returns the data of an operation; throws if there are GraphQL errors. */
    gql: async <D, V extends Record<string, unknown>>(
      document: TypedDocumentNode<D, V> | string,
      variables?: V,
    ) => {
      const { data, errors } = await ask(gateway.url, document, variables);
      if (errors || !data) throw new Error(`GraphQL answered with errors: ${JSON.stringify(errors)}`);
      return data;
    },
    close: async () => {
      await gateway.close();
      await client.close();
    },
  };
};

/** A gateway in front of its own, empty local KMS. */
export const aGateway = async () => {
  const kms = await startTestKms();
  const gateway = await gatewayFor(kms);
  return {
    ...gateway,
    kms,
    close: async () => {
      await gateway.close();
      await kms.close();
    },
  };
};
