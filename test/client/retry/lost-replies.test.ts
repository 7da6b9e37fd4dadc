import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  actions,
  CancelKeyArchive,
  DeleteWhiteBoxKey,
  DisableWhiteBoxKeys,
  EnableKey,
  EnableKeys,
  GenerateDataKey,
  ImportKeyMaterial,
  retryPolicyOf,
  ScheduleKeyDeletion,
  UnbindCloudResource,
  UpdateAlias,
} from '../../../src/contract/index.js';
import type { KmsClient } from '../../../src/client/index.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { clientOf, failureOf, resultOf } from '../../support/client/client-of.js';

let kms: ScriptedKms;
let client: KmsClient;
beforeEach(async () => {
  kms = await startScriptedKms();
  client = clientOf(kms, { clock: createManualClock().clock });
});
afterEach(async () => {
  await client.close();
  await kms.close();
});

const key = { KeyId: 'a-key' };
const sent = () => kms.calls.map(({ action }) => action);
const keyIn = (state: string) => ({
  KeyMetadata: { KeyId: 'a-key', KeyState: state },
  RequestId: 'a-read-back',
});

describe('a lost reply to a change of state', () => {
  it('is a success if the state is as expected, with the request id of the read-back', async () => {
    kms.answers('CancelKeyArchive').hangingUp();
    kms.answers('DescribeKey').with(keyIn('Enabled'));
    expect(await client.call(CancelKeyArchive, key)).toEqual({
      ok: true,
      result: {},
      requestId: 'a-read-back',
    });
    expect(sent()).toEqual(['CancelKeyArchive', 'DescribeKey']);
  });

  it('is followed by a retry if the state is not as expected', async () => {
    kms.answers('CancelKeyArchive').first.hangingUp().then.with({ RequestId: 'a-retry' });
    kms.answers('DescribeKey').with(keyIn('Archived'));
    expect(await client.call(CancelKeyArchive, key)).toMatchObject({ ok: true, requestId: 'a-retry' });
    expect(sent()).toEqual(['CancelKeyArchive', 'DescribeKey', 'CancelKeyArchive']);
  });

  it('is a success if the call took effect after the read-back, and the retry came too late', async () => {
    kms
      .answers('CancelKeyArchive')
      .first.hangingUp()
      .then.withError('ResourceUnavailable.CmkStateNotSupport');
    kms.answers('DescribeKey').first.with(keyIn('Archived')).then.with(keyIn('Enabled'));
    expect(await client.call(CancelKeyArchive, key)).toMatchObject({ ok: true, requestId: 'a-read-back' });
    expect(sent()).toEqual(['CancelKeyArchive', 'DescribeKey', 'CancelKeyArchive', 'DescribeKey']);
  });

  it('is a refusal if KMS refuses the retry and the state has not changed', async () => {
    const code = 'ResourceUnavailable.CmkStateNotSupport';
    kms.answers('CancelKeyArchive').first.hangingUp().then.withError(code);
    kms.answers('DescribeKey').with(keyIn('PendingDelete'));
    expect(failureOf(await client.call(CancelKeyArchive, key))).toMatchObject({ kind: 'refused', code });
  });

  it('is not suspected if KMS refuses the first attempt', async () => {
    const code = 'ResourceUnavailable.CmkStateNotSupport';
    kms.answers('CancelKeyArchive').withError(code);
    expect(failureOf(await client.call(CancelKeyArchive, key))).toMatchObject({ code });
    expect(sent()).toEqual(['CancelKeyArchive']);
  });

  it('is reported as possibly executed if the read-back fails', async () => {
    kms.answers('EnableKey').hangingUp();
    kms.answers('DescribeKey').withError('ResourceUnavailable.CmkNotFound');
    expect(failureOf(await client.call(EnableKey, key))).toMatchObject({
      kind: 'unavailable',
      reason: 'unreachable',
      mayHaveHappened: true,
    });
    expect(sent()).toEqual(['EnableKey', 'DescribeKey']);
  });

  it('is reported as possibly executed if nothing gets through, after four attempts', async () => {
    kms.answers('EnableKey').hangingUp();
    kms.answers('DescribeKey').hangingUp();
    expect(failureOf(await client.call(EnableKey, key))).toMatchObject({ mayHaveHappened: true });
    expect(sent()).toEqual(['EnableKey', 'DescribeKey', 'DescribeKey', 'DescribeKey']);
  });

  it('is reported as possibly executed if the retries are throttled', async () => {
    kms.answers('EnableKey').first.hangingUp().then.withError('RequestLimitExceeded');
    kms.answers('DescribeKey').with(keyIn('Disabled'));
    expect(failureOf(await client.call(EnableKey, key))).toMatchObject({
      kind: 'unavailable',
      mayHaveHappened: true,
    });
    expect(sent()).toEqual(['EnableKey', 'DescribeKey', 'EnableKey', 'EnableKey']);
  });

  it('is assumed after ServiceUnavailable', async () => {
    kms.answers('EnableKey').withError('ServiceUnavailable');
    kms.answers('DescribeKey').with(keyIn('Enabled'));
    expect((await client.call(EnableKey, key)).ok).toBe(true);
    expect(sent()).toEqual(['EnableKey', 'DescribeKey']);
  });

  it('is read back in the same region and member account', async () => {
    kms.answers('EnableKey').hangingUp();
    kms.answers('DescribeKey').with(keyIn('Enabled'));
    const MemberAccount = { MemberUin: 18446744073709551615n };
    await client.call(EnableKey, { ...key, MemberAccount }, { region: 'ap-singapore' });
    expect(kms.calls.map(({ headers }) => headers['x-tc-region'])).toEqual(['ap-singapore', 'ap-singapore']);
    expect(kms.calls.map(({ body }) => body)).toEqual(
      Array(2).fill('{"KeyId":"a-key","MemberAccount":{"MemberUin":18446744073709551615}}'),
    );
  });

  it('takes the results of the call from the read-back', async () => {
    kms.answers('ScheduleKeyDeletion').hangingUp();
    const metadata = { KeyId: 'a-key', KeyState: 'PendingDelete', DeletionDate: 1_800_000_000, Alias: 'a' };
    kms.answers('DescribeKey').with({ KeyMetadata: metadata });
    expect(resultOf(await client.call(ScheduleKeyDeletion, { ...key, PendingWindowInDays: 7 }))).toEqual({
      KeyId: 'a-key',
      DeletionDate: 1_800_000_000,
    });
  });
});

