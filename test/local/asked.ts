/** What an action is asked for one key: its id, and the other parameters that the action needs, such as any key takes. */
import { actions } from '../../src/contract/index.js';

const others: Readonly<Record<string, (keyId: string) => object>> = {
  ScheduleKeyDeletion: () => ({ PendingWindowInDays: 7 }),
  UpdateAlias: (keyId) => ({ Alias: `renamed-${keyId}` }),
  UpdateKeyDescription: () => ({ Description: 'described anew' }),
  BindCloudResource: () => ({ ProductId: 'ssm', ResourceId: 'a-secret' }),
  UnbindCloudResource: () => ({ ProductId: 'ssm', ResourceId: 'a-secret' }),
};

export const asked = (action: string, keyId: string): Readonly<Record<string, unknown>> => ({
  ...(actions[action] && 'KeyIds' in actions[action].params ? { KeyIds: [keyId] } : { KeyId: keyId }),
  ...others[action]?.(keyId),
});
