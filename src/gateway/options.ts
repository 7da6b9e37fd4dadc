/** The gateway's configuration and the parts that the composition root passes in. */
import type { AccessRecorder, Authenticator } from '../access/index.js';
import type { KmsClient } from '../client/index.js';
import type { GatewayConfig } from '../config/index.js';
import type { Logger } from '../platform/log/index.js';
import type { OnBug } from './request-log/index.js';

export interface GatewayOptions extends GatewayConfig {
  readonly client: KmsClient;
  readonly authenticator: Authenticator;
  /** Records access decisions. */
  readonly record: AccessRecorder;
  readonly onBug: OnBug;
  readonly log: Logger;
}
