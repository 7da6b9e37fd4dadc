import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { entityId, parseEntityId } from '../../../src/graph/kit/entity-id.js';
import type { Target } from '../../../src/graph/kit/target.js';
import { changeableCaller } from '../../support/fixtures/callers.js';
import { entities } from '../../support/fixtures/entities.js';
import { runs } from '../../support/fixtures/property-runs.js';
import { ask } from '../../support/servers/gateway.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

const keyId = '00000000-0000-4000-8000-000000000001';
const uin = 700002334915881n;
const appId = 1_300_000_001n;
const region = 'ap-shanghai';
const document = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ...I } } ';
const fields = `fragment I on _Entity { ... on KmsKey { id keyId region } ... on KmsDataKey { id dataKeyId region }
  ... on KmsWhiteBoxKey { id keyId region } }`;

const accounts: readonly (readonly [string, Target['memberAccount']])[] = [
  ['the own account', undefined],
  ['a member account by its UIN', { memberUin: uin, memberAppId: null }],
  ['a member account by its AppId', { memberUin: null, memberAppId: appId }],
  ['a member account by both', { memberUin: uin, memberAppId: appId }],
];

const idIn = (target: Target) => entityId('KmsKey', target, keyId);
const id = idIn({ region });
const memberId = idIn({ region, memberAccount: { memberUin: uin } });
const bytesOf = (text: string) => Buffer.from(text, 'base64url');

/** A text with the digest that anyone can compute for it. */
const withDigest = (content: string): string => {
  const digest = createHash('sha256').update(`kms-graphql-gateway/entity-id/1\n${content}`).digest();
  return Buffer.concat([digest.subarray(0, 12), Buffer.from(content)]).toString('base64url');
};
const contentOf = (of: string) => bytesOf(of).subarray(12).toString();

/** An id with another content, and its digest. */
const forged = (change: (content: unknown[]) => unknown): string =>
  withDigest(JSON.stringify(change(JSON.parse(contentOf(id)) as unknown[])));

describe('the id of an entity', () => {
  it.each(accounts)('names the same target again: %s', (_, memberAccount) => {
    const target = { region, memberAccount };
    expect(parseEntityId(idIn(target))).toEqual({ type: 'KmsKey', target, kmsId: keyId });
  });

  it('is different for each type, region, account and key', () => {
    const ids = ['KmsKey', 'KmsDataKey'].flatMap((type) =>
      ['ap-a', 'ap-b'].flatMap((where) =>
        accounts.flatMap(([, memberAccount]) =>
          ['x', 'y'].map((kmsId) => entityId(type, { region: where, memberAccount }, kmsId)),
        ),
      ),
    );
    expect(new Set(ids).size).toBe(32);
  });

  it('survives a round trip, whatever the region and the KMS id are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (where, kmsId) => {
        const name = parseEntityId(entityId('KmsKey', { region: where }, kmsId));
        expect(name).toMatchObject({ target: { region: where }, kmsId });
      }),
      { numRuns: runs(200) },
    );
  });

  it('is refused with any bit of any byte changed', () => {
    const bytes = bytesOf(memberId);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(parseEntityId(changed.toString('base64url'))).toBeUndefined();
    }
  });

  it('is refused when cut short, extended, or written in any other way', () => {
    for (let length = 0; length < id.length; length += 1) {
      expect(parseEntityId(id.slice(0, length))).toBeUndefined();
    }
    const standard = bytesOf(id).toString('base64');
    const others = [`${id}=`, `${id}A`, ` ${id}`, `${id}\n`, `${id}!`, id.replace(/.$/, '$&$&')];
    for (const other of others) expect(parseEntityId(other)).toBeUndefined();
    if (standard !== id) expect(parseEntityId(standard)).toBeUndefined();
  });

  it.each<[string, (content: unknown[]) => unknown]>([
    ['an object', ([type]) => ({ type })],
    ['a number for the key', ([type, where, account]) => [type, where, account, 5]],
    ['an account of three numbers', ([type, where, , key]) => [type, where, ['1', '2', '3'], key]],
    ['an account without a number', ([type, where, , key]) => [type, where, ['', ''], key]],
    ['an account that is no number', ([type, where, , key]) => [type, where, ['-1', ''], key]],
    ['a number with leading zeros', ([type, where, , key]) => [type, where, ['007', ''], key]],
    ['more elements', (content) => [...content, 'x']],
  ])('is refused with %s in its content', (_, change) => {
    expect(parseEntityId(forged((content) => content))).toBeDefined();
    expect(parseEntityId(forged(change))).toBeUndefined();
  });

  it('is refused if its content is written in another way', () => {
    expect(parseEntityId(withDigest(contentOf(id)))).toBeDefined();
    const escaped = contentOf(id).replace('K', String.raw`\u004b`);
    for (const other of [` ${contentOf(id)}`, escaped, '', 'null', '[', '{}']) {
      expect(parseEntityId(withDigest(other))).toBeUndefined();
    }
  });
});

