/** What the program prints once it has started: the addresses, and a first query to try. */
import { demoSecretKey } from '../config/index.js';

export interface LocalKmsInfo {
  readonly url: string;
  readonly dataDir: string;
  readonly credentials: { readonly secretId: string; readonly secretKey: string };
}

/** The default SecretKey is documented and no secret. One that somebody set is not printed. */
const printableSecretKey = (secretKey: string) =>
  secretKey === demoSecretKey ? secretKey : '(the value of LOCAL_KMS_SECRET_KEY)';

export const localKmsBanner = ({ url, dataDir, credentials }: LocalKmsInfo): string =>
  [
    `Local KMS        ${url}  (keys are kept in ${dataDir})`,
    `  SecretId       ${credentials.secretId}`,
    `  SecretKey      ${printableSecretKey(credentials.secretKey)}`,
  ].join('\n');

const firstQuery = `mutation {
  createKey(alias: "my-first-key") {
    ... on CreateKeyPayload { requestId key { keyId alias state } }
    ... on KmsError { code message }
  }
}`;

export interface GatewayInfo {
  readonly url: string;
  /** Whether the gateway serves the explorer. */
  readonly explorer: boolean;
  /** Undefined if the gateway started no local KMS. */
  readonly local: LocalKmsInfo | undefined;
  /** The KMS that the gateway calls, if it is not the local one. */
  readonly endpoint: URL | undefined;
  /** Gives an operation the names of the schema that is served. */
  readonly renameOperation: (text: string) => string;
}

export const banner = ({ url, explorer, local, endpoint, renameOperation }: GatewayInfo): string =>
  [
    '',
    `GraphQL          ${url}/graphql`,
    ...(explorer ? [`Explorer         ${url}/`] : []),
    ...(local ? [localKmsBanner(local)] : []),
    ...(endpoint ? [`KMS              ${endpoint.origin}`] : []),
    '',
    explorer ? 'A first query to paste into the explorer:' : 'A first query:',
    '',
    renameOperation(firstQuery),
    '',
    'Ctrl-C stops.',
  ].join('\n');
