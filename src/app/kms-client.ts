/** How the gateway reaches KMS. */
import {
  createKmsClient,
  readCaFile,
  type CredentialSource,
  type KmsClient,
  type NetworkOptions,
} from '../client/index.js';
import type { Config } from '../config/index.js';
import type { Logger } from '../platform/log/index.js';

export const networkOptionsOf = ({ upstream, connection: { caFile, proxy } }: Config): NetworkOptions => ({
  ca: caFile && upstream ? readCaFile(caFile) : undefined,
  proxy,
});

export interface KmsAccess {
  readonly endpoint: URL;
  readonly credentials: CredentialSource;
  readonly network: NetworkOptions;
  readonly log: Logger;
}

export const kmsClientFor = (
  { connection: { regions, timeouts }, region }: Config,
  { endpoint, credentials, network, log }: KmsAccess,
): KmsClient =>
  createKmsClient({
    ...network,
    endpoint,
    credentials,
    defaultRegion: region,
    timeouts,
    onDeviation: (deviation) => {
      log.warn({ ...deviation }, 'undocumented response');
    },
    ...(regions ? { regions } : {}),
  });
