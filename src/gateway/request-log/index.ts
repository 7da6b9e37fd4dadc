/** Logs one line for each request, from the metrics recorded while it was answered. */
export { requestIdOf } from './request-id.js';
export { logOnClose } from './request-log.js';
export {
  meteredClient,
  newRequestMetrics,
  type RequestError,
  type RequestMetrics,
} from './request-metrics.js';
export { requestMetricsPlugin, type OnBug } from './request-metrics-plugin.js';
