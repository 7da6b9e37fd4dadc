import fc from 'fast-check';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { KeysDocument, type KeysQueryVariables } from '../../generated/graphql.js';
import {
  answerOf,
  origins,
  roles,
  states,
  type StoredKey,
  usages,
} from '../../support/fixtures/filtered-keys.js';
import { runs } from '../../support/fixtures/property-runs.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

describe('filters with several values', () => {
  const servers = useScriptedGateway();
  let keys: StoredKey[] = [];
  beforeEach(() => {
    servers.kms.answers('ListKeyDetail').saying((params) => answerOf(keys, params));
  });

  const pageOf = async (variables: KeysQueryVariables) => {
    const { kmsKeys } = await servers.gateway.gql(KeysDocument, variables);
    if (kmsKeys?.__typename !== 'KmsKeyConnection') throw new Error(`No list: ${JSON.stringify(kmsKeys)}`);
    return kmsKeys;
  };

  it('paging reads exactly the list that they select, for any account and any values', async () => {
    const someOf = <T>(values: readonly T[]) =>
      fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }), { nil: null });
    const account = fc.array(
      fc.record({
        state: fc.constantFrom(...states),
        usage: fc.constantFrom(...usages.slice(0, 3)),
        origin: fc.constantFrom(...origins),
        role: fc.constantFrom(...roles),
        // Few times, so that many are equal.
        created: fc.integer({ min: 0, max: 6 }).map((n) => (n === 0 ? 0 : 1_700_000_000 + n)),
      }),
      { maxLength: 60 },
    );
    const filters = fc
      .record({ state: someOf(states), usage: someOf(usages), origin: someOf(origins), role: someOf(roles) })
      .filter(
        (each) => Object.values(each).reduce((product, values) => product * (values?.length ?? 1), 1) <= 10,
      );

    await fc.assert(
      fc.asyncProperty(
        account,
        filters,
        fc.constantFrom('OLDEST_FIRST' as const, 'NEWEST_FIRST' as const),
        fc.integer({ min: 1, max: 25 }),
        async (stored, { role, ...rest }, orderType, first) => {
          keys = stored.map((key, n) => ({ ...key, id: `key-${n}` }));
          const selected = keys.filter(
            (key) =>
              (rest.state?.includes(key.state) ?? true) &&
              (rest.usage?.includes(key.usage) ?? true) &&
              (rest.origin?.includes(key.origin) ?? true) &&
              (role ?? ['USER']).includes(key.role),
          );
          const read: string[] = [];
          const times: number[] = [];
          const cursors: string[] = [];
          let after: string | null = null;
          for (let more = true; more;) {
            const page = await pageOf({ ...rest, role, orderType, first, after });
            expect(page.totalCount).toBe(selected.length);
            expect(page.pageInfo.hasPreviousPage).toBe(read.length > 0);
            read.push(...page.nodes.map(({ keyId }) => keyId));
            times.push(...page.nodes.map(({ createTime }) => (createTime ? Date.parse(createTime) : 0)));
            cursors.push(...page.edges.map(({ cursor }) => cursor));
            more = page.pageInfo.hasNextPage;
            expect(more).toBe(read.length < selected.length);
            after = page.pageInfo.endCursor;
          }
          expect([...read].sort()).toEqual(selected.map(({ id }) => id).sort());
          // A key without a time comes when KMS lists it.
          const known = times.filter((time) => time > 0);
          expect(known).toEqual(
            [...known].sort((one, other) => (orderType === 'OLDEST_FIRST' ? one - other : other - one)),
          );
          // Every cursor continues the same list, whatever the page that it came from.
          const middle = Math.floor(read.length / 2);
          if (read.length > 0) {
            const others = await pageOf({
              ...rest,
              role,
              orderType,
              first: 1_000,
              after: cursors[middle] ?? null,
            });
            expect(others.nodes.map(({ keyId }) => keyId)).toEqual(read.slice(middle + 1));
          }
        },
      ),
      { numRuns: runs(40) },
    );
  });
});
