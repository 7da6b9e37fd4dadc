/** What the gateway is started with: its configuration, and the parts that are handed in at the top. */
import type { Authenticator, AccessRecorder } from '../access/index.js';
import type { KmsClient } from '../client/index.js';
import type { GatewayConfig } from '../config/index.js';
import type { Logger } from '../platform/log/index.js';
import type { OnBug } from './request-log/request-metrics-plugin.js';

export interface GatewayOptions extends GatewayConfig {
  readonly client: KmsClient;
  readonly authenticator: Authenticator;
  /** Keeps the decisions on who may do what. */
  readonly record: AccessRecorder;
  readonly onBug: OnBug;
  readonly log: Logger;
}
