import { describe, expect, it } from '@jest/globals';
import { ask } from '../../support/servers/gateway.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const keyAt = (n: number) => ({ KeyId: idOf(n), Alias: `key-${n}`, CreateTime: 1_600_000_000 + n });

/** What KMS might put in the place of an element. None of it can be shown as a key. */
const oddElements: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a text', 'canary'],
  ['a list', [{ KeyId: idOf(1) }]],
  ['an object without an id', { Alias: 'canary' }],
  ['an object whose id is a number', { KeyId: 7, Alias: 'canary' }],
  ['an object whose id is empty', { KeyId: '', Alias: 'canary' }],
];

describe('odd values of KMS', () => {
  const servers = useScriptedGateway();
  const answerTo = async (query: string, variables: Record<string, unknown> = {}) => {
    const answer = await ask<{ answer: unknown }, Record<string, unknown>>(
      servers.gateway.url,
      query,
      variables,
    );
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer)).not.toContain('canary');
    return answer.data?.answer;
  };

  describe('in a list', () => {
    interface ListPage {
      readonly totalCount: number;
      readonly unreadableCount: number;
      readonly nodes: readonly { readonly keyId: string }[];
      readonly edges: readonly { readonly cursor: string; readonly node: { readonly keyId: string } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    }
    const query = `query ($first: Int, $after: String) { answer: kmsKeys(first: $first, after: $after) {
      ... on KmsError { code } ... on KmsKeyConnection { totalCount unreadableCount nodes { keyId }
      edges { cursor node { keyId } } pageInfo { hasNextPage endCursor } } } }`;
    const pageAfter = async (after: string | null, first: number) =>
      (await answerTo(query, { first, after })) as ListPage;
    const serve = (elements: readonly unknown[], TotalCount: unknown = elements.length) => {
      servers.kms.answers('ListKeyDetail').saying(({ Offset, Limit }) => ({
        TotalCount,
        KeyMetadatas: elements.slice(Number(Offset), Number(Offset) + Number(Limit)),
      }));
    };
    /** Follows the cursors to the end of the list. */
    const allPages = async (first: number): Promise<ListPage[]> => {
      const pages = [await pageAfter(null, first)];
      for (let last = pages.at(-1); last?.pageInfo.hasNextPage; last = pages.at(-1)) {
        pages.push(await pageAfter(last.pageInfo.endCursor, first));
        // A list that never ends would fill the memory.
        expect(pages.length).toBeLessThan(50);
      }
      return pages;
    };

    it.each(oddElements)('%s has no node, and no other key is lost or repeated', async (_, odd) => {
      const elements = [keyAt(0), odd, keyAt(1), keyAt(2), odd, odd, keyAt(3)];
      const readable = [0, 1, 2, 3].map(idOf);
      serve(elements);
      for (const first of [1, 2, 3, 7, 50]) {
        const pages = await allPages(first);
        expect(pages.flatMap(({ nodes }) => nodes.map(({ keyId }) => keyId))).toEqual(readable);
        expect(pages.flatMap(({ edges }) => edges.map(({ node }) => node.keyId))).toEqual(readable);
        expect(pages.reduce((sum, { unreadableCount }) => sum + unreadableCount, 0)).toBe(3);
        expect(pages.map(({ totalCount }) => totalCount)).toEqual(pages.map(() => elements.length));
      }
    });

    it('a page continues after the cursor of any element, also next to one that cannot be read', async () => {
      serve([keyAt(0), null, keyAt(1), null, keyAt(2)]);
      const [page] = await allPages(50);
      const cursors = page?.edges.map(({ cursor }) => cursor) ?? [];
      const rests = await Promise.all(cursors.map(async (cursor) => (await pageAfter(cursor, 50)).nodes));
      expect(rests.map((nodes) => nodes.map(({ keyId }) => keyId))).toEqual([
        [idOf(1), idOf(2)],
        [idOf(2)],
        [],
      ]);
    });

    it.each([null, -1, 'canary', 1.5])('a total of %j is replaced by what is known', async (total) => {
      serve([0, 1, 2, 3, 4].map(keyAt), total);
      const pages = await allPages(2);
      expect(pages.flatMap(({ nodes }) => nodes.map(({ keyId }) => keyId))).toEqual(
        [0, 1, 2, 3, 4].map(idOf),
      );
      expect(pages.at(-1)).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: false } });
    });
  });

  const readers = [
    {
      type: 'KmsKey',
      query: `query ($ids: [ID!]!) { answer: kmsKeysById(keyIds: $ids) { __typename ... on KmsKey { keyId }
        ... on KmsUnavailableError { retryable mayHaveHappened } } }`,
      action: 'DescribeKeys',
      list: 'KeyMetadatas',
      idName: 'KeyId',
      idField: 'keyId',
    },
    {
      type: 'KmsDataKey',
      query: `query ($ids: [ID!]!) { answer: kmsDataKeysById(dataKeyIds: $ids) { __typename ... on KmsDataKey { dataKeyId }
        ... on KmsUnavailableError { retryable mayHaveHappened } } }`,
      action: 'DescribeDataKeys',
      list: 'DataKeyMetadatas',
      idName: 'DataKeyId',
      idField: 'dataKeyId',
    },
  ];

  describe.each(readers)('in the answer to $action', ({ type, query, action, list, idName, idField }) => {
    const elementOf = (n: number) => ({ [idName]: idOf(n), KeyId: idOf(n) });

    it.each([
      ['null', null],
      ['a text', 'canary'],
      ['an object without an id', { Description: 'canary' }],
    ])('%s fails only its own id, at once', async (_, odd) => {
      servers.kms.answers(action).with({ [list]: [elementOf(0), odd, elementOf(2)] });
      expect(await answerTo(query, { ids: [0, 1, 2].map(idOf) })).toEqual([
        { __typename: type, [idField]: idOf(0) },
        { __typename: 'KmsUnavailableError', retryable: false, mayHaveHappened: false },
        { __typename: type, [idField]: idOf(2) },
      ]);
      expect(servers.kms.calls.map((call) => call.action)).toEqual([action]);
    });
  });

  it('in optional fields become null, and leave the fields beside them as they are', async () => {
    servers.kms.answers('DescribeKey').with({
      KeyMetadata: {
        ...keyAt(0),
        KeyState: 'Enabled',
        NextRotateTime: -1,
        LastRotateTime: 1_700_000_000_000,
        RotateDays: '',
        KeyRotationEnabled: 'canary',
        DeletionDate: [7],
        CreatorUin: {},
        Owner: 7,
      },
    });
    const query = `query ($keyId: ID!) { answer: kmsKey(keyId: $keyId) { ... on KmsKey { keyId alias state nextRotateTime
      lastRotateTime rotateDays keyRotationEnabled deletionDate creatorUin owner createTime } } }`;
    expect(await answerTo(query, { keyId: idOf(0) })).toEqual({
      keyId: idOf(0),
      alias: 'key-0',
      state: 'ENABLED',
      nextRotateTime: null,
      lastRotateTime: null,
      rotateDays: null,
      keyRotationEnabled: null,
      deletionDate: null,
      creatorUin: null,
      owner: null,
      createTime: '2020-09-13T12:26:40.000Z',
    });
    expect(servers.kms.calls).toHaveLength(1);
  });

  it('in the rotation of a key leave the key as it is', async () => {
    servers.kms.answers('DescribeKey').with({ KeyMetadata: keyAt(0) });
    servers.kms.answers('GetKeyRotationStatus').with({ KeyRotationEnabled: 'canary', RotateDays: '' });
    const query = `query ($keyId: ID!) { answer: kmsKey(keyId: $keyId) { ... on KmsKey { alias
      rotation { __typename ... on KmsUnavailableError { retryable } } } } }`;
    expect(await answerTo(query, { keyId: idOf(0) })).toMatchObject({
      alias: 'key-0',
      rotation: { __typename: expect.stringMatching(/^Kms/) },
    });
    expect(servers.kms.calls.map(({ action }) => action)).toEqual(['DescribeKey', 'GetKeyRotationStatus']);
  });

  it('do not make an alias look unused: the key that cannot be read may have it', async () => {
    const query = `query ($alias: String!) { answer: kmsKeyByAlias(alias: $alias) { __typename ... on KmsKey { keyId }
      ... on KmsUnavailableError { retryable mayHaveHappened } } }`;
    servers.kms.answers('ListKeyDetail').with({ TotalCount: 2, KeyMetadatas: [null, keyAt(1)] });
    expect(await answerTo(query, { alias: 'key-1' })).toEqual({ __typename: 'KmsKey', keyId: idOf(1) });
    expect(await answerTo(query, { alias: 'key-2' })).toEqual({
      __typename: 'KmsUnavailableError',
      retryable: false,
      mayHaveHappened: false,
    });
  });
});
