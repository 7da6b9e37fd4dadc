/** The context of one GraphQL request: that of the resolvers, with the metrics that Apollo's plugins record. */
import type { Context } from '../../graph/index.js';
import type { RequestMetrics } from '../request-log/index.js';

export interface GatewayContext extends Context {
  readonly metrics: RequestMetrics;
}
