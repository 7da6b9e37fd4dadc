/** Where the credentials for KMS come from: builds that part of the configuration, and checks its variables. */
import type { Environment } from './environment.js';
import type { Variables } from './variables/index.js';

const keyVariables = ['TENCENTCLOUD_SECRET_ID', 'TENCENTCLOUD_SECRET_KEY'] as const;

const tkeVariables = [
  'TKE_REGION',
  'TKE_PROVIDER_ID',
  'TKE_WEB_IDENTITY_TOKEN_FILE',
  'TKE_ROLE_ARN',
] as const;

/** An incomplete set is an error. Trying the next source instead could find credentials of another account. */
const checkComplete = (environment: Environment, names: readonly string[], reason: string | undefined) =>
  reason === undefined
    ? []
    : names
        .filter((name) => environment[name] === undefined)
        .map((name) => `${name}: must be set when ${reason}`);

/** Why the variables of a source must be complete; undefined if the source is not used. */
const reasonToCheck = (
  environment: Environment,
  names: readonly string[],
  source: string,
): string | undefined => {
  const { CREDENTIAL_SOURCE: only } = environment;
  if (only === source) return `CREDENTIAL_SOURCE is ${source}`;
  const set = only === undefined ? names.find((name) => environment[name] !== undefined) : undefined;
  return set && `${set} is`;
};

export const checkCredentials = (environment: Environment): string[] => {
  if (environment['KMS_ENDPOINT'] === undefined) return [];
  const key = reasonToCheck(environment, [...keyVariables, 'TENCENTCLOUD_SESSION_TOKEN'], 'environment');
  const tke = reasonToCheck(environment, tkeVariables, 'tke');
  return [
    ...checkComplete(environment, keyVariables, key),
    // With a key in the environment, the variables that TKE sets are not used.
    ...(key === undefined ? checkComplete(environment, tkeVariables, tke) : []),
  ];
};

const environmentCredentials = (values: Variables) => {
  const { TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey } = values;
  if (secretId === undefined || secretKey === undefined) return undefined;
  return { secretId, secretKey, token: values.TENCENTCLOUD_SESSION_TOKEN };
};

const tkeIdentity = (values: Variables) => {
  const {
    TKE_REGION: region,
    TKE_PROVIDER_ID: providerId,
    TKE_WEB_IDENTITY_TOKEN_FILE: tokenFile,
    TKE_ROLE_ARN: roleArn,
  } = values;
  return region && providerId && tokenFile && roleArn
    ? { region, providerId, tokenFile, roleArn }
    : undefined;
};

export const credentialConfig = (values: Variables) => ({
  only: values.CREDENTIAL_SOURCE,
  environment: environmentCredentials(values),
  profileFile: values.TENCENTCLOUD_CREDENTIALS_FILE,
  cvm: { metadata: values.METADATA_ENDPOINT, role: values.CVM_ROLE_NAME },
  tke: tkeIdentity(values),
  assumeRole:
    values.ASSUME_ROLE_ARN === undefined
      ? undefined
      : { arn: values.ASSUME_ROLE_ARN, durationSeconds: values.ASSUME_ROLE_DURATION_SECONDS },
  sts: {
    endpoint: values.STS_ENDPOINT,
    region: values.KMS_REGION,
    sessionName: values.ASSUME_ROLE_SESSION_NAME,
  },
});

/** The client takes this as its `CredentialSettings`, which describes each field. */
export type CredentialConfig = ReturnType<typeof credentialConfig>;
