/** What is looked at before the signature is: what a token may not bring, and which issuer it names. */
import { decodeJwt, decodeProtectedHeader, type ProtectedHeaderParameters } from 'jose';
import { TokenError } from './token-error.js';

const maxTokenLength = 8_192;

/**
 * The keys of a token are those of its issuer: one that brings its own, or says where to fetch them, is not looked at
 * further. Nor is one that asks for an extension to be understood, since none is, or that is encoded or packed
 * otherwise than tokens are.
 */
const refusedParameters = ['jwk', 'jku', 'x5c', 'x5u', 'crit', 'b64', 'zip'];

/** Tokens that say what they are must be access tokens: not logout tokens, proofs or events by the same keys. */
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

/** The issuer that the token claims to be of. Rejected are tokens that no signature could save. */
export const claimedIssuer = (token: string): string => {
  if (token.length > maxTokenLength) throw new TokenError('TOKEN_TOO_LONG');
  checkHeader(headerOf(token));
  const { iss }: { readonly iss?: unknown } = decodeJwt(token);
  if (typeof iss !== 'string') throw new TokenError('NO_ISSUER');
  return iss;
};
