import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { member } from '../../../src/local/model/accounts.js';
import { createKeyStore } from '../../../src/local/store/key-store.js';
import { closeDatabase, openDatabase } from '../../../src/local/store/database.js';
import { createKey, metadataOf, refusal, result } from '../../support/local/caller.js';
import { storedKey } from '../../support/local/stored-key.js';
import { startTimedKms, day, type TimedKms } from '../../support/local/timed-kms.js';

const membersKey = storedKey({ account: member.uin });

let kms: TimedKms;
let KeyId = '';
beforeEach(async () => {
  kms = await startTimedKms({
    seed: (keys) => {
      keys.insert(membersKey);
    },
  });
  KeyId = await createKey(kms, 'rotated');
});
afterEach(async () => {
  expect(kms.bugs).toEqual([]);
  await kms.close();
});

const off = { KeyRotationEnabled: false, RotateDays: 0, NextRotateTime: 0, LastRotateTime: 0 };
const on = (RotateDays: number, NextRotateTime: number, LastRotateTime = 0) => ({
  KeyRotationEnabled: true,
  RotateDays,
  NextRotateTime,
  LastRotateTime,
});

const enable = (RotateDays?: unknown) => result(kms, 'EnableKeyRotation', { KeyId, RotateDays });
const rotate = () => result(kms, 'RotateKey', { KeyId });
const rotation = () => metadataOf(kms, KeyId);

describe('EnableKeyRotation', () => {
  it('has the key rotate a year from now unless told otherwise', async () => {
    await enable();
    expect(await rotation()).toMatchObject(on(365, kms.clock() + 365 * day));
    expect(await result(kms, 'GetKeyRotationStatus', { KeyId })).toMatchObject({ KeyRotationEnabled: true });
  });

  it.each([7, '7', 365])('takes %j days', async (days) => {
    await enable(days);
    expect(await rotation()).toMatchObject(on(Number(days), kms.clock() + Number(days) * day));
  });

  it.each([
    ['InvalidParameterValue', 0],
    ['InvalidParameterValue', 6],
    ['InvalidParameterValue', 366],
    ['InvalidParameter', 7.5],
    ['InvalidParameter', 'weekly'],
  ])('answers %s for %j days, and leaves rotation off', async (code, RotateDays) => {
    expect(await refusal(kms, 'EnableKeyRotation', { KeyId, RotateDays })).toBe(code);
    expect(await rotation()).toMatchObject(off);
  });

  it('a second time counts from then, with the days that it says then', async () => {
    await enable(30);
    kms.advance(10 * day);
    await enable(7);
    expect(await rotation()).toMatchObject(on(7, kms.clock() + 7 * day));
  });

  it('reaches the key of a member account', async () => {
    const named = { KeyId: membersKey.keyId, MemberAccount: { MemberAppId: Number(member.appId) } };
    await result(kms, 'EnableKeyRotation', named);
    expect(await result(kms, 'GetKeyRotationStatus', named)).toMatchObject({ KeyRotationEnabled: true });
    await result(kms, 'RotateKey', named);
    await result(kms, 'DisableKeyRotation', named);
    expect(await result(kms, 'GetKeyRotationStatus', named)).toMatchObject({ KeyRotationEnabled: false });
  });

  it('refuses a key whose material was imported, and one that is asymmetric', async () => {
    const external = await createKey(kms, 'external', { Type: 2 });
    expect(await refusal(kms, 'EnableKeyRotation', { KeyId: external })).toBe(
      'UnsupportedOperation.ExternalCmkCanNotRotate',
    );
    expect(await refusal(kms, 'RotateKey', { KeyId: external })).toBe(
      'UnsupportedOperation.RotateNotSupported',
    );
    for (const KeyUsage of ['ASYMMETRIC_DECRYPT_RSA_2048', 'ASYMMETRIC_SIGN_VERIFY_SM2']) {
      const asymmetric = await createKey(kms, KeyUsage, { KeyUsage });
      expect(await refusal(kms, 'EnableKeyRotation', { KeyId: asymmetric })).toBe('InvalidParameter');
      expect(await refusal(kms, 'RotateKey', { KeyId: asymmetric })).toBe(
        'UnsupportedOperation.RotateNotSupported',
      );
    }
  });
});

describe('DisableKeyRotation', () => {
  it('stops it, and keeps the time of the last one', async () => {
    await enable(7);
    const rotated = kms.clock();
    await rotate();
    await result(kms, 'DisableKeyRotation', { KeyId });
    expect(await result(kms, 'GetKeyRotationStatus', { KeyId })).toMatchObject({ KeyRotationEnabled: false });
    kms.advance(100 * day);
    expect(await rotation()).toMatchObject({ ...off, LastRotateTime: rotated });
  });

  it('changes nothing where rotation is off', async () => {
    await result(kms, 'DisableKeyRotation', { KeyId });
    expect(await rotation()).toMatchObject(off);
  });
});

