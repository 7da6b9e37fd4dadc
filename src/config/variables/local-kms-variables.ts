/** The local KMS. */
import { headerValue, port, text } from './schemas.js';

/** The documented default SecretKey of the local KMS, which is no secret. */
export const demoSecretKey = 'local-kms-demo-key';

export const localKmsVariables = {
  LOCAL_KMS_PORT: port(4_010).describe(
    'The port of the local KMS, which listens on 127.0.0.1. 0 picks a free port.',
  ),
  LOCAL_KMS_DATA: text('must be a folder')
    .default('.local-kms')
    .describe('The folder in which the local KMS keeps its state.'),
  LOCAL_KMS_SECRET_ID: headerValue('a SecretId')
    .default('local-kms-demo-id')
    .describe('The SecretId that the local KMS accepts.'),
  LOCAL_KMS_SECRET_KEY: headerValue('a SecretKey')
    .default(demoSecretKey)
    .describe('The SecretKey of that SecretId.'),
} as const;
