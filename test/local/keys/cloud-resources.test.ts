import { beforeEach, describe, expect, it } from '@jest/globals';
import { useTestKms } from '../../support/servers/local-kms.js';
import { createKey, refusal, result, stateOf, uniqueName } from '../../support/local/caller.js';

const kms = useTestKms();
let KeyId = '';
beforeEach(async () => {
  KeyId = await createKey(kms, uniqueName());
});

const bucket = { ProductId: 'cos', ResourceId: 'a-bucket' };
const secret = { ProductId: 'ssm', ResourceId: 'a-secret' };
const bind = (resource: object) => result(kms, 'BindCloudResource', { KeyId, ...resource });
const unbind = (resource: object) => result(kms, 'UnbindCloudResource', { KeyId, ...resource });
const refuseUnbind = (resource: object) => refusal(kms, 'UnbindCloudResource', { KeyId, ...resource });

const usedByProduct = 'FailedOperation.CmkUsedByCloudProduct';
const bindingNotFound = 'ResourceUnavailable.CloudResourceBindingNotFound';

describe('a key that is bound to a resource', () => {
  it.each([
    ['DisableKey', {}],
    ['ArchiveKey', {}],
    ['ScheduleKeyDeletion', { PendingWindowInDays: 7 }],
  ])('refuses %s until it is unbound', async (action, params) => {
    await bind(bucket);
    expect(await refusal(kms, action, { KeyId, ...params })).toBe(usedByProduct);
    expect(await stateOf(kms, KeyId)).toBe('Enabled');
    await unbind(bucket);
    const code = action === 'ScheduleKeyDeletion' ? 'ResourceUnavailable.CmkShouldBeDisabled' : undefined;
    if (code) expect(await refusal(kms, action, { KeyId, ...params })).toBe(code);
    else await result(kms, action, { KeyId, ...params });
  });

  it('can be bound twice to the resource, and is free after one unbinding', async () => {
    await bind(bucket);
    await bind(bucket);
    await unbind(bucket);
    expect(await refuseUnbind(bucket)).toBe(bindingNotFound);
    await result(kms, 'DisableKey', { KeyId });
  });

  it('is in use until the last of several resources is unbound', async () => {
    await bind(bucket);
    await bind(secret);
    await bind({ ...bucket, ResourceId: 'another-bucket' });
    await unbind(bucket);
    await unbind({ ...bucket, ResourceId: 'another-bucket' });
    expect(await refusal(kms, 'DisableKey', { KeyId })).toBe(usedByProduct);
    await unbind(secret);
    await result(kms, 'DisableKey', { KeyId });
  });

  it('does not affect another key that is bound to the same resource', async () => {
    await bind(bucket);
    const other = await createKey(kms, uniqueName());
    await result(kms, 'BindCloudResource', { KeyId: other, ...bucket });
    await unbind(bucket);
    expect(await refusal(kms, 'DisableKey', { KeyId: other })).toBe(usedByProduct);
  });
});

describe('UnbindCloudResource', () => {
  it.each([
    ['product', { ...bucket, ProductId: 'ssm' }],
    ['resource', { ...bucket, ResourceId: 'A-bucket' }],
  ])('refuses another %s than the bound one', async (_, resource) => {
    await bind(bucket);
    expect(await refuseUnbind(resource)).toBe(bindingNotFound);
    expect(await refusal(kms, 'DisableKey', { KeyId })).toBe(usedByProduct);
  });
});

describe('the id of a resource', () => {
  it.each(['字', ' ', 'arn:a/b?c', '𝒳'.repeat(256)])('may be %j', async (ResourceId) => {
    await bind({ ...bucket, ResourceId });
    await unbind({ ...bucket, ResourceId });
  });

  it.each([
    ['InvalidParameter', { ...bucket, ResourceId: '' }],
    ['InvalidParameter', { ...bucket, ProductId: '' }],
    ['InvalidParameter', { ...bucket, ResourceId: 'a'.repeat(257) }],
    ['InvalidParameter', { ...bucket, ResourceId: 1 }],
    ['InvalidParameter', { ...bucket, ResourceId: 'nul\0' }],
    ['MissingParameter', { ProductId: 'cos' }],
    ['UnknownParameter', { ...bucket, MemberAccount: { MemberUin: 700002334915881 } }],
  ])('gets %s for %j', async (code, resource) => {
    expect(await refusal(kms, 'BindCloudResource', { KeyId, ...resource })).toBe(code);
    expect(await refusal(kms, 'UnbindCloudResource', { KeyId, ...resource })).toBe(code);
  });
});
