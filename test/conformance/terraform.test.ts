/** The calls that the official Terraform provider makes for its resources, in its order. */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { checkKey } from '../../src/contract/index.js';
import { createKey, metadataOf, refusal, result, stateOf, uniqueName } from '../support/local/caller.js';
import { importMaterial } from '../support/local/cryptography.js';
import { createWhiteBoxKey, infoOf } from '../support/local/white-box-calls.js';
import { useTimedKms, day } from '../support/local/timed-kms.js';

const kms = useTimedKms();

const CSN = 'ResourceUnavailable.CmkStateNotSupport';

const create = (params: object = {}) =>
  createKey(kms, uniqueName('tf'), { KeyUsage: 'ENCRYPT_DECRYPT', Type: 1, ...params });
const createExternal = () => create({ Type: 2 });
const run = async (KeyId: string, ...actions: readonly string[]) => {
  for (const action of actions) await result(kms, action, { KeyId });
};

/** The resource is disabled first if its state says `is_enabled`. Then the provider waits for PendingDelete. */
const destroy = async (KeyId: string, { isEnabled = false } = {}) => {
  if (isEnabled) await run(KeyId, 'DisableKey');
  await result(kms, 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
  expect(await stateOf(kms, KeyId)).toBe('PendingDelete');
};

describe('tencentcloud_kms_key', () => {
  it('is created enabled with rotation, then disabled with rotation off, then destroyed', async () => {
    const KeyId = await create();
    await run(KeyId, 'EnableKeyRotation');
    expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: 'Enabled', KeyRotationEnabled: true });
    await run(KeyId, 'DisableKey', 'DisableKeyRotation');
    expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: 'Disabled', KeyRotationEnabled: false });
    await destroy(KeyId);
  });

  it('is created disabled with rotation, which starts once the key is enabled', async () => {
    const KeyId = await create();
    await run(KeyId, 'DisableKey', 'EnableKeyRotation');
    const expected = { KeyState: 'Disabled', KeyRotationEnabled: true, RotateDays: 365, LastRotateTime: 0 };
    expect(await metadataOf(kms, KeyId)).toMatchObject(expected);
    expect(
      checkKey('EnableKeyRotation', {
        state: 'Disabled',
        usage: 'ENCRYPT_DECRYPT',
        origin: 'TENCENT_KMS',
        owner: 'user',
      }),
    ).toEqual({ allowed: true });
    expect(await refusal(kms, 'RotateKey', { KeyId })).toBe(CSN);
    kms.advance(366 * day);
    expect(await metadataOf(kms, KeyId)).toMatchObject(expected);
    await run(KeyId, 'EnableKey');
    expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: 'Enabled', LastRotateTime: kms.clock() });
  });

  it('is created archived with rotation: disabled first, since it is not to be enabled', async () => {
    const KeyId = await create();
    await run(KeyId, 'DisableKey', 'EnableKeyRotation', 'ArchiveKey');
    expect(await metadataOf(kms, KeyId)).toMatchObject({ KeyState: 'Archived', KeyRotationEnabled: true });
    await destroy(KeyId);
  });

  it('is archived from enabled, renamed while archived, and destroyed', async () => {
    const KeyId = await create();
    await run(KeyId, 'ArchiveKey');
    await result(kms, 'UpdateKeyDescription', { KeyId, Description: 'archived' });
    await result(kms, 'UpdateAlias', { KeyId, Alias: uniqueName('tf') });
    await destroy(KeyId);
  });

  it.each([
    ['Enabled', []],
    ['Disabled', ['DisableKey']],
    ['Archived', ['ArchiveKey']],
  ] as const)('is renamed while %s, and stays so', async (state, steps) => {
    const KeyId = await create();
    await run(KeyId, ...steps);
    const Alias = uniqueName('tf');
    await result(kms, 'UpdateKeyDescription', { KeyId, Description: Alias });
    await result(kms, 'UpdateAlias', { KeyId, Alias });
    expect(await metadataOf(kms, KeyId)).toMatchObject({ Alias, Description: Alias, KeyState: state });
  });

  it('that is enabled is disabled before it is destroyed', async () => {
    const KeyId = await create();
    expect(await refusal(kms, 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 })).toBe(
      'ResourceUnavailable.CmkShouldBeDisabled',
    );
    await destroy(KeyId, { isEnabled: true });
  });

  it('that was disabled behind the back of the provider is disabled again without an error', async () => {
    const KeyId = await create();
    await run(KeyId, 'DisableKey');
    await destroy(KeyId, { isEnabled: true });
  });

  it('that was archived behind the back of the provider is refused by DisableKey, and destroyed without that', async () => {
    const KeyId = await create();
    await run(KeyId, 'ArchiveKey');
    expect(await refusal(kms, 'DisableKey', { KeyId })).toBe(CSN);
    await destroy(KeyId);
  });

  it('of usage ASYMMETRIC_DECRYPT_RSA_2048 is created disabled, without rotation', async () => {
    const KeyId = await create({ KeyUsage: 'ASYMMETRIC_DECRYPT_RSA_2048' });
    await run(KeyId, 'DisableKey');
    await destroy(KeyId);
  });
});

