/** Signs a request: the `Authorization` header for it. */
import { algorithm, dateOf, scopeText, signatureOf } from './canonical.js';

export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
  /** Present with temporary credentials; travels as `X-TC-Token` and is not signed. */
  readonly token?: string | undefined;
}

export interface RequestToSign {
  /** The headers to sign, by lower-case name; `content-type` and `host` must be among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** The product's name in the credential scope, `kms`. */
  readonly service: string;
  /** Unix seconds; the same as `X-TC-Timestamp`. */
  readonly timestamp: number;
}

export const authorizationHeader = (
  { headers, body, service, timestamp }: RequestToSign,
  { secretId, secretKey }: Credentials,
): string => {
  const signedHeaders = Object.keys(headers).sort();
  const scope = { date: dateOf(timestamp), service };
  const signature = signatureOf({ headers, signedHeaders, body }, scope, timestamp, secretKey);
  return (
    `${algorithm} Credential=${secretId}/${scopeText(scope)}, ` +
    `SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`
  );
};
