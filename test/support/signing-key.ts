/** Keys that sign tokens, by node:crypto alone: what is tested against jose is not made by jose. */
import {
  constants,
  createHmac,
  generateKeyPairSync,
  sign,
  type JsonWebKey,
  type KeyObject,
  type SignKeyObjectInput,
} from 'node:crypto';

export interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly publicKey: KeyObject;
  /** As it stands in a JWKS. */
  readonly jwk: JsonWebKey & Readonly<Record<string, unknown>>;
  sign(text: string): Buffer;
}

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const curves: Readonly<Record<string, string>> = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' };

const pairFor = (alg: string, rsaBits: number): Pair => {
  if (alg.startsWith('E') && !(alg in curves)) return generateKeyPairSync('ed25519');
  const namedCurve = curves[alg];
  return namedCurve === undefined
    ? generateKeyPairSync('rsa', { modulusLength: rsaBits })
    : generateKeyPairSync('ec', { namedCurve });
};

const optionsFor = (alg: string, key: KeyObject): SignKeyObjectInput => {
  if (alg.startsWith('PS')) {
    return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  }
  return { key, dsaEncoding: 'ieee-p1363' };
};

/** RSA keys take long to make: one that has been made signs for every algorithm of its kind. */
const rsaPairs = new Map<number, Pair>();

export interface SigningKeyOptions {
  readonly kid?: string;
  readonly alg?: string;
  readonly rsaBits?: number;
  /** Members of its JWK beside or instead of the usual ones. */
  readonly jwk?: Readonly<Record<string, unknown>>;
}

export const aSigningKey = (options: SigningKeyOptions = {}): SigningKey => {
  const { alg = 'ES256', rsaBits = 2_048, kid = 'first' } = options;
  const isRsa = /^[RP]S/.test(alg);
  const pair = (isRsa ? rsaPairs.get(rsaBits) : undefined) ?? pairFor(alg, rsaBits);
  if (isRsa) rsaPairs.set(rsaBits, pair);
  const { publicKey, privateKey } = pair;
  const hash = alg.startsWith('Ed') ? null : `sha${alg.slice(2)}`;
  return {
    kid,
    alg,
    publicKey,
    jwk: { ...publicKey.export({ format: 'jwk' }), kid, alg, use: 'sig', ...options.jwk },
    sign: (text) => sign(hash, Buffer.from(text), optionsFor(alg, privateKey)),
  };
};

const encoded = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A token of whatever is given: strings go in as they are. */
export const tokenOf = (header: unknown, claims: unknown, signer: (text: string) => Buffer): string => {
  const text = `${encoded(header)}.${encoded(claims)}`;
  return `${text}.${signer(text).toString('base64url')}`;
};

/** A signature by a shared secret, as HS256 has it. */
export const hmacBy = (secret: string | Buffer) => (text: string) =>
  createHmac('sha256', secret).update(text).digest();
