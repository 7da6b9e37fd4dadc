/** Whose certificates are accepted, and how: always verified, whatever the environment of the process says. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';
import { ClientSetupError } from '../setup-error.js';

/** The options by which every connection of TLS is made here. */
export interface Trust {
  /** Said each time: where it is left out, NODE_TLS_REJECT_UNAUTHORIZED=0 turns it off. */
  readonly rejectUnauthorized: true;
  readonly secureContext: tls.SecureContext;
}

const blocks = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

const isCertificate = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ClientSetupError('KMS_CA_FILE: the file cannot be read');
  }
};

/** The certificates in a file (PEM). Throws a ClientSetupError. */
export const readCaFile = (file: string): string[] => {
  const certificates: string[] = textOf(file).match(blocks) ?? [];
  if (certificates.length === 0 || !certificates.every(isCertificate)) {
    throw new ClientSetupError('KMS_CA_FILE: must hold certificates in PEM, and no broken one');
  }
  return certificates;
};

const extraOfNode = (): string[] => {
  const file = process.env['NODE_EXTRA_CA_CERTS'];
  try {
    return file ? (readFileSync(file, 'utf8').match(blocks) ?? []) : [];
  } catch {
    // Node itself passes over one that it cannot read, and warns.
    return [];
  }
};

/** What Node trusts when it is told nothing. Naming any certificates takes the place of these, so they are named too. */
const usuallyTrusted = (): readonly string[] => {
  // From Node 22.15 on, Node tells; before, these two are all.
  if (!('getCACertificates' in tls) || typeof tls.getCACertificates !== 'function') {
    return [...tls.rootCertificates, ...extraOfNode()];
  }
  const told: unknown = Reflect.apply(tls.getCACertificates, tls, ['default']);
  return Array.isArray(told) ? told.map(String) : tls.rootCertificates;
};

/** `ca` are certificates that are trusted beside the usual ones. */
export const trustOf = (ca: readonly string[] | undefined): Trust => ({
  rejectUnauthorized: true,
  secureContext: tls.createSecureContext({
    minVersion: 'TLSv1.2',
    ...(ca ? { ca: [...usuallyTrusted(), ...ca] } : {}),
  }),
});