describe('an entity named by its id', () => {
  const caller = changeableCaller();
  const servers = useScriptedGateway({ authenticator: caller.authenticator });
  beforeAll(() => {
    for (const { readOne, resultOfOne } of entities) servers.kms.answers(readOne).with(resultOfOne(keyId));
  });
  beforeEach(() => {
    caller.setScopes('kms:read', 'kms:admin');
  });

  const read = (representation: Readonly<Record<string, unknown>>, typename = 'KmsKey') =>
    ask<{ _entities: unknown[] }, Record<string, unknown>>(servers.gateway.url, document + fields, {
      r: [{ __typename: typename, ...representation }],
    });
  const sent = () =>
    servers.kms.calls.map(({ headers, body }) => ({
      region: headers['x-tc-region'],
      member: /"MemberAccount":(\{[^}]*\})/.exec(body)?.[1],
    }));

  it.each(entities)('is read where the id says: $type', async ({ type, idField }) => {
    const own = entityId(type, { region }, keyId);
    const { data, errors } = await read({ id: own }, type);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ _entities: [{ __typename: type, id: own, [idField]: keyId, region }] });
    expect(sent()).toEqual([{ region, member: undefined }]);
  });

  it.each([
    [{ memberUin: uin }, `{"MemberUin":${uin}}`],
    [{ memberAppId: appId }, `{"MemberAppId":${appId}}`],
    [{ memberUin: uin, memberAppId: appId }, `{"MemberAppId":${appId},"MemberUin":${uin}}`],
  ])('is read in its member account, and keeps its id: %j', async (memberAccount, member) => {
    const own = idIn({ region, memberAccount });
    const { data } = await read({ id: own });
    expect(data).toMatchObject({ _entities: [{ id: own }] });
    expect(sent()).toEqual([{ region, member }]);
  });

  it.each([
    ['kms:admin', ['kms:read'], memberId],
    ['kms:read', ['kms:admin'], memberId],
    ['kms:read', ['kms:admin'], id],
  ] as const)('needs %s, and sends nothing without it', async (missing, scopes, named) => {
    caller.setScopes(...scopes);
    const { data, errors } = await read({ id: named });
    expect(data).toEqual({ _entities: [null] });
    expect(errors).toMatchObject([
      {
        path: ['_entities', 0],
        extensions: { code: 'Gateway.AccessDenied', category: 'PERMISSION_DENIED', missingScopes: [missing] },
      },
    ]);
    expect(sent()).toEqual([]);
  });

  it('agrees with the fields beside it', async () => {
    const { data } = await read({ id, keyId, region });
    expect(data).toMatchObject({ _entities: [{ id }] });
    expect(sent()).toHaveLength(1);
  });

  const other = '00000000-0000-4000-8000-000000000002';
  it.each<[string, Readonly<Record<string, unknown>>, string?]>([
    ['another keyId beside it', { id, keyId: other, region }],
    ['another region beside it', { id, keyId, region: 'ap-guangzhou' }],
    ['another region alone beside it', { id, region: 'ap-guangzhou' }],
    ['the id of a data key', { id: entityId('KmsDataKey', { region }, keyId) }],
    ['the id of a key for a data key', { id }, 'KmsDataKey'],
    ['an altered id', { id: `${id.slice(0, -2)}AA` }],
    [
      'another account with the old digest',
      {
        id: Buffer.concat([bytesOf(id).subarray(0, 12), bytesOf(memberId).subarray(12)]).toString(
          'base64url',
        ),
      },
    ],
    ['an id that is no string', { id: { canary: 1 } }],
    ['a KMS id as id', { id: keyId }],
    ['an empty id', { id: '', keyId, region }],
    [
      'a member account of a white-box key',
      { id: entityId('KmsWhiteBoxKey', { region, memberAccount: { memberUin: uin } }, keyId) },
      'KmsWhiteBoxKey',
    ],
    ['a keyId without a region', { keyId }],
    ['a keyId with a null region', { keyId, region: null }],
    ['a region without a keyId', { region }],
    ['a null id and nothing else', { id: null }],
  ])('is refused with %s', async (_, representation, typename = 'KmsKey') => {
    const { data, errors } = await read(representation, typename);
    expect(data).toEqual({ _entities: [null] });
    expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(errors)).not.toContain('canary');
    expect(sent()).toEqual([]);
  });

  it('is a member account only with its right, also if somebody computes the digest', async () => {
    caller.setScopes('kms:read');
    const own = forged(([type, where, , key]) => [type, where, [String(uin), ''], key]);
    const { errors } = await read({ id: own });
    expect(errors).toMatchObject([{ extensions: { code: 'Gateway.AccessDenied' } }]);
    expect(sent()).toEqual([]);
  });

  it('is carried by the elements of a list of member accounts', async () => {
    servers.kms.answers('ListKeyDetail').with({
      TotalCount: 2,
      KeyMetadatas: [
        { KeyId: keyId, AccountUin: Number(uin) },
        { KeyId: other, AccountAppId: Number(appId), AccountUin: 9 },
      ],
    });
    const { data } = await ask<{ kmsKeys: { nodes: { id: string }[] } }, never>(
      servers.gateway.url,
      `{ kmsKeys(region: "${region}", memberAccounts: [{ memberUin: "${uin}" }, { memberAppId: "${appId}" }]) {
        ... on KmsKeyConnection { nodes { id } }
      } }`,
    );
    expect(data?.kmsKeys.nodes.map((node) => parseEntityId(node.id)?.target.memberAccount)).toEqual([
      { memberUin: uin, memberAppId: null },
      { memberUin: null, memberAppId: appId },
    ]);
  });
});