describe('a lost reply to another change', () => {
  it.each([
    ['as expected', 'new-alias', 2],
    ['another', 'old-alias', 3],
  ])('compares the alias (%s)', async (_, alias, calls) => {
    kms.answers('UpdateAlias').first.hangingUp().then.with();
    kms.answers('DescribeKey').with({ KeyMetadata: { KeyId: 'a-key', Alias: alias } });
    expect((await client.call(UpdateAlias, { ...key, Alias: 'new-alias' })).ok).toBe(true);
    expect(kms.calls).toHaveLength(calls);
  });

  it('sends key material again, because no action reads it back', async () => {
    kms.answers('ImportKeyMaterial').first.hangingUp().then.with();
    const params = { ...key, EncryptedKeyMaterial: 'AA==', ImportToken: 'AA==' };
    expect((await client.call(ImportKeyMaterial, params)).ok).toBe(true);
    expect(kms.calls.map(({ action }) => action)).toEqual(['ImportKeyMaterial', 'ImportKeyMaterial']);
  });
});

describe('a lost reply to a batch', () => {
  const KeyIds = ['one', 'two'];
  const enabled = (id: string) => ({ KeyId: id, KeyState: 'Enabled' });

  it.each<[string, object[], number]>([
    ['all are as expected', [enabled('two'), enabled('one')], 2],
    ['one is not', [enabled('one'), { KeyId: 'two', KeyState: 'Disabled' }], 3],
    ['one is missing', [enabled('one'), enabled('three')], 3],
    ['none is returned', [], 3],
  ])('checks each id (%s)', async (_, KeyMetadatas, calls) => {
    kms.answers('EnableKeys').first.hangingUp().then.with();
    kms.answers('DescribeKeys').with({ KeyMetadatas });
    expect((await client.call(EnableKeys, { KeyIds })).ok).toBe(true);
    expect(kms.calls).toHaveLength(calls);
  });

  it('of white-box keys checks them in the list of all', async () => {
    kms.answers('DisableWhiteBoxKeys').hangingUp();
    const KeyInfos = ['zero', ...KeyIds].map((id) => ({ KeyId: id, Status: 'Disabled' }));
    kms.answers('DescribeWhiteBoxKeyDetails').with({ TotalCount: 3, KeyInfos });
    expect((await client.call(DisableWhiteBoxKeys, { KeyIds })).ok).toBe(true);
    expect(kms.calls.at(-1)?.body).toBe('{}');
  });

  it('has its own result, without what was skipped in the list that was read back', async () => {
    kms.answers('DisableWhiteBoxKeys').hangingUp();
    const KeyInfos = [null, ...KeyIds.map((id) => ({ KeyId: id, Status: 'Disabled' }))];
    kms.answers('DescribeWhiteBoxKeyDetails').with({ TotalCount: 3, KeyInfos, RequestId: 'a-read-back' });
    expect(await client.call(DisableWhiteBoxKeys, { KeyIds })).toEqual({
      ok: true,
      result: {},
      requestId: 'a-read-back',
    });
  });
});

