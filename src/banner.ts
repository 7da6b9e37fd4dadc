/** What the program prints when it has started: where things are, and something to try. */
import { demoSecretKey } from './config/index.js';

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

export const banner = (url: string, local: LocalKmsFacts | undefined, endpoint: URL | undefined): string =>
  [
    '',
    `GraphQL          ${url}/graphql`,
    `Explorer         ${url}/`,
    ...(local ? [localKmsBanner(local)] : []),
    ...(endpoint ? [`KMS              ${endpoint.origin}`] : []),
    '',
    'A first query, to paste into the explorer:',
    '',
    firstQuery,
    '',
    'Ctrl-C stops.',
  ].join('\n');
