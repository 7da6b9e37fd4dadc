import { beforeEach, describe, expect, it } from '@jest/globals';
import { administrator, member } from '../../../src/local/model/accounts.js';
import { createKeyStore } from '../../../src/local/store/key-store.js';
import { closeDatabase, openDatabase } from '../../../src/local/store/database.js';
import { createKey, metadataOf, refusal, result, uniqueName } from '../../support/local/caller.js';
import { storedKey } from '../../support/local/stored-key.js';
import { day, startTimedKms, useTimedKms } from '../../support/local/timed-kms.js';

const membersKey = storedKey({ account: member.uin });

const kms = useTimedKms({
  seed: (keys) => {
    keys.insert(membersKey);
  },
});

let alias = '';
let KeyId = '';
beforeEach(async () => {
  alias = uniqueName();
  KeyId = await createKey(kms, alias);
});

const disabled = { KeyRotationEnabled: false, RotateDays: 0, NextRotateTime: 0, LastRotateTime: 0 };
const enabledWith = (RotateDays: number, NextRotateTime: number, LastRotateTime = 0) => ({
  KeyRotationEnabled: true,
  RotateDays,
  NextRotateTime,
  LastRotateTime,
});

const enable = (RotateDays?: unknown) => result(kms, 'EnableKeyRotation', { KeyId, RotateDays });
const rotate = () => result(kms, 'RotateKey', { KeyId });
const rotation = () => metadataOf(kms, KeyId);

describe('EnableKeyRotation', () => {
  it('schedules the first rotation in a year by default', async () => {
    await enable();
    expect(await rotation()).toMatchObject(enabledWith(365, kms.clock() + 365 * day));
    expect(await result(kms, 'GetKeyRotationStatus', { KeyId })).toMatchObject({ KeyRotationEnabled: true });
  });

  it.each([7, '7', 365])('accepts %j days', async (days) => {
    await enable(days);
    expect(await rotation()).toMatchObject(enabledWith(Number(days), kms.clock() + Number(days) * day));
  });

  it.each([
    ['InvalidParameterValue', 0],
    ['InvalidParameterValue', 6],
    ['InvalidParameterValue', 366],
    ['InvalidParameter', 7.5],
    ['InvalidParameter', 'weekly'],
  ])('answers %s for %j days and leaves rotation disabled', async (code, RotateDays) => {
    expect(await refusal(kms, 'EnableKeyRotation', { KeyId, RotateDays })).toBe(code);
    expect(await rotation()).toMatchObject(disabled);
  });

  it('can be repeated, and then counts from that time with the new days', async () => {
    await enable(30);
    kms.advance(10 * day);
    await enable(7);
    expect(await rotation()).toMatchObject(enabledWith(7, kms.clock() + 7 * day));
  });

  it('acts on a key of a member account', async () => {
    const params = { KeyId: membersKey.keyId, MemberAccount: { MemberAppId: Number(member.appId) } };
    await result(kms, 'EnableKeyRotation', params);
    expect(await result(kms, 'GetKeyRotationStatus', params)).toMatchObject({ KeyRotationEnabled: true });
    await result(kms, 'RotateKey', params);
    await result(kms, 'DisableKeyRotation', params);
    expect(await result(kms, 'GetKeyRotationStatus', params)).toMatchObject({ KeyRotationEnabled: false });
  });

  it('refuses keys with external material and asymmetric keys', async () => {
    const external = await createKey(kms, uniqueName(), { Type: 2 });
    expect(await refusal(kms, 'EnableKeyRotation', { KeyId: external })).toBe(
      'UnsupportedOperation.ExternalCmkCanNotRotate',
    );
    expect(await refusal(kms, 'RotateKey', { KeyId: external })).toBe(
      'UnsupportedOperation.RotateNotSupported',
    );
    for (const KeyUsage of ['ASYMMETRIC_DECRYPT_RSA_2048', 'ASYMMETRIC_SIGN_VERIFY_SM2']) {
      const asymmetric = await createKey(kms, uniqueName(), { KeyUsage });
      expect(await refusal(kms, 'EnableKeyRotation', { KeyId: asymmetric })).toBe('InvalidParameter');
      expect(await refusal(kms, 'RotateKey', { KeyId: asymmetric })).toBe(
        'UnsupportedOperation.RotateNotSupported',
      );
    }
  });
});

describe('DisableKeyRotation', () => {
  it('stops rotation and keeps the time of the last one', async () => {
    await enable(7);
    const rotatedAt = kms.clock();
    await rotate();
    await result(kms, 'DisableKeyRotation', { KeyId });
    expect(await result(kms, 'GetKeyRotationStatus', { KeyId })).toMatchObject({ KeyRotationEnabled: false });
    kms.advance(100 * day);
    expect(await rotation()).toMatchObject({ ...disabled, LastRotateTime: rotatedAt });
  });

  it('changes nothing if rotation is disabled', async () => {
    await result(kms, 'DisableKeyRotation', { KeyId });
    expect(await rotation()).toMatchObject(disabled);
  });
});

