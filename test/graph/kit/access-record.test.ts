import { graphql, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  anonymousCaller,
  type Authorizer,
  type AccessRecord,
  type Decision,
  type AccessRequest,
} from '../../../src/access/index.js';
import { createKmsClient, type KmsClient } from '../../../src/client/index.js';
import { buildSubgraph, createContext } from '../../../src/graph/index.js';
import { answersIn, operationFor, severalOf, someIds } from '../../support/generators/kms-operations.js';
import { changeableCaller } from '../../support/fixtures/callers.js';
import { ask, gatewayFor } from '../../support/servers/gateway.js';
import { unionFields, isRoot } from '../../support/fixtures/kms-fields.js';
import { actionOf } from '../../support/fixtures/action-of.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { pathTo } from '../../support/generators/field-paths.js';

const [id] = someIds;
const ids = JSON.stringify(someIds);
const metadata = { KeyId: id };

let kms: ScriptedKms;
beforeAll(async () => {
  kms = await startScriptedKms();
  kms.answers('DescribeKey').with({ KeyMetadata: metadata });
  kms.answers('DescribeKeys').with({ KeyMetadatas: someIds.map((KeyId) => ({ KeyId })) });
  kms.answers('GetKeyRotationStatus').with({ KeyRotationEnabled: true });
  kms.answers('EnableKey').with({});
  kms.answers('ListKeyDetail').with({ TotalCount: 2, KeyMetadatas: someIds.map((KeyId) => ({ KeyId })) });
});
beforeEach(() => {
  kms.calls.splice(0);
});
afterAll(() => kms.close());

const sent = () => kms.calls.map(({ action }) => action);

describe('the log of access decisions', () => {
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;
  const records: AccessRecord[] = [];
  const caller = changeableCaller();

  beforeAll(async () => {
    gateway = await gatewayFor(kms, {
      authenticator: caller.authenticator,
      record: (record) => records.push(record),
    });
  });
  beforeEach(() => {
    records.splice(0);
  });
  afterAll(async () => {
    expect(gateway.bugs).toEqual([]);
    await gateway.close();
  });

  const told = () => records.map(({ action, decision }) => [action.name, decision.allowed]);

  it('has one entry for each call that is sent', async () => {
    caller.setScopes('kms:read');
    await ask(gateway.url, `{ kmsKeysById(keyIds: ${ids}) { ... on KmsKey { rotation { __typename } } } }`);
    expect(told()).toEqual(sent().map((action) => [action, true]));
    expect(sent()).toEqual(['DescribeKeys', 'GetKeyRotationStatus', 'GetKeyRotationStatus']);
  });

  it('has one entry for each denied field and link', async () => {
    caller.setScopes('kms:manage');
    await ask(
      gateway.url,
      `mutation {
        enableKey(keyId: "${id}") { ... on EnableKeyPayload { key { keyId } } }
        scheduleKeyDeletion(keyId: "${id}", pendingWindowInDays: 7) { __typename }
      }`,
    );
    expect(told()).toEqual([
      ['EnableKey', true],
      ['DescribeKey', false],
      ['ScheduleKeyDeletion', false],
    ]);
    records.splice(0);
    await ask(gateway.url, `{ kmsKeysById(keyIds: ${ids}) { __typename } }`);
    expect(told()).toEqual([['DescribeKey', false]]);
  });

  it('has no entry for actionChecks, or for a field that fails for another reason', async () => {
    caller.setScopes('kms:read', 'kms:manage');
    await ask(gateway.url, `{ kmsKey(keyId: "${id}") { ... on KmsKey { actionChecks { allowed } } } }`);
    expect(told()).toEqual([['DescribeKey', true]]);
    records.splice(0);
    await ask(gateway.url, 'mutation { enableKeys(keyIds: []) { __typename } }');
    expect(told()).toEqual([]);
  });

  it('contains the caller, action, region and decision, but no parameters of the call', async () => {
    caller.setScopes('kms:use');
    await ask(
      gateway.url,
      `mutation ($plaintext: Base64!) { encrypt(keyId: "${id}", plaintext: $plaintext, region: "ap-tokyo") { __typename } }`,
      { plaintext: 'c2VjcmV0' },
    );
    expect(records).toEqual([
      {
        caller: { issuer: 'https://issuer.example', subject: 'ada', scopes: new Set(['kms:use']) },
        action: actionOf('Encrypt'),
        region: 'ap-tokyo',
        onMemberAccount: false,
        decision: { allowed: true },
      },
    ]);
  });

  it('marks reads through a link of a member account as calls on that account', async () => {
    caller.setScopes('kms:read', 'kms:manage', 'kms:admin');
    const member = 'memberAccount: { memberUin: "700002334915881" }';
    const rotation = '... on KmsKey { rotation { __typename } }';
    await ask(gateway.url, `{ kmsKey(keyId: "${id}", ${member}) { ${rotation} } }`);
    await ask(
      gateway.url,
      `mutation { enableKey(keyId: "${id}", ${member}) { ... on EnableKeyPayload { key { ${rotation} } } } }`,
    );
    await ask(
      gateway.url,
      `{ kmsKeys(memberAccounts: [{ memberUin: "700002334915881" }]) {
        ... on KmsKeyConnection { nodes { ${rotation} } }
      } }`,
    );
    expect(records).toHaveLength(kms.calls.length);
    expect(records.map(({ action }) => action.name)).toEqual(sent());
    expect(new Set(records.map(({ onMemberAccount }) => onMemberAccount))).toEqual(new Set([true]));
  });
});

