import { authorizationHeader, type Credentials } from '../../signing/index.js';

export interface RequestToSend {
  readonly action: string;
  /** The product's name in the TC3 credential scope: `kms` or `sts`. */
  readonly service: string;
  /** The version of the product's API. */
  readonly version: string;
  readonly region: string;
  readonly body: string;
  /** Unix seconds. */
  readonly timestamp: number;
  /** Undefined for an action that is not signed. */
  readonly credentials: Credentials | undefined;
}

/** The headers of an API 3.0 request. `host` is signed exactly as sent: with the port, unless it is the scheme's default. */
export const requestHeaders = (
  { action, service, version, region, body, timestamp, credentials }: RequestToSend,
  host: string,
): Record<string, string> => {
  const signed = { 'content-type': 'application/json; charset=utf-8', host, 'x-tc-action': action };
  return {
    ...signed,
    authorization: credentials
      ? authorizationHeader({ headers: signed, body, service, timestamp }, credentials)
      : 'SKIP',
    'x-tc-language': 'en-US',
    'x-tc-region': region,
    'x-tc-timestamp': String(timestamp),
    'x-tc-version': version,
    ...(credentials?.token ? { 'x-tc-token': credentials.token } : {}),
  };
};
