/** The configuration: environment variables, read and validated once at startup. */
export type { Config, GatewayConfig, Introspection, LocalKmsConfig, OperationLimits } from './config.js';
export { ConfigError } from './config-error.js';
export { readConfig, readGraphPrefix, readLocalKmsConfig } from './read-config.js';
export { demoSecretKey, variableGroups } from './variables/index.js';
