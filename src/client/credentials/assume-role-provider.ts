import { credentialCodes } from '../../contract/index.js';
import type { Credentials } from '../../signing/index.js';
import type { CredentialProvider } from './credential-provider.js';
import type { CredentialSource } from './credential-source.js';
import { createStsClient, StsError, type StsOptions } from './sts-client.js';

export interface RoleToAssume {
  readonly arn: string;
  readonly sessionName: string;
  readonly durationSeconds: number;
}

/** Assumes a role with the credentials of `base`, and closes `base` when it is closed. */
export const assumeRoleProvider = (
  base: CredentialSource,
  role: RoleToAssume,
  options: StsOptions,
): CredentialProvider => {
  const sts = createStsClient(options);
  const assumeWith = (credentials: Credentials) =>
    sts.send({
      action: 'AssumeRole',
      params: {
        RoleArn: role.arn,
        RoleSessionName: role.sessionName,
        DurationSeconds: role.durationSeconds,
      },
      credentials,
    });

  return {
    retrieve: async () => {
      const credentials = await base.get();
      try {
        return await assumeWith(credentials);
      } catch (error) {
        // The base credentials may have been rotated meanwhile.
        const isRefused = error instanceof StsError && credentialCodes.has(error.code);
        if (!isRefused || !(await base.renew(credentials))) throw error;
        return assumeWith(await base.get());
      }
    },
    close: async () => {
      await sts.close();
      await base.close();
    },
  };
};
