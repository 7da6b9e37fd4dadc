/** A role taken on with other credentials, wherever those come from. */
import { credentialCodes } from '../../contract/index.js';
import type { Credentials } from '../../signing/index.js';
import type { CredentialProvider } from './provider.js';
import type { CredentialSource } from './source.js';
import { openSts, StsRefusal, type StsOptions } from './sts.js';

export interface RoleToAssume {
  readonly arn: string;
  readonly sessionName: string;
  readonly durationSeconds: number;
}

/** `base` is closed with it. */
export const assumeRoleProvider = (
  base: CredentialSource,
  role: RoleToAssume,
  options: StsOptions,
): CredentialProvider => {
  const sts = openSts(options);
  const askAs = (credentials: Credentials) =>
    sts.ask({
      action: 'AssumeRole',
      params: {
        RoleArn: role.arn,
        RoleSessionName: role.sessionName,
        DurationSeconds: role.durationSeconds,
      },
      credentials,
    });

  return {
    issue: async () => {
      const credentials = await base.get();
      try {
        return await askAs(credentials);
      } catch (error) {
        // The ones below may have been rotated meanwhile.
        const refused = error instanceof StsRefusal && credentialCodes.has(error.code);
        if (!refused || !(await base.renew(credentials))) throw error;
        return askAs(await base.get());
      }
    },
    close: async () => {
      await sts.close();
      await base.close();
    },
  };
};
