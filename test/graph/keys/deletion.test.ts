import { describe, expect, it } from '@jest/globals';
import {
  BindCloudResourceDocument,
  CancelKeyDeletionDocument,
  DisableKeyDocument,
  EnableKeyDocument,
  ScheduleKeyDeletionDocument,
} from '../../generated/graphql.js';
import { newKey, unknownKeyId } from '../../support/servers/new-key.js';
import { useLocalGateway } from '../../support/servers/local-gateway.js';

const day = 86_400_000;

describe('scheduleKeyDeletion and cancelKeyDeletion', () => {
  const servers = useLocalGateway();

  const disabledKey = async (alias: string) => {
    const keyId = await newKey(servers.gateway, alias);
    await servers.gateway.gql(DisableKeyDocument, { keyId });
    return keyId;
  };
  const schedule = async (keyId: string, pendingWindowInDays = 7) =>
    (await servers.gateway.gql(ScheduleKeyDeletionDocument, { keyId, pendingWindowInDays }))
      .scheduleKeyDeletion;
  const cancel = async (keyId: string) =>
    (await servers.gateway.gql(CancelKeyDeletionDocument, { keyId })).cancelKeyDeletion;

  it('schedule a deletion, return its date in the payload and the key, and cancel it', async () => {
    const keyId = await disabledKey('given-up');
    const before = Date.now();
    const scheduled = await schedule(keyId, 30);
    expect(scheduled).toMatchObject({
      __typename: 'ScheduleKeyDeletionPayload',
      requestId: expect.any(String),
      keyId,
      key: { keyId, state: 'PENDING_DELETE' },
    });
    if (scheduled?.__typename !== 'ScheduleKeyDeletionPayload') throw new Error('Not scheduled');
    expect(scheduled.key?.deletionDate).toBe(scheduled.deletionDate);
    const at = Date.parse(scheduled.deletionDate ?? '');
    expect(at).toBeGreaterThan(before + 29 * day);
    expect(at).toBeLessThan(before + 31 * day);
    expect(await cancel(keyId)).toMatchObject({
      __typename: 'CancelKeyDeletionPayload',
      keyId,
      key: { keyId, state: 'DISABLED', deletionDate: null },
    });
    const { enableKey } = await servers.gateway.gql(EnableKeyDocument, { keyId });
    expect(enableKey).toMatchObject({ key: { state: 'ENABLED' } });
  });

  it('answer KmsCmkShouldBeDisabledError for an enabled key', async () => {
    expect(await schedule(await newKey(servers.gateway, 'in-use'))).toMatchObject({
      __typename: 'KmsCmkShouldBeDisabledError',
      code: 'ResourceUnavailable.CmkShouldBeDisabled',
    });
  });

  it.each([6, 31, 0, -1])('answer KmsInvalidPendingWindowInDaysError for %i days', async (days) => {
    expect(await schedule(await disabledKey(`days-${String(days)}`), days)).toMatchObject({
      __typename: 'KmsInvalidPendingWindowInDaysError',
      category: 'BAD_REQUEST',
    });
  });

  it('answer KmsCmkUsedByCloudProductError for a key that a resource uses', async () => {
    const keyId = await newKey(servers.gateway, 'bound');
    await servers.gateway.gql(BindCloudResourceDocument, { keyId, productId: 'ssm', resourceId: 'a-secret' });
    const { disableKey } = await servers.gateway.gql(DisableKeyDocument, { keyId });
    expect(disableKey).toMatchObject({ __typename: 'KmsCmkUsedByCloudProductError' });
    expect(await schedule(keyId)).toMatchObject({ __typename: 'KmsCmkUsedByCloudProductError' });
  });

  it('answer KmsCmkNotPendingDeleteError when no deletion is scheduled', async () => {
    expect(await cancel(await disabledKey('kept'))).toMatchObject({
      __typename: 'KmsCmkNotPendingDeleteError',
    });
    expect(await cancel(unknownKeyId)).toMatchObject({ __typename: 'KmsCmkNotFoundError' });
  });
});
