/** The service itself, and who the caller is. */
import type { Group } from '../kit/group.js';
import { ServiceResolver } from './service.js';
import { ViewerResolver } from './viewer.js';

export const serviceGroup: Group = { resolvers: [ServiceResolver, ViewerResolver], references: {} };
