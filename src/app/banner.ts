/** What the program prints when it has started: where things are, and something to try. */
import { demoSecretKey } from '../config/index.js';

export interface LocalKmsFacts {
  readonly url: string;
  readonly dataDir: string;
  readonly credentials: { readonly secretId: string; readonly secretKey: string };
}

/** The documented SecretKey of the demo is no secret; one that somebody chose is. */
const shown = (secretKey: string) =>
  secretKey === demoSecretKey ? secretKey : '(as LOCAL_KMS_SECRET_KEY has it)';

export const localKmsBanner = ({ url, dataDir, credentials }: LocalKmsFacts): string =>
  [
    `Local KMS        ${url}  (keys are kept in ${dataDir})`,
    `  SecretId       ${credentials.secretId}`,
    `  SecretKey      ${shown(credentials.secretKey)}`,
  ].join('\n');

const firstQuery = `mutation {
  createKey(alias: "my-first-key") {
    ... on CreateKeyPayload { requestId key { keyId alias state } }
    ... on KmsError { code message }
  }
}`;

export interface GatewayFacts {
  readonly url: string;
  /** Whether it serves the explorer. */
  readonly explorer: boolean;
  readonly local: LocalKmsFacts | undefined;
  readonly endpoint: URL | undefined;
}

export const banner = ({ url, explorer, local, endpoint }: GatewayFacts): string =>
  [
    '',
    `GraphQL          ${url}/graphql`,
    ...(explorer ? [`Explorer         ${url}/`] : []),
    ...(local ? [localKmsBanner(local)] : []),
    ...(endpoint ? [`KMS              ${endpoint.origin}`] : []),
    '',
    explorer ? 'A first query, to paste into the explorer:' : 'A first query:',
    '',
    firstQuery,
    '',
    'Ctrl-C stops.',
  ].join('\n');
