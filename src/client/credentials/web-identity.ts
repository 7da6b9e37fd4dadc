/** The role of a pod of TKE: the token that the cluster keeps in a file of the pod, exchanged for temporary credentials. */
import { CredentialError } from './error.js';
import type { CredentialProvider } from './provider.js';
import { readSmallFile } from './small-file.js';
import { openSts, type StsOptions } from './sts.js';

export interface WebIdentity {
  readonly providerId: string;
  readonly tokenFile: string;
  readonly roleArn: string;
  readonly sessionName: string;
}

const fileName = 'The web identity token file';

/** The cluster replaces the token before it ends, so it is read anew each time. */
const tokenIn = async (path: string): Promise<string> => {
  const token = (await readSmallFile(fileName, path))?.trim();
  // It may be there in a moment: the cluster writes it while the pod starts.
  if (!token)
    throw new CredentialError(`${fileName} ${path} is not there, or is empty.`, { transient: true });
  return token;
};

export const webIdentityProvider = (identity: WebIdentity, options: StsOptions): CredentialProvider => {
  const sts = openSts(options);
  return {
    issue: async () =>
      sts.ask({
        action: 'AssumeRoleWithWebIdentity',
        params: {
          ProviderId: identity.providerId,
          WebIdentityToken: await tokenIn(identity.tokenFile),
          RoleArn: identity.roleArn,
          RoleSessionName: identity.sessionName,
        },
        credentials: undefined,
      }),
    close: () => sts.close(),
  };
};
