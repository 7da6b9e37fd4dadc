/** TLS settings of all connections. Certificates are always verified, whatever the environment says. */
import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';
import { certificatesIn } from './ca-file.js';

export interface TlsOptions {
  /** Set explicitly: if it is left out, NODE_TLS_REJECT_UNAUTHORIZED=0 turns verification off. */
  readonly rejectUnauthorized: true;
  readonly secureContext: tls.SecureContext;
}

const nodeExtraCertificates = (): string[] => {
  const file = process.env['NODE_EXTRA_CA_CERTS'];
  try {
    return file ? certificatesIn(readFileSync(file, 'utf8')) : [];
  } catch {
    // Node itself warns about an unreadable file and continues without it.
    return [];
  }
};

/** The authorities that Node trusts by default. A `ca` option replaces them, so they must be part of it. */
const defaultAuthorities = (): readonly string[] => {
  // tls.getCACertificates exists from Node 22.15 on. Older versions use exactly these two sources.
  if (!('getCACertificates' in tls) || typeof tls.getCACertificates !== 'function') {
    return [...tls.rootCertificates, ...nodeExtraCertificates()];
  }
  const authorities: unknown = Reflect.apply(tls.getCACertificates, tls, ['default']);
  return Array.isArray(authorities) ? authorities.map(String) : tls.rootCertificates;
};

/** `ca` are certificates (PEM) of authorities that are trusted in addition to the default ones. */
export const tlsOptions = (ca: readonly string[] | undefined): TlsOptions => ({
  rejectUnauthorized: true,
  secureContext: tls.createSecureContext({
    minVersion: 'TLSv1.2',
    ...(ca ? { ca: [...defaultAuthorities(), ...ca] } : {}),
  }),
});
