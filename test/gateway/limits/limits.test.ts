import { describe, expect, it } from '@jest/globals';
import { defaultLimits, keyIds, times } from '../../support/generators/large-documents.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';
import { mediaTypes, postOperation } from '../../support/servers/send.js';

interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const { tokens, depth, fields, aliases, directives, kmsFields, pageSize, cost } = defaultLimits;

const key = (n: number) => `k${n}: kmsKey(keyId: "x") { __typename }`;
const spread = (count: number, one: string) =>
  `{ ${times(count / 100, () => '...F')} } fragment F on Query { ${times(100, () => one)} }`;
/** Costs 10 for the call, 1 for the connection, and for each key 1 and 26 for its rotation. */
const rotations = (first: number) =>
  `{ kmsKeys(first: ${first}) { ... on KmsKeyConnection { nodes {
    rotation { ... on KmsKeyRotation { keyRotationEnabled } }
  } } } }`;

/** Operations just within and just over each limit. Not all are valid, because limits are checked before validation. */
const limits: readonly (readonly [name: string, maximum: number, within: Operation, over: Operation])[] = [
  [
    'MAX_TOKENS',
    tokens,
    { query: `{ ${times(tokens - 2, () => '__typename')} }` },
    { query: `{ ${times(tokens - 1, () => '__typename')} }` },
  ],
  [
    'MAX_DEPTH',
    depth,
    { query: `${'{ a '.repeat(depth)} ${'} '.repeat(depth)}` },
    { query: `${'{ a '.repeat(depth + 1)} ${'} '.repeat(depth + 1)}` },
  ],
  [
    'MAX_FIELDS',
    fields,
    { query: spread(fields, '__typename') },
    { query: spread(fields, '__typename').replace('{', '{ __typename') },
  ],
  [
    'MAX_ALIASES',
    aliases,
    { query: `{ ${times(aliases, (n) => `a${n}: __typename`)} }` },
    { query: `{ ${times(aliases + 1, (n) => `a${n}: __typename`)} }` },
  ],
  [
    'MAX_DIRECTIVES',
    directives,
    { query: `{ ${times(directives, () => '__typename @include(if: true)')} }` },
    { query: `{ ${times(directives + 1, () => '__typename @include(if: true)')} }` },
  ],
  [
    'MAX_KMS_FIELDS',
    kmsFields,
    { query: `{ ${times(kmsFields, key)} }` },
    { query: `{ ${times(kmsFields + 1, key)} }` },
  ],
  [
    'MAX_PAGE_SIZE',
    pageSize,
    { query: `{ kmsKeys(first: ${pageSize}) { __typename } }` },
    { query: `{ kmsKeys(first: ${pageSize + 1}) { __typename } }` },
  ],
  [
    'MAX_COST',
    cost,
    { query: rotations(Math.floor((cost - 11) / 27)) },
    { query: rotations(Math.floor((cost - 11) / 27) + 1) },
  ],
];

