/** The role of a TKE pod: the token that the cluster keeps in a file of the pod is exchanged for temporary credentials. */
import { CredentialError } from './credential-error.js';
import type { CredentialProvider } from './credential-provider.js';
import { readSecretFile } from './secret-file.js';
import { createStsClient, type StsOptions } from './sts-client.js';

export interface WebIdentity {
  readonly providerId: string;
  readonly tokenFile: string;
  readonly roleArn: string;
  readonly sessionName: string;
}

const fileName = 'The web identity token file';

const readToken = async (path: string): Promise<string> => {
  const token = (await readSecretFile(fileName, path))?.trim();
  // Transient: the cluster writes the file while the pod starts.
  if (!token) {
    throw new CredentialError(`${fileName} ${path} does not exist, or is empty.`, { transient: true });
  }
  return token;
};

export const webIdentityProvider = (identity: WebIdentity, options: StsOptions): CredentialProvider => {
  const sts = createStsClient(options);
  return {
    retrieve: async () =>
      sts.send({
        action: 'AssumeRoleWithWebIdentity',
        params: {
          ProviderId: identity.providerId,
          // Read each time: the cluster replaces the token before it expires.
          WebIdentityToken: await readToken(identity.tokenFile),
          RoleArn: identity.roleArn,
          RoleSessionName: identity.sessionName,
        },
        credentials: undefined,
      }),
    close: () => sts.close(),
  };
};
