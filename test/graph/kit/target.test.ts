import { beforeAll, describe, expect, it } from '@jest/globals';
import { entities, entityOfLink } from '../../support/fixtures/entities.js';
import { definitionOf, isLink, kmsFields } from '../../support/fixtures/kms-fields.js';
import { actionOf } from '../../support/fixtures/action-of.js';
import { requiredArguments, operationHead, minimalResult } from '../../support/generators/samples.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

const keyId = '00000000-0000-0000-0000-000000000001';
const metadata = { KeyId: keyId, Alias: 'one', AccountUin: 700002334915881n };
const dataKey = { DataKeyId: keyId, KeyId: keyId, AccountUin: 700002334915881n };
const region = 'ap-tokyo';
const inRegion = `region: "${region}"`;
const member = 'memberUin: "700002334915881"';
const read = '... on KmsKey { keyId region rotation { __typename } }';
const readDataKey = '... on KmsDataKey { dataKeyId region key { __typename } }';
const readWhiteBoxKey = '... on KmsWhiteBoxKey { keyId region deviceFingerprints { __typename } }';

/** Selections on an entity, and the calls for the entity and for its nested fields. */
const through: Readonly<Record<string, { read: string; calls: readonly string[] }>> = {
  KmsKey: { read, calls: ['DescribeKey', 'GetKeyRotationStatus'] },
  KmsDataKey: { read: readDataKey, calls: ['DescribeDataKey', 'DescribeKey'] },
  KmsWhiteBoxKey: {
    read: readWhiteBoxKey,
    calls: ['DescribeWhiteBoxKey', 'DescribeWhiteBoxDeviceFingerprints'],
  },
};

/** Mutations whose payload has a link, with a selection that follows the link. */
const linking = kmsFields.filter(isLink).map(({ parent, name: link }) => {
  const action = parent.replace(/Payload$/, '');
  const name = action.replace(/^./, (letter) => letter.toLowerCase());
  const field = { parent: 'Mutation', name, actions: [action] };
  const takesMember = definitionOf(field).args.some((arg) => arg.name === 'memberAccount');
  const { declared, passed, variables } = requiredArguments(field, [keyId]);
  const where = takesMember ? `memberAccount: { ${member} }, ${inRegion}` : inRegion;
  const { type, idParam } = entityOfLink(link);
  const { read: selection = '', calls = [] } = through[type] ?? {};
  const selected = `... on ${parent} { ${link} { ${selection} } }`;
  // An id that is optional in the result is included, so that the link can be followed.
  const id = idParam in actionOf(action).result ? { [idParam]: keyId } : {};
  return {
    name,
    link,
    action,
    result: { ...minimalResult(actionOf(action), keyId), ...id },
    calls,
    takesMember,
    document: `${operationHead(field, declared)} { ${name}${passed.replace(')', `, ${where})`)} { ${selected} } }`,
    variables,
  };
});

const queries = [
  ['kmsKey', `kmsKey(keyId: "${keyId}", memberAccount: { ${member} }, ${inRegion}) { ${read} }`],
  ['kmsKeysById', `kmsKeysById(keyIds: ["${keyId}"], memberAccount: { ${member} }, ${inRegion}) { ${read} }`],
  ['kmsKeyByAlias', `kmsKeyByAlias(alias: "one", memberAccount: { ${member} }, ${inRegion}) { ${read} }`],
  [
    'kmsKeys',
    `kmsKeys(memberAccounts: [{ ${member} }], ${inRegion}) { ... on KmsKeyConnection { nodes { ${read} } } }`,
  ],
] as const;

const here = `memberAccount: { ${member} }, ${inRegion}`;
const dataKeyQueries = [
  ['kmsDataKey', `kmsDataKey(dataKeyId: "${keyId}", ${here}) { ${readDataKey} }`],
  ['kmsDataKeysById', `kmsDataKeysById(dataKeyIds: ["${keyId}"], ${here}) { ${readDataKey} }`],
  [
    'kmsDataKeys',
    `kmsDataKeys(memberAccounts: [{ ${member} }], ${inRegion}) {
      ... on KmsDataKeyConnection { nodes { ${readDataKey} } }
    }`,
  ],
] as const;

const whiteBoxQueries = [
  ['kmsWhiteBoxKey', `kmsWhiteBoxKey(keyId: "${keyId}", ${inRegion}) { ${readWhiteBoxKey} }`],
  ['kmsWhiteBoxKeysById', `kmsWhiteBoxKeysById(keyIds: ["${keyId}"], ${inRegion}) { ${readWhiteBoxKey} }`],
  [
    'kmsWhiteBoxKeys',
    `kmsWhiteBoxKeys(${inRegion}) { ... on KmsWhiteBoxKeyConnection { nodes { ${readWhiteBoxKey} } } }`,
  ],
] as const;

