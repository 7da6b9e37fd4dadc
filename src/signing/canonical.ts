/**
 * The canonical request of TC3-HMAC-SHA256 and the signature over it: the one piece that signing and verifying share.
 * Source: "Signature v3" in the documentation of the cloud's API 3.0. Requests are POST to `/` without a query.
 */
import { createHash, createHmac } from 'node:crypto';

export const algorithm = 'TC3-HMAC-SHA256';

export interface Signable {
  /** Headers by lower-case name; every signed one must be there. */
  readonly headers: Readonly<Record<string, string>>;
  /** Names of the signed headers, lower case, sorted. */
  readonly signedHeaders: readonly string[];
  readonly body: string | Uint8Array;
}

/** What binds a signature to a day (UTC, `YYYY-MM-DD`) and a service. */
export interface CredentialScope {
  readonly date: string;
  readonly service: string;
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Uint8Array, data: string) => createHmac('sha256', key).update(data).digest();

export const canonicalRequest = ({ headers, signedHeaders, body }: Signable): string => {
  const lines = signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().toLowerCase()}\n`);
  return ['POST', '/', '', lines.join(''), signedHeaders.join(';'), sha256(body)].join('\n');
};

export const scopeText = ({ date, service }: CredentialScope) => `${date}/${service}/tc3_request`;

/** The signature, in lower-case hexadecimal. `timestamp` is in Unix seconds. */
export const signatureOf = (
  request: Signable,
  scope: CredentialScope,
  timestamp: number,
  secretKey: string,
): string => {
  const toSign = [algorithm, String(timestamp), scopeText(scope), sha256(canonicalRequest(request))].join(
    '\n',
  );
  const dateKey = hmac(`TC3${secretKey}`, scope.date);
  const signingKey = hmac(hmac(dateKey, scope.service), 'tc3_request');
  return hmac(signingKey, toSign).toString('hex');
};

export const dateOf = (timestamp: number) => new Date(timestamp * 1_000).toISOString().slice(0, 10);
