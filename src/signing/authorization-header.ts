import { algorithm, computeSignature, credentialScopeText, utcDate } from './signature.js';

export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
  /** Set for temporary credentials. Sent as `X-TC-Token`, which is not signed. */
  readonly token?: string | undefined;
}

export interface RequestToSign {
  /** The headers to sign, by lower-case name. `content-type` and `host` are required. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** The product's name in the credential scope, such as `kms`. */
  readonly service: string;
  /** Unix seconds; must equal `X-TC-Timestamp`. */
  readonly timestamp: number;
}

/** The value of the `Authorization` header. */
export const authorizationHeader = (
  { headers, body, service, timestamp }: RequestToSign,
  { secretId, secretKey }: Credentials,
): string => {
  const signedHeaders = Object.keys(headers).sort();
  const credentialScope = { date: utcDate(timestamp), service };
  const signature = computeSignature({ headers, signedHeaders, body }, credentialScope, timestamp, secretKey);
  return (
    `${algorithm} Credential=${secretId}/${credentialScopeText(credentialScope)}, ` +
    `SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`
  );
};
