/** The declarations of all environment variables. docs/reference/configuration.md is generated from them, in this order. */
import type { z } from 'zod';
import { accessVariables } from './access-variables.js';
import { connectionVariables } from './connection-variables.js';
import { credentialVariables } from './credential-variables.js';
import { endpointVariables } from './endpoint-variables.js';
import { graphVariables } from './graph-variables.js';
import { limitVariables } from './limit-variables.js';
import { localKmsVariables } from './local-kms-variables.js';
import { processVariables } from './process-variables.js';

export { graphVariables } from './graph-variables.js';
export { demoSecretKey, localKmsVariables } from './local-kms-variables.js';
export { parseProxyUrl } from './url-schemas.js';

/** The variables by topic. */
export const variableGroups = {
  Process: processVariables,
  Schema: graphVariables,
  Access: accessVariables,
  Limits: limitVariables,
  'Tencent Cloud KMS': { ...endpointVariables, ...credentialVariables, ...connectionVariables },
  'Local KMS': localKmsVariables,
} as const;

export const variables = {
  ...processVariables,
  ...graphVariables,
  ...accessVariables,
  ...limitVariables,
  ...endpointVariables,
  ...credentialVariables,
  ...connectionVariables,
  ...localKmsVariables,
} as const;

export type Variables = z.output<z.ZodObject<typeof variables>>;
