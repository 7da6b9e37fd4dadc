import type { LocalKmsConfig } from './config.js';
import type { localKmsVariables, Variables } from './variables/index.js';

export type LocalKmsVariables = Pick<Variables, keyof typeof localKmsVariables>;

export const localKmsConfig = (values: LocalKmsVariables): LocalKmsConfig => ({
  port: values.LOCAL_KMS_PORT,
  dataDir: values.LOCAL_KMS_DATA,
  credentials: { secretId: values.LOCAL_KMS_SECRET_ID, secretKey: values.LOCAL_KMS_SECRET_KEY },
});