describe('a date of rotation', () => {
  it('that has come has the key rotated to the second, whichever call finds it so', async () => {
    await enable(7);
    const due = kms.clock() + 7 * day;
    kms.advance(7 * day - 1);
    expect(await rotation()).toMatchObject(on(7, due));
    kms.advance(1);
    const { KeyMetadatas } = await result(kms, 'ListKeyDetail', {});
    expect(KeyMetadatas).toMatchObject([on(7, due + 7 * day, due)]);
    kms.advance(3 * day);
    expect(await rotation()).toMatchObject(on(7, due + 7 * day, due));
  });

  it('that was slept through is made up for, each as of its own day', async () => {
    await enable(10);
    const start = kms.clock();
    kms.advance(35 * day);
    expect(await rotation()).toMatchObject(on(10, start + 40 * day, start + 30 * day));
    await kms.stop();
    const database = await openDatabase(kms.dataDir);
    const tenant = { account: 100_000_000_001n, region: 'ap-guangzhou' };
    expect(createKeyStore(database).find(tenant, KeyId)?.rotation.version).toBe(4);
    closeDatabase(database);
  });

  it('is done even where the call that finds it so is refused', async () => {
    await enable(7);
    const due = kms.clock() + 7 * day;
    kms.advance(7 * day);
    expect(await refusal(kms, 'CancelKeyArchive', { KeyId })).toBe('ResourceUnavailable.CmkStateNotSupport');
    expect(await rotation()).toMatchObject(on(7, due + 7 * day, due));
  });

  it.each([
    ['disabled', 'DisableKey', 'EnableKey'],
    ['archived', 'ArchiveKey', 'CancelKeyArchive'],
  ])('that finds the key %s waits until it is enabled, and is made up for once', async (_, leave, back) => {
    await enable(7);
    const due = kms.clock() + 7 * day;
    await result(kms, leave, { KeyId });
    kms.advance(20 * day);
    expect(await rotation()).toMatchObject(on(7, due));
    await result(kms, back, { KeyId });
    const enabled = kms.clock();
    expect(await rotation()).toMatchObject(on(7, enabled + 7 * day, enabled));
  });

  it('that is still to come is not moved while the key is disabled', async () => {
    await enable(7);
    const due = kms.clock() + 7 * day;
    await result(kms, 'DisableKey', { KeyId });
    kms.advance(3 * day);
    await result(kms, 'EnableKeys', { KeyIds: [KeyId] });
    expect(await rotation()).toMatchObject(on(7, due));
  });
});

describe('RotateKey', () => {
  it('rotates at once, tells which task that was, and counts to the next from then', async () => {
    await enable(30);
    kms.advance(5 * day);
    const { TaskId } = await rotate();
    expect(TaskId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(await rotation()).toMatchObject(on(30, kms.clock() + 30 * day, kms.clock()));
  });

  it('is done once in 24 hours, for each key by itself', async () => {
    await enable(30);
    const { TaskId: first } = await rotate();
    kms.advance(day - 1);
    expect(await refusal(kms, 'RotateKey', { KeyId })).toBe('RequestLimitExceeded.RotateRateLimited');
    const other = await createKey(kms, 'other');
    await result(kms, 'EnableKeyRotation', { KeyId: other });
    await result(kms, 'RotateKey', { KeyId: other });
    kms.advance(1);
    const { TaskId: second } = await rotate();
    expect(second).not.toBe(first);
  });

  it('is not done within 24 hours of a rotation by the calendar, nor by switching rotation off and on', async () => {
    await enable(7);
    kms.advance(7 * day);
    expect(await refusal(kms, 'RotateKey', { KeyId })).toBe('RequestLimitExceeded.RotateRateLimited');
    await result(kms, 'DisableKeyRotation', { KeyId });
    await enable(7);
    expect(await refusal(kms, 'RotateKey', { KeyId })).toBe('RequestLimitExceeded.RotateRateLimited');
  });

  it('refuses a key that does not rotate', async () => {
    expect(await refusal(kms, 'RotateKey', { KeyId })).toBe('UnsupportedOperation.RotateNotSupported');
    await enable();
    await result(kms, 'DisableKeyRotation', { KeyId });
    expect(await refusal(kms, 'RotateKey', { KeyId })).toBe('UnsupportedOperation.RotateNotSupported');
  });
});