/** Denies only the action with this name, as a policy for single actions or keys could. */
const allBut = (name: string): Authorizer => {
  const decide = ({ action }: AccessRequest): Decision =>
    action.name === name ? { allowed: false, missingScopes: [action.scope] } : { allowed: true };
  return { caller: anonymousCaller, authorize: decide, check: decide };
};

describe('denying one action', () => {
  let schema: GraphQLSchema;
  let client: KmsClient;
  beforeAll(async () => {
    ({ schema } = await buildSubgraph());
    const { url, credentials } = kms;
    client = createKmsClient({ endpoint: new URL(url), defaultRegion: 'ap-guangzhou', credentials });
  });
  afterAll(() => client.close());

  const run = (access: Authorizer, source: string, variableValues = {}) =>
    graphql({ schema, source, variableValues, contextValue: createContext(client, access) });

  const pairs = unionFields.flatMap((field) =>
    field.actions.map((name) => ({ place: `${field.parent}.${field.name}`, field, action: actionOf(name) })),
  );

  it.each(pairs)('$place is denied, and $action.name is not sent', async ({ field, action }) => {
    const given = severalOf(field, action) ? someIds : someIds.slice(0, 1);
    if (!isRoot(field)) pathTo(field.parent).script(kms, given);
    const selected = '{ __typename ... on KmsAccessDeniedError { missingScopes } }';
    const { document, variables } = operationFor(field, given, selected);
    const { data, errors } = await run(allBut(action.name), document, variables);
    expect(errors).toBeUndefined();
    expect(answersIn(data)).toEqual(
      given.map(() => ({ __typename: 'KmsAccessDeniedError', missingScopes: [action.scope] })),
    );
    expect(sent()).not.toContain(action.name);
  });

  it('keeps the sibling fields of every list item', async () => {
    const { data } = await run(
      allBut('GetKeyRotationStatus'),
      `{ kmsKeys { ... on KmsKeyConnection { nodes { keyId rotation { __typename } } } } }`,
    );
    expect(data).toEqual({
      kmsKeys: {
        nodes: someIds.map((keyId) => ({ keyId, rotation: { __typename: 'KmsAccessDeniedError' } })),
      },
    });
    expect(sent()).toEqual(['ListKeyDetail']);
  });
});
