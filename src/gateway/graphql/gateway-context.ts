/** What the resolvers are given, and what the plugins of Apollo Server need besides. */
import type { Context } from '../../graph/index.js';
import type { RequestNotes } from '../request-log/request-metrics.js';

export interface GatewayContext extends Context {
  readonly notes: RequestNotes;
}