describe('region and member account', () => {
  const servers = useScriptedGateway();
  beforeAll(() => {
    for (const { readOne, resultOfOne } of entities) servers.kms.answers(readOne).with(resultOfOne(keyId));
    servers.kms.answers('DescribeKey').with({ KeyMetadata: metadata });
    servers.kms.answers('DescribeDataKeys').with({ DataKeyMetadatas: [dataKey] });
    servers.kms.answers('ListDataKeyDetail').with({ TotalCount: 1, DataKeyMetadatas: [dataKey] });
    servers.kms.answers('ListDataKeys').with({ TotalCount: 1, DataKeys: [{ DataKeyId: keyId }] });
    servers.kms.answers('DescribeWhiteBoxKeyDetails').with({ TotalCount: 1, KeyInfos: [{ KeyId: keyId }] });
    servers.kms.answers('DescribeWhiteBoxDeviceFingerprints').with({ DeviceFingerprints: [] });
    servers.kms.answers('DescribeKeys').with({ KeyMetadatas: [metadata] });
    servers.kms.answers('ListKeyDetail').with({ TotalCount: 1, KeyMetadatas: [metadata] });
    servers.kms.answers('ListKeys').with({ TotalCount: 1, Keys: [{ KeyId: keyId }] });
    servers.kms.answers('GetKeyRotationStatus').with({ KeyRotationEnabled: true });
  });

  /** Runs the document and returns the calls that it made. */
  const callsOf = async (
    document: string,
    down: readonly string[],
    variables: Readonly<Record<string, unknown>> = {},
  ) => {
    await servers.gateway.gql(document, variables);
    for (const action of down) expect(servers.kms.calls.map((call) => call.action)).toContain(action);
    return servers.kms.calls.map(({ headers, body }) => ({
      region: headers['x-tc-region'],
      member: body.includes('"MemberUin":700002334915881'),
    }));
  };

  it.each(linking)(
    'apply to the link $link of $name',
    async ({ document, takesMember, variables, action, result, calls: down }) => {
      servers.kms.answers(action).with(result);
      const calls = await callsOf(document, down, variables);
      expect(calls).toEqual(Array(3).fill({ region, member: takesMember }));
    },
  );

  it.each(queries)('apply to the nested fields of the keys from %s', async (_, query) => {
    const calls = await callsOf(`{ ${query} }`, ['GetKeyRotationStatus']);
    expect(calls).toEqual(Array(2).fill({ region, member: true }));
  });

  it.each(dataKeyQueries)('apply to the CMK of the data keys from %s', async (_, query) => {
    const calls = await callsOf(`{ ${query} }`, ['DescribeKey']);
    expect(calls).toEqual(Array(2).fill({ region, member: true }));
  });

  it.each(whiteBoxQueries)('apply to the devices of the white-box keys from %s', async (_, query) => {
    const calls = await callsOf(`{ ${query} }`, ['DescribeWhiteBoxDeviceFingerprints']);
    expect(calls).toEqual(Array(2).fill({ region, member: false }));
  });

  it('apply to the data keys linked from kmsDataKeyIds, and to their CMKs', async () => {
    const document = `{
      kmsDataKeyIds(${inRegion}) { ... on KmsDataKeyIdConnection { nodes { dataKey { ${readDataKey} } } } }
    }`;
    const calls = await callsOf(document, ['ListDataKeys', 'DescribeDataKey', 'DescribeKey']);
    expect(calls).toEqual(Array(3).fill({ region, member: false }));
  });

  it('apply to the keys linked from kmsKeyIds', async () => {
    const document = `{ kmsKeyIds(${inRegion}) { ... on KmsKeyIdConnection { nodes { key { ${read} } } } } }`;
    const calls = await callsOf(document, ['ListKeys', 'DescribeKey', 'GetKeyRotationStatus']);
    expect(calls).toEqual(Array(3).fill({ region, member: false }));
  });

  it('apply to KmsKey.publicKey, except for the member account, which GetPublicKey does not accept', async () => {
    servers.kms.answers('GetPublicKey').with(minimalResult(actionOf('GetPublicKey'), keyId));
    const key = `kmsKey(keyId: "${keyId}", memberAccount: { ${member} }, ${inRegion})`;
    const calls = await callsOf(`{ ${key} { ... on KmsKey { publicKey { __typename } } } }`, [
      'GetPublicKey',
    ]);
    expect(calls).toEqual([
      { region, member: true },
      { region, member: false },
    ]);
  });

  it('separate reads: the same key id is read once per region and account', async () => {
    const one = (alias: string, where: string) =>
      `${alias}: kmsKey(keyId: "${keyId}"${where}) { ... on KmsKey { rotation { __typename } } }`;
    await servers.gateway.gql(
      `{ ${one('a', '')} ${one('b', `, ${inRegion}`)} ${one('c', `, memberAccount: { ${member} }`)} }`,
    );
    const rotations = servers.kms.calls.filter(({ action }) => action === 'GetKeyRotationStatus');
    expect(rotations).toHaveLength(3);
  });
});
