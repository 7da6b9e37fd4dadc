import { print } from 'graphql';
import { describe, expect, it } from '@jest/globals';
import {
  ArchiveKeyDocument,
  CancelKeyArchiveDocument,
  CreateKeyDocument,
  DisableKeyDocument,
  EnableKeyDocument,
  KeyDocument,
  KeysByIdDocument,
  KeysDocument,
} from '../../generated/graphql.js';
import { ask } from '../../support/servers/gateway.js';
import { useLocalGateway } from '../../support/servers/local-gateway.js';

const unknownId = '00000000-0000-0000-0000-000000000000';

describe('keys', () => {
  const servers = useLocalGateway();

  const newKey = async (
    alias: string,
    rest: { region?: string; description?: string } = {},
  ): Promise<string> => {
    const { createKey } = await servers.gateway.gql(CreateKeyDocument, { alias, ...rest });
    if (createKey?.__typename !== 'CreateKeyPayload')
      throw new Error(`Not created: ${JSON.stringify(createKey)}`);
    return createKey.keyId;
  };

  describe('createKey', () => {
    it('creates a key, and links to it', async () => {
      const { createKey } = await servers.gateway.gql(CreateKeyDocument, {
        alias: 'linked',
        description: 'for a test',
        tags: [{ tagKey: 'env', tagValue: 'dev' }],
      });
      expect(createKey).toMatchObject({
        __typename: 'CreateKeyPayload',
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        tagCode: 0,
        key: {
          alias: 'linked',
          description: 'for a test',
          state: 'ENABLED',
          usage: 'ENCRYPT_DECRYPT',
          owner: 'user',
        },
      });
    });

    it('creates an external key in state PENDING_IMPORT', async () => {
      const { createKey } = await servers.gateway.gql(CreateKeyDocument, {
        alias: 'external',
        origin: 'EXTERNAL',
      });
      expect(createKey).toMatchObject({ key: { state: 'PENDING_IMPORT', origin: 'EXTERNAL' } });
    });

    it.each([
      ['KmsInvalidAliasError', { alias: 'kms-mine' }],
      ['KmsInvalidAliasError', { alias: '' }],
      ['KmsAliasAlreadyExistsError', { alias: 'linked' }],
      [
        'KmsTagKeysDuplicatedError',
        { alias: 'twice', tags: [1, 2].map((n) => ({ tagKey: 'env', tagValue: String(n) })) },
      ],
      ['KmsInvalidParameterError', { alias: 'long', description: 'é'.repeat(513) }],
    ])('answers %s for %j', async (__typename, variables) => {
      const { createKey } = await servers.gateway.gql(CreateKeyDocument, variables);
      expect(createKey).toMatchObject({ __typename, retryable: false, retryAfterMs: null });
    });

    it('rejects UNRECOGNISED as an argument', async () => {
      const { errors } = await ask(servers.gateway.url, print(CreateKeyDocument), {
        alias: 'odd',
        usage: 'UNRECOGNISED',
      });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    });
  });

  describe('key state mutations', () => {
    it('disable, enable and archive a key, and cancel the archiving', async () => {
      const keyId = await newKey('life');
      const { disableKey } = await servers.gateway.gql(DisableKeyDocument, { keyId });
      expect(disableKey).toMatchObject({ key: { keyId, state: 'DISABLED' } });
      const { enableKey } = await servers.gateway.gql(EnableKeyDocument, { keyId });
      expect(enableKey).toMatchObject({ key: { state: 'ENABLED' } });
      const { archiveKey } = await servers.gateway.gql(ArchiveKeyDocument, { keyId });
      expect(archiveKey).toMatchObject({ key: { state: 'ARCHIVED' } });
      const { cancelKeyArchive } = await servers.gateway.gql(CancelKeyArchiveDocument, { keyId });
      expect(cancelKeyArchive).toMatchObject({
        __typename: 'CancelKeyArchivePayload',
        key: { state: 'ENABLED' },
      });
    });

    it('return the state after each mutation of one document', async () => {
      const keyId = await newKey('serial');
      const data = await servers.gateway.gql<Record<string, unknown>, { keyId: string }>(
        `mutation ($keyId: ID!) {
          a: archiveKey(keyId: $keyId) { ... on ArchiveKeyPayload { key { state } } }
          b: cancelKeyArchive(keyId: $keyId) { ... on CancelKeyArchivePayload { key { state } } }
          c: disableKey(keyId: $keyId) { ... on DisableKeyPayload { key { state } } }
        }`,
        { keyId },
      );
      expect(data).toEqual({
        a: { key: { state: 'ARCHIVED' } },
        b: { key: { state: 'ENABLED' } },
        c: { key: { state: 'DISABLED' } },
      });
    });
  });

  describe('cancelKeyArchive', () => {
    it.each([
      ['KmsCmkNotFoundError', 'ResourceUnavailable.CmkNotFound', 'NOT_FOUND', { keyId: unknownId }],
      [
        'KmsInvalidKeyIdError',
        'InvalidParameterValue.InvalidKeyId',
        'BAD_REQUEST',
        { keyId: 'not a key id' },
      ],
      ['KmsInvalidKeyIdError', 'InvalidParameterValue.InvalidKeyId', 'BAD_REQUEST', { keyId: '' }],
      [
        'KmsNotRoleOperationError',
        'UnsupportedOperation.NotRoleOperation',
        'PERMISSION_DENIED',
        { keyId: unknownId, memberAccount: { memberUin: '18446744073709551615' } },
      ],
      ['KmsOtherError', 'UnsupportedRegion', 'BAD_REQUEST', { keyId: unknownId, region: 'mars-north-1' }],
      ['KmsOtherError', 'UnsupportedRegion', 'BAD_REQUEST', { keyId: unknownId, region: 'a\r\nx-evil: 1' }],
    ])('answers %s (%s)', async (__typename, code, category, variables) => {
      const { cancelKeyArchive } = await servers.gateway.gql(CancelKeyArchiveDocument, variables);
      expect(cancelKeyArchive).toMatchObject({ __typename, code, category, message: expect.any(String) });
    });

    it('answers KmsCmkStateNotSupportError when the key is not archived', async () => {
      const keyId = await newKey('not-archived');
      const { cancelKeyArchive } = await servers.gateway.gql(CancelKeyArchiveDocument, { keyId });
      expect(cancelKeyArchive).toMatchObject({
        __typename: 'KmsCmkStateNotSupportError',
        code: 'ResourceUnavailable.CmkStateNotSupport',
        category: 'FAILED_PRECONDITION',
        requestId: expect.any(String),
        retryable: false,
        retryAfterMs: null,
      });
    });
  });

  describe('kmsKey and kmsKeysById', () => {
    it('return all attributes of a key', async () => {
      const keyId = await newKey('whole', { description: 'in full' });
      const { kmsKey } = await servers.gateway.gql(KeyDocument, { keyId });
      expect(kmsKey).toMatchObject({
        __typename: 'KmsKey',
        keyId,
        region: 'ap-guangzhou',
        alias: 'whole',
        state: 'ENABLED',
        origin: 'TENCENT_KMS',
        createTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      });
    });

    it('search only the given region', async () => {
      const keyId = await newKey('regional', { region: 'ap-shanghai' });
      const there = await servers.gateway.gql(KeyDocument, { keyId, region: 'ap-shanghai' });
      expect(there.kmsKey).toMatchObject({ __typename: 'KmsKey', region: 'ap-shanghai' });
      const here = await servers.gateway.gql(KeyDocument, { keyId });
      expect(here.kmsKey).toMatchObject({ __typename: 'KmsCmkNotFoundError' });
    });

    it('answer in the order of the ids, with duplicates, and fail only the invalid ids', async () => {
      const ids = [await newKey('first'), await newKey('second')];
      const keyIds = [ids[1] ?? '', 'nonsense', unknownId, ids[0] ?? '', ids[1] ?? ''];
      const { kmsKeysById } = await servers.gateway.gql(KeysByIdDocument, { keyIds });
      expect(kmsKeysById).toMatchObject([
        { alias: 'second' },
        { __typename: 'KmsInvalidKeyIdError' },
        { __typename: 'KmsCmkNotFoundError' },
        { alias: 'first' },
        { alias: 'second' },
      ]);
    });

    it('reject more than 1,000 ids', async () => {
      const keyIds = Array.from({ length: 1_001 }, () => unknownId);
      const { errors } = await ask(servers.gateway.url, KeysByIdDocument, { keyIds });
      expect(errors).toMatchObject([{ message: 'keyIds: must be 1000 ids at most.' }]);
    });
  });

  describe('kmsKeys', () => {
    it('pages through all keys, the oldest first', async () => {
      const region = 'ap-chengdu';
      for (const alias of ['a', 'b', 'c', 'd', 'e']) await newKey(alias, { region });
      const aliases: string[] = [];
      const read = async (after: string | null) => {
        const { kmsKeys } = await servers.gateway.gql(KeysDocument, { first: 2, after, region });
        if (kmsKeys?.__typename !== 'KmsKeyConnection') throw new Error('No list');
        return kmsKeys;
      };
      let after: string | null = null;
      for (let page = 0; page < 3; page += 1) {
        const kmsKeys = await read(after);
        expect(kmsKeys.totalCount).toBe(5);
        expect(kmsKeys.pageInfo).toMatchObject({ hasNextPage: page < 2, hasPreviousPage: page > 0 });
        aliases.push(...kmsKeys.nodes.map(({ alias }) => alias ?? ''));
        after = kmsKeys.pageInfo.endCursor;
      }
      expect(aliases).toEqual(['a', 'b', 'c', 'd', 'e']);
    });

    it('lists keys of every usage by default, and filters by state, usage, origin, tag and alias', async () => {
      const region = 'ap-nanjing';
      const make = (variables: Parameters<typeof servers.gateway.gql<unknown, Record<string, unknown>>>[1]) =>
        servers.gateway.gql<unknown, Record<string, unknown>>(CreateKeyDocument as never, {
          ...variables,
          region,
        });
      await make({ alias: 'plain', tags: [{ tagKey: 'env', tagValue: 'dev' }] });
      await make({ alias: 'signer', usage: 'ASYMMETRIC_SIGN_VERIFY_ECC' });
      await make({ alias: 'imported', origin: 'EXTERNAL' });
      const aliasesOf = async (filter: Record<string, unknown>) => {
        const { kmsKeys } = await servers.gateway.gql(KeysDocument, { region, ...filter });
        return kmsKeys?.__typename === 'KmsKeyConnection' ? kmsKeys.nodes.map(({ alias }) => alias) : kmsKeys;
      };
      expect(await aliasesOf({})).toEqual(['plain', 'signer', 'imported']);
      expect(await aliasesOf({ orderType: 'NEWEST_FIRST' })).toEqual(['imported', 'signer', 'plain']);
      expect(await aliasesOf({ state: 'PENDING_IMPORT' })).toEqual(['imported']);
      expect(await aliasesOf({ usage: 'ASYMMETRIC_SIGN_VERIFY_ECC' })).toEqual(['signer']);
      expect(await aliasesOf({ origin: 'EXTERNAL' })).toEqual(['imported']);
      expect(await aliasesOf({ searchKeyAlias: 'lai' })).toEqual(['plain']);
      expect(await aliasesOf({ tagFilters: [{ tagKey: 'env', tagValue: ['dev', 'test'] }] })).toEqual([
        'plain',
      ]);
      expect(await aliasesOf({ role: 'CLOUD_PRODUCT' })).toEqual(['kms-cos']);
      expect(await aliasesOf({ hsmClusterId: 'cls-hsm-1' })).toMatchObject({
        __typename: 'KmsInvalidHsmClusterIdError',
      });
    });

    it.each([
      [{ first: -1 }, 'first: must be from 0 to 1000.'],
      [{ after: 'nonsense' }, 'after: must be a cursor from this list.'],
    ])('answers BAD_USER_INPUT for %j', async (variables, message) => {
      const { errors } = await ask(servers.gateway.url, KeysDocument, variables);
      expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
    });

    it('rejects a page of more than 1,000 keys', async () => {
      const { errors } = await ask(servers.gateway.url, KeysDocument, { first: 1_001 });
      expect(errors).toMatchObject([{ extensions: { limit: 'MAX_PAGE_SIZE', maximum: 1_000 } }]);
    });
  });
});
