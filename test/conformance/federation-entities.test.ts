import type { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aRouter } from '../support/servers/company-graph.js';
import { ask, gatewayFor } from '../support/servers/gateway.js';
import { idOf, keepDataKeys, keyId as dataKeysAbove } from '../support/servers/scripted-data-keys.js';
import { aScriptedKms, type ScriptedKms } from '../support/servers/scripted-kms.js';
import { keepWhiteBoxKeys, whiteBoxId } from '../support/servers/scripted-white-box.js';
import { teamSchema } from '../support/servers/team-subgraph.js';

describe('data keys and white-box keys in the company graph', () => {
  const region = 'ap-guangzhou';
  let scripted: ScriptedKms;
  let kms: Awaited<ReturnType<typeof gatewayFor>>;
  let router: ApolloServer;

  beforeAll(async () => {
    scripted = await aScriptedKms();
    keepDataKeys(scripted);
    keepWhiteBoxKeys(scripted);
    kms = await gatewayFor(scripted);
    const team = teamSchema({ keyId: dataKeysAbove, region }, { dataKeyId: idOf(1), keyId: whiteBoxId(1) });
    router = await aRouter(team, kms.url);
  });
  beforeEach(() => {
    scripted.calls.splice(0);
  });
  afterAll(async () => {
    expect(kms.bugs).toEqual([]);
    await router.stop();
    await kms.close();
    await scripted.close();
  });

  it('are looked up across the border', async () => {
    const { body } = await router.executeOperation({
      query: `{
        services {
          storageKey { dataKeyId dataKeyName state actionChecks(only: [ENABLE_DATA_KEY]) { allowed } }
          tillKey { keyId alias state }
        }
      }`,
    });
    expect(body.kind === 'single' && body.singleResult).toEqual({
      data: {
        services: [
          {
            storageKey: {
              dataKeyId: idOf(1),
              dataKeyName: 'name-001',
              state: 'ENABLED',
              actionChecks: [{ allowed: true }],
            },
            tillKey: { keyId: whiteBoxId(1), alias: 'hidden-1', state: 'ENABLED' },
          },
        ],
      },
    });
  });

  const entitiesOf = (representations: readonly object[]) =>
    ask(
      kms.url,
      `query ($r: [_Any!]!) {
        _entities(representations: $r) {
          ... on KmsDataKey { dataKeyId dataKeyRegion: region }
          ... on KmsWhiteBoxKey { whiteBoxId: keyId region }
        }
      }`,
      { r: representations },
    );

  it('are looked up by either key, together; one that does not exist fails alone', async () => {
    const { data, errors } = await entitiesOf([
      { __typename: 'KmsDataKey', dataKeyId: idOf(1) },
      { __typename: 'KmsWhiteBoxKey', keyId: whiteBoxId(2), region },
      { __typename: 'KmsDataKey', dataKeyId: idOf(999), region },
      { __typename: 'KmsDataKey', dataKeyId: idOf(2), region },
      { __typename: 'KmsWhiteBoxKey', keyId: whiteBoxId(999) },
      { __typename: 'KmsWhiteBoxKey', keyId: whiteBoxId(1) },
    ]);
    const dataKey = (n: number) => ({ dataKeyId: idOf(n), dataKeyRegion: region });
    const whiteBox = (n: number) => ({ whiteBoxId: whiteBoxId(n), region });
    expect(data).toEqual({ _entities: [dataKey(1), whiteBox(2), null, dataKey(2), null, whiteBox(1)] });
    const codes = errors?.map(({ path, extensions }) => [path?.[1], extensions['code']]);
    expect(codes?.sort()).toEqual([
      [2, 'ResourceUnavailable.DataKeyNotFound'],
      [4, 'ResourceNotFound'],
    ]);
    const lists = scripted.calls.filter(({ action }) => action === 'DescribeWhiteBoxKeyDetails');
    expect(lists).toHaveLength(1);
  });

  it('are read in the region that names them', async () => {
    const elsewhere = 'ap-tokyo';
    const { data } = await entitiesOf([
      { __typename: 'KmsDataKey', dataKeyId: idOf(1), region: elsewhere },
      { __typename: 'KmsWhiteBoxKey', keyId: whiteBoxId(1), region: elsewhere },
    ]);
    expect(data).toEqual({
      _entities: [
        { dataKeyId: idOf(1), dataKeyRegion: elsewhere },
        { whiteBoxId: whiteBoxId(1), region: elsewhere },
      ],
    });
    expect(scripted.calls.map(({ headers }) => headers['x-tc-region'])).toEqual([elsewhere, elsewhere]);
  });

  it.each([
    { __typename: 'KmsDataKey', keyId: idOf(1) },
    { __typename: 'KmsDataKey', dataKeyId: ['canary'] },
    { __typename: 'KmsWhiteBoxKey' },
    { __typename: 'KmsWhiteBoxKey', keyId: 'x', region: { canary: 1 } },
  ])('fail alone where what names them is none: %j', async (bad) => {
    const { data, errors } = await entitiesOf([{ __typename: 'KmsDataKey', dataKeyId: idOf(1) }, bad]);
    expect(data).toEqual({ _entities: [{ dataKeyId: idOf(1), dataKeyRegion: 'ap-guangzhou' }, null] });
    expect(errors).toMatchObject([{ path: ['_entities', 1], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(errors)).not.toContain('canary');
  });
});
