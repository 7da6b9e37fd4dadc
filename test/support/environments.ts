/** Environments of the gateway, and what is wrong with them. */
import { ConfigError, readConfig } from '../../src/config/index.js';

/** What names a KMS at the cloud. */
export const cloud = {
  KMS_ENDPOINT: 'https://kms.tencentcloudapi.com',
  TENCENTCLOUD_SECRET_ID: 'an-id',
  TENCENTCLOUD_SECRET_KEY: 'a-key',
};

/** Why the gateway would not start in this environment, a line for each problem. */
export const problemsOf = (environment: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};