describe('the limits of an operation', () => {
  const gateway = useScriptedGateway();

  const limitOf = async ({ query, variables }: Operation) => {
    const { status, answer } = await postOperation(gateway.url, query, variables);
    expect(status).not.toBe(500);
    return answer.errors?.[0]?.extensions['limit'];
  };

  describe.each(limits)('%s', (limit, maximum, within, over) => {
    it('accepts an operation just within it', async () => {
      expect(await limitOf(within)).toBeUndefined();
    });

    it.each(mediaTypes)(
      'refuses an operation just over it, in %s, and sends nothing to KMS',
      async (accept) => {
        const { status, type, answer } = await postOperation(gateway.url, over.query, over.variables, accept);
        expect(status).toBe(400);
        expect(type).toMatch(accept);
        expect(answer).toEqual({
          errors: [
            {
              message: expect.stringContaining(`${limit} is ${maximum.toLocaleString('en')}.`),
              extensions: { code: 'OPERATION_LIMIT_EXCEEDED', limit, maximum },
            },
          ],
        });
        expect(gateway.kms.calls).toEqual([]);
      },
    );

    it('applies to every repetition, by GET too, and the next operation is answered', async () => {
      await postOperation(gateway.url, over.query, over.variables);
      expect(await limitOf(over)).toBe(limit);
      const search = new URLSearchParams({ query: over.query });
      const response = await fetch(`${gateway.url}/graphql?${search.toString()}`, {
        headers: { 'apollo-require-preflight': 'yes' },
      });
      // Some documents are too long for a URL.
      if (response.status !== 431) {
        expect(response.status).toBe(400);
        expect(await response.json()).toMatchObject({ errors: [{ extensions: { limit } }] });
      }
      expect(gateway.kms.calls).toEqual([]);
      expect(await gateway.gql('{ __typename }')).toEqual({ __typename: 'Query' });
    });
  });

  it('name the count in the error, and quote nothing of the document', async () => {
    const { answer } = await postOperation(gateway.url, `{ ${times(150, (n) => `canary${n}: __typename`)} }`);
    expect(answer.errors?.map(({ message }) => message)).toEqual([
      'The operation asks for too much: 150 aliases, with fragments expanded. MAX_ALIASES is 100.',
    ]);
  });

  it('count directives in all positions', async () => {
    const some = '@skip(if: false) '.repeat(10);
    const query = `query ($v: Int ${some}) ${some} { __typename ${some} ... ${some} { a } ...F ${some} }
      fragment F on Query ${some} { a }`;
    expect(await limitOf({ query })).toBe('MAX_DIRECTIVES');
    expect(await limitOf({ query: query.replace(some, '') })).toBeUndefined();
  });

  it('count a list once for each combination of the values of its filters', async () => {
    const list = (n: number) =>
      `k${n}: kmsKeys(first: 1, state: $state, role: [USER, CLOUD_PRODUCT, USER]) { __typename }`;
    const query = `query ($state: [KmsKeyStateFilter!]) { ${times(kmsFields / 10, list)} }`;
    const states = ['ENABLED', 'DISABLED', 'ARCHIVED', 'PENDING_DELETE', 'PENDING_IMPORT'];
    expect(await limitOf({ query, variables: { state: states } })).toBeUndefined();
    const more = query.replace('{ k0', '{ more: kmsKeys(first: 1) { __typename } k0');
    expect(await limitOf({ query: more, variables: { state: states } })).toBe('MAX_KMS_FIELDS');
    expect(await limitOf({ query: more, variables: { state: states.slice(1) } })).toBeUndefined();
  });

  it('are configurable', async () => {
    const url = await gateway.startAnother({ operations: { ...defaultLimits, aliases: 1, pageSize: 10 } });
    const limitThere = async (query: string) =>
      (await postOperation(url, query)).answer.errors?.[0]?.extensions['limit'];
    expect(await limitThere('{ a: __typename }')).toBeUndefined();
    expect(await limitThere('{ a: __typename b: __typename }')).toBe('MAX_ALIASES');
    expect(await limitThere('{ kmsKeys { __typename } }')).toBe('MAX_PAGE_SIZE');
  });

  describe('with values in variables', () => {
    const byId = 'query ($ids: [ID!]!) { kmsKeysById(keyIds: $ids) { __typename } }';
    const hundreds = (...counts: readonly number[]): Operation => ({
      query: `query (${times(counts.length, (n) => `$i${n}: [ID!]!`)}) {
        ${times(counts.length, (n) => `k${n}: kmsKeysById(keyIds: $i${n}) { __typename }`)}
      }`,
      variables: Object.fromEntries(counts.map((count, n) => [`i${n}`, keyIds(count)])),
    });

    it.each([
      ['a thousand ids', hundreds(1_000), undefined],
      ['five thousand', hundreds(1_000, 1_000, 1_000, 1_000, 1_000), undefined],
      ['one more', hundreds(1_000, 1_000, 1_000, 1_000, 1_000, 1), 'MAX_KMS_FIELDS'],
      ['more of them in one field', hundreds(5_001), 'MAX_KMS_FIELDS'],
      ['fifty-one hundreds begun', hundreds(1_000, 1_000, 1_000, 1_000, 901, 1), 'MAX_KMS_FIELDS'],
    ])('%s', async (_, asked, limit) => {
      expect(await limitOf(asked)).toBe(limit);
    });

    const page = 'query ($n: Int) { kmsKeys(first: $n) { __typename } }';
    it.each([
      [page, { n: 1_001 }, 'MAX_PAGE_SIZE'],
      [page, { n: 1e300 }, 'MAX_PAGE_SIZE'],
      [page.replace('Int', 'Int = 5000'), {}, 'MAX_PAGE_SIZE'],
      [page.replace('Int', 'Int = 5000'), { n: 10 }, undefined],
      [page, { n: 1_000 }, undefined],
      [page, {}, undefined],
      [page, { n: null }, undefined],
      [page, { n: '5000' }, undefined],
      [page, { n: [5_000] }, undefined],
      [page, { n: { a: 1 } }, undefined],
      [page, { n: -5 }, undefined],
      [page, { n: 0.5 }, undefined],
      [byId, {}, undefined],
      [byId, { ids: null }, undefined],
      [byId, { ids: 'x' }, undefined],
      [byId, { ids: 5 }, undefined],
      [byId, { ids: [[['x']], null, {}] }, undefined],
      [byId, JSON.parse('{ "__proto__": { "ids": ["x"] } }') as object, undefined],
      [byId.replaceAll('$ids', '$constructor'), {}, undefined],
    ])('%s with %j', async (query, variables, limit) => {
      expect(await limitOf({ query, variables })).toBe(limit);
    });

    it.each([null, [], [1], 'x', 5, true])(
      '%j instead of variables causes no unexpected error',
      async (variables) => {
        const { status } = await postOperation(gateway.url, page, variables);
        expect(status).toBeLessThan(500);
      },
    );
  });
});
