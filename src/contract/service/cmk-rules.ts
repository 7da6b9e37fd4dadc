/** No action of the service itself uses a CMK. */
import type { CmkStateTable } from '../keys/index.js';
import type { ServiceActionName } from './actions.js';

export const serviceCmkStates = {
  GetRegions: 'not on a key',
  GetServiceStatus: 'not on a key',
  ListAlgorithms: 'not on a key',
} as const satisfies CmkStateTable<ServiceActionName>;
