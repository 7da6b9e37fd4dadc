import type { Credentials } from '../../signing/index.js';

/** Where credentials come from, as the environment configures it. */
export interface CredentialSettings {
  /** The only provider to use; undefined for the first that has credentials. */
  readonly only: 'environment' | 'profile' | 'cvm' | 'tke' | undefined;
  readonly environment: Credentials | undefined;
  /** Undefined for the default paths. */
  readonly profileFile: string | undefined;
  /** `metadata` is the URL of the metadata service; without `role`, the service is asked for the bound role. */
  readonly cvm: { readonly metadata: URL; readonly role: string | undefined };
  readonly tke:
    | {
        readonly region: string;
        readonly providerId: string;
        readonly tokenFile: string;
        readonly roleArn: string;
      }
    | undefined;
  /** The role to assume with the credentials that were found. */
  readonly assumeRole: { readonly arn: string; readonly durationSeconds: number } | undefined;
  readonly sts: { readonly endpoint: URL; readonly region: string; readonly sessionName: string };
}
