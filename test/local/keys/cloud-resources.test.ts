import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestKms, type RunningKms } from '../../support/servers/local-kms.js';
import { createKey, refusal, result, stateOf } from '../../support/local/caller.js';

let kms: RunningKms;
let KeyId = '';
let made = 0;
beforeAll(async () => {
  kms = await startTestKms();
});
beforeEach(async () => {
  KeyId = await createKey(kms, `bound-${(made += 1)}`);
});
afterAll(async () => {
  expect(kms.bugs).toEqual([]);
  await kms.close();
});

const bucket = { ProductId: 'cos', ResourceId: 'a-bucket' };
const secret = { ProductId: 'ssm', ResourceId: 'a-secret' };
const bind = (resource: object) => result(kms, 'BindCloudResource', { KeyId, ...resource });
const unbind = (resource: object) => result(kms, 'UnbindCloudResource', { KeyId, ...resource });
const notBound = (resource: object) => refusal(kms, 'UnbindCloudResource', { KeyId, ...resource });

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

  it('takes the same binding again, and is free after one unbinding', async () => {
    await bind(bucket);
    await bind(bucket);
    await unbind(bucket);
    expect(await notBound(bucket)).toBe(bindingNotFound);
    await result(kms, 'DisableKey', { KeyId });
  });

  it('is used until the last of several resources lets it go', async () => {
    await bind(bucket);
    await bind(secret);
    await bind({ ...bucket, ResourceId: 'another-bucket' });
    await unbind(bucket);
    await unbind({ ...bucket, ResourceId: 'another-bucket' });
    expect(await refusal(kms, 'DisableKey', { KeyId })).toBe(usedByProduct);
    await unbind(secret);
    await result(kms, 'DisableKey', { KeyId });
  });

  it('leaves another key that the same resource uses as it is', async () => {
    await bind(bucket);
    const other = await createKey(kms, `other-${made}`);
    await result(kms, 'BindCloudResource', { KeyId: other, ...bucket });
    await unbind(bucket);
    expect(await refusal(kms, 'DisableKey', { KeyId: other })).toBe(usedByProduct);
  });
});

describe('UnbindCloudResource', () => {
  it.each([
    ['of another product', { ...bucket, ProductId: 'ssm' }],
    ['of another resource', { ...bucket, ResourceId: 'A-bucket' }],
  ])('does not take a binding for one %s', async (_, resource) => {
    await bind(bucket);
    expect(await notBound(resource)).toBe(bindingNotFound);
    expect(await refusal(kms, 'DisableKey', { KeyId })).toBe(usedByProduct);
  });
});

describe('the name of a resource', () => {
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
  ])('is answered with %s for %j', async (code, resource) => {
    expect(await refusal(kms, 'BindCloudResource', { KeyId, ...resource })).toBe(code);
    expect(await refusal(kms, 'UnbindCloudResource', { KeyId, ...resource })).toBe(code);
  });
});