describe('tencentcloud_kms_external_key', () => {
  /** `MTIzMTIzMTIzMTIzMTIzQQ==`, as in the provider's acceptance test: 16 bytes in an ordinary region. */
  const material = Buffer.from('MTIzMTIzMTIzMTIzMTIzQQ==', 'base64');

  it('is created, given 16 bytes of material, enabled, disabled and destroyed', async () => {
    const KeyId = await createExternal();
    expect(await stateOf(kms, KeyId)).toBe('PendingImport');
    await importMaterial(kms, KeyId, material);
    expect(await stateOf(kms, KeyId)).toBe('Enabled');
    await run(KeyId, 'EnableKey', 'DisableKey');
    await destroy(KeyId);
  });

  it('is created with material and disabled or archived at once', async () => {
    const disabled = await createExternal();
    await importMaterial(kms, disabled, material);
    await run(disabled, 'DisableKey', 'ArchiveKey');
    expect(await stateOf(kms, disabled)).toBe('Archived');
    await destroy(disabled);
  });

  it('loses its material and is imported again', async () => {
    const KeyId = await createExternal();
    await importMaterial(kms, KeyId, material);
    await run(KeyId, 'DeleteImportedKeyMaterial');
    expect(await stateOf(kms, KeyId)).toBe('PendingImport');
    await importMaterial(kms, KeyId, material);
    await destroy(KeyId, { isEnabled: true });
  });

  it('without material is renamed and destroyed, but DisableKey is refused', async () => {
    const KeyId = await createExternal();
    await result(kms, 'UpdateKeyDescription', { KeyId, Description: 'waits' });
    await result(kms, 'UpdateAlias', { KeyId, Alias: uniqueName('tf') });
    expect(await refusal(kms, 'DisableKey', { KeyId })).toBe(CSN);
    await destroy(KeyId);
  });

  it('with 32 bytes of material that expires is destroyed after the expiry', async () => {
    const KeyId = await createExternal();
    await importMaterial(kms, KeyId, randomBytes(32), kms.clock() + day);
    kms.advance(2 * day);
    expect(await stateOf(kms, KeyId)).toBe('PendingImport');
    await destroy(KeyId);
  });
});

describe('tencentcloud_kms_white_box_key', () => {
  it('is created disabled, enabled, and must be disabled before it is destroyed', async () => {
    const KeyId = await createWhiteBoxKey(kms, uniqueName('tf'), {
      Algorithm: 'SM4',
      Description: 'test desc.',
    });
    await run(KeyId, 'DisableWhiteBoxKey');
    expect(await infoOf(kms, KeyId)).toMatchObject({ Status: 'Disabled' });
    await run(KeyId, 'EnableWhiteBoxKey');
    expect(await infoOf(kms, KeyId)).toMatchObject({ Status: 'Enabled' });
    expect(await refusal(kms, 'DeleteWhiteBoxKey', { KeyId })).toBe('FailedOperation');
    await run(KeyId, 'DisableWhiteBoxKey', 'DeleteWhiteBoxKey');
    expect(await refusal(kms, 'DescribeWhiteBoxKey', { KeyId })).toBe('ResourceNotFound');
  });
});

describe('tencentcloud_kms_cloud_resource_attachment', () => {
  it('binds a resource, and the key is destroyed only after it was unbound', async () => {
    const KeyId = await create();
    const resource = { KeyId, ProductId: 'ssm', ResourceId: 'ins-123' };
    await result(kms, 'BindCloudResource', resource);
    expect(await refusal(kms, 'DisableKey', { KeyId })).toBe('FailedOperation.CmkUsedByCloudProduct');
    await result(kms, 'UnbindCloudResource', resource);
    await destroy(KeyId, { isEnabled: true });
  });
});
