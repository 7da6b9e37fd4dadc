import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  CancelDataKeyDeletionDocument,
  DisableDataKeysDocument,
  EnableDataKeyDocument,
  EnableDataKeysDocument,
  ScheduleDataKeyDeletionDocument,
  UpdateDataKeyNameDocument,
} from '../../generated/graphql.js';
import { idOf, keepDataKeys } from '../../support/servers/scripted-data-keys.js';
import { defaultRequestId } from '../../support/servers/scripted-kms.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

describe('data key mutations', () => {
  const servers = useScriptedGateway();
  beforeEach(() => {
    keepDataKeys(servers.kms);
  });

  const asked = () => servers.kms.calls.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  const called = () => servers.kms.calls.map(({ action }) => action);

  it('link to the data key, read after the change', async () => {
    servers.kms.answers('EnableDataKey').with();
    const { enableDataKey } = await servers.gateway.gql(EnableDataKeyDocument, { dataKeyId: idOf(1) });
    expect(enableDataKey).toEqual({
      __typename: 'EnableDataKeyPayload',
      requestId: defaultRequestId,
      dataKey: { dataKeyId: idOf(1), state: 'ENABLED' },
    });
    expect(called()).toEqual(['EnableDataKey', 'DescribeDataKey']);
  });

  it('send the arguments under the parameter names of KMS', async () => {
    servers.kms.answers('UpdateDataKeyName').with();
    await servers.gateway.gql(UpdateDataKeyNameDocument, { dataKeyId: idOf(1), dataKeyName: 'other' });
    expect(asked()[0]).toEqual({ DataKeyId: idOf(1), DataKeyName: 'other' });
    servers.kms.answers('ScheduleDataKeyDeletion').with({ DeletionDate: 1_760_000_000, DataKeyId: idOf(1) });
    servers.kms.calls.splice(0);
    const { scheduleDataKeyDeletion } = await servers.gateway.gql(ScheduleDataKeyDeletionDocument, {
      dataKeyId: idOf(1),
      pendingWindowInDays: 7,
    });
    expect(asked()[0]).toEqual({ DataKeyId: idOf(1), PendingWindowInDays: 7 });
    expect(scheduleDataKeyDeletion).toMatchObject({
      dataKeyId: idOf(1),
      deletionDate: '2025-10-09T08:53:20.000Z',
    });
  });

  it('return the data key even if KMS omits its id', async () => {
    servers.kms.answers('CancelDataKeyDeletion').with();
    const { cancelDataKeyDeletion } = await servers.gateway.gql(CancelDataKeyDeletionDocument, {
      dataKeyId: idOf(1),
    });
    expect(cancelDataKeyDeletion).toMatchObject({ dataKeyId: idOf(1), dataKey: { dataKeyId: idOf(1) } });
  });
  describe('enableDataKeys and disableDataKeys', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => idOf(n));

    it('change all data keys in one call, and read them in one more', async () => {
      servers.kms.answers('EnableDataKeys').with();
      const { enableDataKeys } = await servers.gateway.gql(EnableDataKeysDocument, { dataKeyIds: many(3) });
      expect(enableDataKeys).toMatchObject({
        __typename: 'EnableDataKeysPayload',
        dataKeys: many(3).map((dataKeyId) => ({ dataKeyId })),
      });
      expect(called()).toEqual(['EnableDataKeys', 'DescribeDataKeys']);
    });

    it.each([
      ['KmsInvalidParameterValueError', 'InvalidParameterValue', 'no id', many(0)],
      ['KmsInvalidParameterValueError', 'InvalidParameterValue', '101 ids', many(101)],
      [
        'KmsDuplicatedDataKeyIdError',
        'InvalidParameterValue.DuplicatedDataKeyId',
        'a duplicate id',
        [...many(2), ...many(1)],
      ],
    ])('answer %s (%s) for %s, and send nothing', async (__typename, code, _, dataKeyIds) => {
      const { enableDataKeys } = await servers.gateway.gql(EnableDataKeysDocument, { dataKeyIds });
      const { disableDataKeys } = await servers.gateway.gql(DisableDataKeysDocument, { dataKeyIds });
      for (const answer of [enableDataKeys, disableDataKeys]) {
        expect(answer).toMatchObject({
          __typename,
          code,
          message: expect.stringMatching(/^dataKeyIds must .*; nothing was sent$/),
          requestId: null,
          retryable: false,
        });
      }
      expect(servers.kms.calls).toEqual([]);
    });
  });
});