describe('a scheduled rotation', () => {
  it('happens at its second, whichever call comes next', async () => {
    await enable(7);
    const due = kms.clock() + 7 * day;
    kms.advance(7 * day - 1);
    expect(await rotation()).toMatchObject(enabledWith(7, due));
    kms.advance(1);
    const { KeyMetadatas } = await result(kms, 'ListKeyDetail', { SearchKeyAlias: alias });
    expect(KeyMetadatas).toMatchObject([enabledWith(7, due + 7 * day, due)]);
    kms.advance(3 * day);
    expect(await rotation()).toMatchObject(enabledWith(7, due + 7 * day, due));
  });

  it('happens once for every date that has passed, as of that date', async () => {
    const own = await startTimedKms();
    const rotated = await createKey(own, 'rotated');
    await result(own, 'EnableKeyRotation', { KeyId: rotated, RotateDays: 10 });
    const start = own.clock();
    own.advance(35 * day);
    expect(await metadataOf(own, rotated)).toMatchObject(enabledWith(10, start + 40 * day, start + 30 * day));
    expect(own.bugs).toEqual([]);
    await own.stop();
    const database = await openDatabase(own.dataDir);
    const tenant = { account: administrator.uin, region: 'ap-guangzhou' };
    expect(createKeyStore(database).find(tenant, rotated)?.rotation.version).toBe(4);
    closeDatabase(database);
    await own.close();
  });

  it('happens even if the next call is refused', async () => {
    await enable(7);
    const due = kms.clock() + 7 * day;
    kms.advance(7 * day);
    expect(await refusal(kms, 'CancelKeyArchive', { KeyId })).toBe('ResourceUnavailable.CmkStateNotSupport');
    expect(await rotation()).toMatchObject(enabledWith(7, due + 7 * day, due));
  });

  it.each([
    ['disabled', 'DisableKey', 'EnableKey'],
    ['archived', 'ArchiveKey', 'CancelKeyArchive'],
  ])('that is due while the key is %s happens once the key is enabled', async (_, leave, back) => {
    await enable(7);
    const due = kms.clock() + 7 * day;
    await result(kms, leave, { KeyId });
    kms.advance(20 * day);
    expect(await rotation()).toMatchObject(enabledWith(7, due));
    await result(kms, back, { KeyId });
    const enabled = kms.clock();
    expect(await rotation()).toMatchObject(enabledWith(7, enabled + 7 * day, enabled));
  });

  it('keeps its date while the key is disabled', async () => {
    await enable(7);
    const due = kms.clock() + 7 * day;
    await result(kms, 'DisableKey', { KeyId });
    kms.advance(3 * day);
    await result(kms, 'EnableKeys', { KeyIds: [KeyId] });
    expect(await rotation()).toMatchObject(enabledWith(7, due));
  });
});

describe('RotateKey', () => {
  it('rotates at once, returns a task id, and schedules the next rotation from then', async () => {
    await enable(30);
    kms.advance(5 * day);
    const { TaskId } = await rotate();
    expect(TaskId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(await rotation()).toMatchObject(enabledWith(30, kms.clock() + 30 * day, kms.clock()));
  });

  it('is allowed once in 24 hours for each key', async () => {
    await enable(30);
    const { TaskId: first } = await rotate();
    kms.advance(day - 1);
    expect(await refusal(kms, 'RotateKey', { KeyId })).toBe('RequestLimitExceeded.RotateRateLimited');
    const other = await createKey(kms, uniqueName());
    await result(kms, 'EnableKeyRotation', { KeyId: other });
    await result(kms, 'RotateKey', { KeyId: other });
    kms.advance(1);
    const { TaskId: second } = await rotate();
    expect(second).not.toBe(first);
  });

  it('is refused within 24 hours of a scheduled rotation, even if rotation was disabled in between', async () => {
    await enable(7);
    kms.advance(7 * day);
    expect(await refusal(kms, 'RotateKey', { KeyId })).toBe('RequestLimitExceeded.RotateRateLimited');
    await result(kms, 'DisableKeyRotation', { KeyId });
    await enable(7);
    expect(await refusal(kms, 'RotateKey', { KeyId })).toBe('RequestLimitExceeded.RotateRateLimited');
  });

  it('refuses a key without scheduled rotation', async () => {
    expect(await refusal(kms, 'RotateKey', { KeyId })).toBe('UnsupportedOperation.RotateNotSupported');
    await enable();
    await result(kms, 'DisableKeyRotation', { KeyId });
    expect(await refusal(kms, 'RotateKey', { KeyId })).toBe('UnsupportedOperation.RotateNotSupported');
  });
});
