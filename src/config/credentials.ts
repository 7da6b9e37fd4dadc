/** From the variables to where the credentials for the KMS come from, and what those variables ask of one another. */
import type { Environment } from './environment.js';
import type { Variables } from './variables.js';

const keyVariables = ['TENCENTCLOUD_SECRET_ID', 'TENCENTCLOUD_SECRET_KEY'] as const;

const tkeVariables = [
  'TKE_REGION',
  'TKE_PROVIDER_ID',
  'TKE_WEB_IDENTITY_TOKEN_FILE',
  'TKE_ROLE_ARN',
] as const;

/** One without the others is a mistake, and no reason to look for credentials elsewhere: they would be another account's. */
const incomplete = (environment: Environment, names: readonly string[], reason: string | undefined) =>
  reason === undefined
    ? []
    : names
        .filter((name) => environment[name] === undefined)
        .map((name) => `${name}: must be set when ${reason}`);

const reasonFor = (environment: Environment, names: readonly string[], kind: string): string | undefined => {
  const { CREDENTIAL_SOURCE: only } = environment;
  if (only === kind) return `CREDENTIAL_SOURCE is ${kind}`;
  const set = only === undefined ? names.find((name) => environment[name] !== undefined) : undefined;
  return set && `${set} is`;
};

export const credentialProblems = (environment: Environment): string[] => {
  if (environment['KMS_ENDPOINT'] === undefined) return [];
  const key = reasonFor(environment, [...keyVariables, 'TENCENTCLOUD_SESSION_TOKEN'], 'environment');
  const tke = reasonFor(environment, tkeVariables, 'tke');
  return [
    ...incomplete(environment, keyVariables, key),
    // Where a key is given, whatever TKE has set is not looked at.
    ...(key === undefined ? incomplete(environment, tkeVariables, tke) : []),
  ];
};

const environmentOf = (values: Variables) => {
  const { TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey } = values;
  if (secretId === undefined || secretKey === undefined) return undefined;
  return { secretId, secretKey, token: values.TENCENTCLOUD_SESSION_TOKEN };
};

const tkeOf = (values: Variables) => {
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

export const credentialsOf = (values: Variables) => ({
  only: values.CREDENTIAL_SOURCE,
  environment: environmentOf(values),
  profileFile: values.TENCENTCLOUD_CREDENTIALS_FILE,
  cvm: { metadata: values.METADATA_ENDPOINT, role: values.CVM_ROLE_NAME },
  tke: tkeOf(values),
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

/** Where the credentials come from: what the client takes as its `CredentialSettings`, which describes each field. */
export type CredentialConfig = ReturnType<typeof credentialsOf>;
