/** Every action is refused without its scopes, through every field that leads to it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessScopes, actions, type AccessScope } from '../../src/contract/index.js';
import { startAttackTarget, type AttackTarget } from '../support/servers/attack-target.js';
import { isRoot, kmsFields, type KmsField } from '../support/fixtures/kms-fields.js';
import { requiredArguments, operationHead } from '../support/generators/samples.js';
import { actionOf } from '../support/fixtures/action-of.js';

const id = '00000000-0000-0000-0000-000000000001';

/** The root fields that may call each action. */
const viaRootField: readonly (readonly [string, KmsField])[] = Object.keys(actions).flatMap((name) =>
  kmsFields
    .filter((field) => isRoot(field) && field.actions.includes(name))
    .map((field) => [name, field] as const),
);

/** Actions that no root field calls are reached through an entity, here by `_entities`. */
const viaEntity: readonly (readonly [string, KmsField])[] = Object.keys(actions).flatMap((name) =>
  viaRootField.some(([each]) => each === name)
    ? []
    : kmsFields.filter((field) => field.actions.includes(name)).map((field) => [name, field] as const),
);

const documentFor = (field: KmsField) => {
  const { declared, passed, variables } = requiredArguments(field, [id]);
  const selection = '{ __typename ... on KmsError { code } ... on KmsAccessDeniedError { missingScopes } }';
  return {
    query: `${operationHead(field, declared)} { answer: ${field.name}${passed} ${selection} }`,
    variables,
  };
};

const entityDocument = (field: KmsField) => ({
  query: `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on ${field.parent} {
    answer: ${field.name} { __typename ... on KmsAccessDeniedError { missingScopes } }
  } } }`,
  variables: { r: [{ __typename: field.parent, keyId: id, dataKeyId: id, region: 'ap-guangzhou' }] },
});

const without = (missing: AccessScope) => accessScopes.filter((scope) => scope !== missing);

describe('every action', () => {
  let target: AttackTarget;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    target = await startAttackTarget();
    for (const scope of accessScopes) {
      tokens.set(`without ${scope}`, target.tokenWith({ scope: without(scope).join(' ') }));
    }
    tokens.set('without any', target.tokenWith({ scope: '' }));
    tokens.set('with unknown scopes', target.tokenWith({ scope: 'kms:everything kms:* admin KMS:READ' }));
  });
  afterAll(async () => {
    await target.close();
  });

  const headersFor = (holder: string) => target.headersWith(tokens.get(holder) ?? '');

  it('is called by some field', () => {
    expect(new Set([...viaRootField, ...viaEntity].map(([name]) => name)).size).toBe(
      Object.keys(actions).length,
    );
  });

  it.each(viaRootField)('is refused without its scope: %s', async (name, field) => {
    const scope = actionOf(name).scope;
    const body = JSON.stringify(documentFor(field));
    for (const holder of [`without ${scope}`, 'without any', 'with unknown scopes']) {
      await target.attack(
        `${name} ${holder} by ${field.name}`,
        () => target.post(body, headersFor(holder)),
        ({ status, text }) => {
          expect(status).toBe(200);
          const { data } = JSON.parse(text) as { data: { answer: unknown } };
          const denial = { __typename: 'KmsAccessDeniedError', missingScopes: [scope] };
          const { answer } = data;
          expect(Array.isArray(answer) ? answer : [answer]).toEqual([expect.objectContaining(denial)]);
        },
      );
    }
  });

  it.each(viaEntity)('is refused without its scope, through an entity: %s', async (name, field) => {
    const holder = `without ${actionOf(name).scope}`;
    await target.attack(
      `${name} ${holder} by ${field.parent}.${field.name}`,
      () => target.post(JSON.stringify(entityDocument(field)), headersFor(holder)),
      ({ text }) => {
        expect(text).toMatch(/Gateway\.AccessDenied|KmsAccessDeniedError/);
      },
    );
  });

  const onMembers = kmsFields.filter(
    (field) => isRoot(field) && field.actions.some((name) => 'MemberAccount' in actionOf(name).params),
  );

  it.each(onMembers.map((field) => [field.name, field] as const))(
    'is refused for a member account without kms:admin: %s',
    async (name, field) => {
      const { declared, passed, variables } = requiredArguments(field, [id]);
      const head = operationHead(field, [...declared, '$m: KmsMemberAccountInput']);
      const args = passed.replace(/\)$/, ', memberAccount: $m)');
      const query = `${head} { answer: ${name}${args} { __typename ... on KmsAccessDeniedError { missingScopes } } }`;
      const body = JSON.stringify({ query, variables: { ...variables, m: { memberUin: '1' } } });
      await target.attack(
        `${name} on a member account`,
        () => target.post(body, headersFor('without kms:admin')),
        ({ text }) => {
          expect(text).toContain('"missingScopes":["kms:admin"]');
        },
      );
    },
  );
});
