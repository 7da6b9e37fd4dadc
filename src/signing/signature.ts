/**
 * The canonical request and the signature of TC3-HMAC-SHA256, shared by signing and verifying. Source: "Signature v3" in the
 * documentation of the cloud's API 3.0. The path is always `/`.
 */
import { createHash, createHmac } from 'node:crypto';

export const algorithm = 'TC3-HMAC-SHA256';

export interface SignedParts {
  /** Default: POST. */
  readonly method?: 'GET' | 'POST';
  /** Without the question mark, as it is sent: already encoded. Default: none. */
  readonly query?: string;
  /** Headers by lower-case name; must include all signed headers. */
  readonly headers: Readonly<Record<string, string>>;
  /** Lower-case names of the signed headers, sorted. */
  readonly signedHeaders: readonly string[];
  readonly body: string | Uint8Array;
}

/** The TC3 credential scope: binds a signature to a day (UTC, `YYYY-MM-DD`) and a service. */
export interface CredentialScope {
  readonly date: string;
  readonly service: string;
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Uint8Array, data: string) => createHmac('sha256', key).update(data).digest();

export const canonicalRequest = (parts: SignedParts): string => {
  const { method = 'POST', query = '', headers, signedHeaders, body } = parts;
  const lines = signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().toLowerCase()}\n`);
  return [method, '/', query, lines.join(''), signedHeaders.join(';'), sha256(body)].join('\n');
};

export const credentialScopeText = ({ date, service }: CredentialScope) => `${date}/${service}/tc3_request`;

/** The signature, in lower-case hexadecimal. `timestamp` is in Unix seconds. */
export const computeSignature = (
  request: SignedParts,
  credentialScope: CredentialScope,
  timestamp: number,
  secretKey: string,
): string => {
  const stringToSign = [
    algorithm,
    String(timestamp),
    credentialScopeText(credentialScope),
    sha256(canonicalRequest(request)),
  ].join('\n');
  const dateKey = hmac(`TC3${secretKey}`, credentialScope.date);
  const signingKey = hmac(hmac(dateKey, credentialScope.service), 'tc3_request');
  return hmac(signingKey, stringToSign).toString('hex');
};

/** The day of a Unix timestamp in seconds, as `YYYY-MM-DD` in UTC. */
export const utcDate = (timestamp: number) => new Date(timestamp * 1_000).toISOString().slice(0, 10);
