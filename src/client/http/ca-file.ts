/** Certificates in PEM files. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ClientSetupError } from './client-setup-error.js';

const certificateBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

export const certificatesIn = (pem: string): string[] => pem.match(certificateBlock) ?? [];

const isCertificate = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ClientSetupError('KMS_CA_FILE: the file cannot be read');
  }
};

/** The certificates of the file that KMS_CA_FILE names. Throws a ClientSetupError. */
export const readCaFile = (file: string): string[] => {
  const certificates = certificatesIn(readText(file));
  if (certificates.length === 0 || !certificates.every(isCertificate)) {
    throw new ClientSetupError('KMS_CA_FILE: must contain certificates in PEM format, all of them valid');
  }
  return certificates;
};
