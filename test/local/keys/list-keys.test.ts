import { describe, expect, it } from '@jest/globals';
import { useTestKms } from '../../support/servers/local-kms.js';
import { metadataOf, refusal, result } from '../../support/local/caller.js';
import { storedKey } from '../../support/local/stored-key.js';

const region = 'eu-frankfurt';
/** In insertion order, which differs from the order of creation times. */
const keys = [
  storedKey({ region, createTime: 1_700_000_500 }),
  storedKey({ region, createTime: 1_700_000_100 }),
  storedKey({ region, createTime: 1_700_000_200, state: 'Disabled' }),
  storedKey({ region, createTime: 1_700_000_300, state: 'PendingImport', origin: 'EXTERNAL' }),
  storedKey({ region, createTime: 1_700_000_400, usage: 'ASYMMETRIC_SIGN_VERIFY_SM2' }),
  storedKey({ region, state: 'Archived' }),
  storedKey({ region, state: 'PendingDelete' }),
  storedKey({ region, account: 700_002_334_915_881n }),
  storedKey({ region: 'ap-seoul' }),
];
const listed = [0, 4, 3, 2, 1].map((each) => ({ KeyId: keys[each]?.keyId }));

const kms = useTestKms({
  seed: (store) => {
    for (const key of keys) store.insert(key);
  },
});

const list = async (params: object = {}) => {
  const { Keys, TotalCount } = await result(kms, 'ListKeys', params, { region });
  return { Keys, TotalCount };
};

describe('ListKeys', () => {
  it('lists the ids of Enabled, Disabled and PendingImport keys, newest first', async () => {
    expect(await list()).toEqual({ Keys: listed, TotalCount: 5 });
    expect(await list({ Role: 0, HsmClusterId: '' })).toEqual({ Keys: listed, TotalCount: 5 });
  });

  it.each([
    [{ Offset: 0, Limit: 2 }, listed.slice(0, 2)],
    [{ Offset: 2, Limit: '2' }, listed.slice(2, 4)],
    [{ Offset: 4 }, listed.slice(4)],
    [{ Offset: 5 }, []],
    [{ Limit: 0 }, []],
  ])('returns the page %j', async (params, Keys) => {
    expect(await list(params)).toEqual({ Keys, TotalCount: 5 });
  });

  it.each([
    ['InvalidParameter', { Limit: 201 }],
    ['InvalidParameter', { Offset: -1 }],
    ['InvalidParameter', { Role: 2 }],
    ['InvalidParameterValue.InvalidHsmClusterId', { HsmClusterId: 'cls-hsm-1' }],
    ['UnknownParameter', { OrderType: 1 }],
    ['UnknownParameter', { MemberAccount: { MemberUin: 700002334915881 } }],
  ])('answers %s for %j', async (code, params) => {
    expect(await refusal(kms, 'ListKeys', params)).toBe(code);
  });
});

describe('the key that a cloud product created', () => {
  const idIn = async (inRegion: string) => {
    const { Keys, TotalCount } = await result(kms, 'ListKeys', { Role: 1 }, { region: inRegion });
    expect(TotalCount).toBe(1);
    return (Keys as [{ KeyId: string }])[0].KeyId;
  };

  it('exists in each region, with different ids', async () => {
    const { Regions } = await result(kms, 'GetRegions');
    const ids = await Promise.all((Regions as string[]).map(idIn));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('differs from keys of users by role and owner', async () => {
    const KeyId = await idIn(region);
    expect(await metadataOf(kms, KeyId, { region })).toMatchObject({
      Alias: 'kms-cos',
      Owner: 'cos',
      KeyUsage: 'ENCRYPT_DECRYPT',
      KeyState: 'Enabled',
    });
    expect((await list()).Keys).not.toContainEqual({ KeyId });
    const detailed = await result(kms, 'ListKeyDetail', { Role: 1 }, { region });
    expect(detailed['KeyMetadatas']).toMatchObject([{ KeyId }]);
  });

  it('also exists for a member account', async () => {
    const MemberAccounts = [{ MemberUin: 700002334915881 }];
    const { KeyMetadatas } = await result(kms, 'ListKeyDetail', { Role: 1, MemberAccounts });
    expect(KeyMetadatas).toMatchObject([{ Owner: 'cos', AccountName: 'local-kms-member' }]);
  });
});
