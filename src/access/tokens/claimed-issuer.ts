/** Checks a token before its signature is verified: rejects what no signature could make acceptable, and finds the issuer. */
import { decodeJwt, decodeProtectedHeader, type ProtectedHeaderParameters } from 'jose';
import { TokenError } from './token-error.js';

const maxTokenLength = 8_192;

/**
 * Header parameters that make a token unacceptable. The keys are those of the issuer, so a token must not bring a key or say
 * where to fetch one (`jwk`, `jku`, `x5c`, `x5u`). No extensions are supported (`crit`), nor other encodings or compression
 * (`b64`, `zip`).
 */
const refusedParameters = ['jwk', 'jku', 'x5c', 'x5u', 'crit', 'b64', 'zip'];

/** A token that states its type must be an access token. The same keys may sign logout tokens, proofs or events. */
const types = ['jwt', 'at+jwt', 'application/jwt', 'application/at+jwt'];

const headerOf = (token: string): ProtectedHeaderParameters => {
  try {
    return decodeProtectedHeader(token);
  } catch {
    throw new TokenError('MALFORMED');
  }
};

const checkHeader = (header: Readonly<Record<string, unknown>>) => {
  for (const name of refusedParameters) {
    if (Object.hasOwn(header, name)) throw new TokenError(`HEADER_${name.toUpperCase()}`);
  }
  const { typ, kid } = header;
  if (typ !== undefined && !(typeof typ === 'string' && types.includes(typ.toLowerCase()))) {
    throw new TokenError('HEADER_TYP');
  }
  if (kid !== undefined && typeof kid !== 'string') throw new TokenError('HEADER_KID');
};

/** Returns the issuer that the token claims to be from. Throws a TokenError, or jose's error for claims that are no JSON. */
export const claimedIssuer = (token: string): string => {
  if (token.length > maxTokenLength) throw new TokenError('TOKEN_TOO_LONG');
  checkHeader(headerOf(token));
  const { iss }: { readonly iss?: unknown } = decodeJwt(token);
  if (typeof iss !== 'string') throw new TokenError('NO_ISSUER');
  return iss;
};
