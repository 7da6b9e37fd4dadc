/** The codes by which the cloud refuses credentials: others may be accepted. */
const codes: readonly string[] = [
  'AuthFailure.InvalidSecretId',
  'AuthFailure.SecretIdNotFound',
  'AuthFailure.SignatureFailure',
  'AuthFailure.TokenFailure',
];

export const areRefused = (code: string): boolean => codes.includes(code);