describe('a lost reply to an action that may be executed twice', () => {
  it('is followed by a retry', async () => {
    kms
      .answers('GenerateDataKey')
      .first.hangingUp()
      .then.with({ KeyId: 'a-key', Plaintext: '', CiphertextBlob: 'x' });
    expect((await client.call(GenerateDataKey, { ...key, KeySpec: 'AES_256' })).ok).toBe(true);
    expect(sent()).toEqual(['GenerateDataKey', 'GenerateDataKey']);
  });

  it.each([
    ['UnbindCloudResource', UnbindCloudResource, 'ResourceUnavailable.CloudResourceBindingNotFound'],
    ['DeleteWhiteBoxKey', DeleteWhiteBoxKey, 'ResourceNotFound'],
  ])('%s has succeeded if the retry finds nothing left to do', async (name, action, code) => {
    const params = { KeyId: 'a-key', ProductId: 'cos', ResourceId: 'a-bucket' };
    kms.answers(name).first.hangingUp().then.withError(code);
    expect(await client.call(action, params)).toMatchObject({ ok: true, result: {} });
    kms.answers(name).withError(code);
    expect(failureOf(await client.call(action, params))).toMatchObject({ kind: 'refused', code });
    kms.answers(name).first.withError('RequestLimitExceeded').then.withError(code);
    expect(failureOf(await client.call(action, params))).toMatchObject({ kind: 'refused', code });
  });

  it('is reported as possibly executed if the retries are throttled', async () => {
    kms.answers('UnbindCloudResource').first.hangingUp().then.withError('RequestLimitExceeded');
    const params = { KeyId: 'a-key', ProductId: 'cos', ResourceId: 'a-bucket' };
    expect(failureOf(await client.call(UnbindCloudResource, params))).toMatchObject({
      kind: 'unavailable',
      mayHaveHappened: true,
    });
    expect(kms.calls).toHaveLength(4);
  });
});

describe('a lost reply to an action that must not be executed twice', () => {
  const never = Object.values(actions).filter((action) => action.retry.kind === 'never');

  it.each(never.map((action) => [action.name, action] as const))('%s is sent once', async (name, action) => {
    const params = { KeyId: 'a-key', IsHostedByKms: 1 };
    expect(retryPolicyOf(action, params).kind).toBe('never');
    for (const lose of ['hangingUp', 'withRaw', 'withError'] as const) {
      const script = kms.answers(name);
      if (lose === 'hangingUp') script.hangingUp();
      else if (lose === 'withRaw') script.withRaw('');
      else script.withError('ServiceUnavailable');
      const before = kms.calls.length;
      expect((await client.call(action, params)).ok).toBe(false);
      expect(kms.calls).toHaveLength(before + 1);
    }
  });
});
