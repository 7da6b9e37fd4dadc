import { describe, expect, it } from '@jest/globals';
import { actions, type AccessScope } from '../../../src/contract/index.js';
import {
  answersIn,
  links,
  operationFor,
  rootOperation,
  severalOf,
  someIds,
} from '../../support/generators/kms-operations.js';
import { changeableCaller, allScopesExcept } from '../../support/fixtures/callers.js';
import { entities, entityOfLink } from '../../support/fixtures/entities.js';
import { ask } from '../../support/servers/gateway.js';
import { unionFields, definitionOf, isRoot, type KmsField } from '../../support/fixtures/kms-fields.js';
import { actionOf } from '../../support/fixtures/action-of.js';
import { requiredArguments, operationHead, minimalResult } from '../../support/generators/samples.js';
import { defaultRequestId } from '../../support/servers/scripted-kms.js';
import { pathTo } from '../../support/generators/field-paths.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

const failure = `{
  __typename
  ... on KmsAccessDeniedError {
    code category message requestId retryable retryAfterMs missingScopes
  }
}`;

const deniedFor = (...missingScopes: AccessScope[]) => ({
  __typename: 'KmsAccessDeniedError',
  code: 'Gateway.AccessDenied',
  category: 'PERMISSION_DENIED',
  message: expect.stringContaining(missingScopes.join(' and ')),
  requestId: null,
  retryable: false,
  retryAfterMs: null,
  missingScopes,
});

const pairs = unionFields.flatMap((field) =>
  field.actions.map((name) => ({
    place: `${field.parent}.${field.name}`,
    field,
    action: actionOf(name),
    scope: actionOf(name).scope,
  })),
);

const memberArgument = (field: KmsField) =>
  definitionOf(field).args.find(({ name }) => name.startsWith('memberAccount'));

const ofMembers = unionFields
  .filter((field) => isRoot(field) && memberArgument(field))
  .map((field) => ({ field, name: field.name, action: actionOf(field.actions[0] ?? '') }));

describe('scopes', () => {
  const caller = changeableCaller();
  const servers = useScriptedGateway({ authenticator: caller.authenticator });
  const sent = () => servers.kms.calls.map(({ action }) => action);

  it('are checked for every action', () => {
    expect(new Set(pairs.map(({ action }) => action.name))).toEqual(new Set(Object.keys(actions)));
  });

  describe('when only the required scope is missing', () => {
    it.each(pairs.filter(({ field }) => isRoot(field)))(
      '$place reports the missing $scope, and does not send $action.name',
      async ({ field, action, scope }) => {
        caller.setScopes(...allScopesExcept(scope));
        const given = severalOf(field, action) ? someIds : someIds.slice(0, 1);
        const { document, variables } = operationFor(field, given, failure);
        const { data, errors } = await ask(servers.gateway.url, document, variables);
        expect(errors).toBeUndefined();
        expect(answersIn(data)).toEqual(given.map(() => deniedFor(scope)));
        expect(sent()).toEqual([]);
      },
    );

    it.each(pairs.filter(({ field }) => !isRoot(field)))(
      '$place is not reached, because its parent field also requires $scope',
      async ({ field, scope }) => {
        caller.setScopes(...allScopesExcept(scope));
        pathTo(field.parent).script(servers.kms, someIds);
        const { document } = operationFor(field, someIds, failure);
        const { data, errors } = await ask(servers.gateway.url, document);
        expect(errors).toBeUndefined();
        expect(answersIn(data)).toEqual([]);
        expect(sent()).toEqual([]);
      },
    );
  });

  describe('with only the required scope', () => {
    it.each(pairs)('$place sends $action.name with $scope alone', async ({ field, action, scope }) => {
      caller.setScopes(scope);
      const given = severalOf(field, action) ? someIds : someIds.slice(0, 1);
      if (!isRoot(field)) pathTo(field.parent).script(servers.kms, given);
      const { document, variables } = operationFor(field, given, failure);
      const { data } = await ask(servers.gateway.url, document, variables);
      for (const { __typename } of answersIn(data)) expect(__typename).not.toBe('KmsAccessDeniedError');
      expect(sent()).toContain(action.name);
    });
  });

  describe('for calls on member accounts', () => {
    const onMember = (field: KmsField, member: unknown) => {
      const { name = '', type } = memberArgument(field) ?? {};
      const { declared, passed, variables } = requiredArguments(field, someIds.slice(0, 1));
      const args = [passed.slice(1, -1), `${name}: $${name}`].filter(Boolean).join(', ');
      const value = name === 'memberAccounts' ? [member] : member;
      return {
        document: `${operationHead(field, [...declared, `$${name}: ${String(type)}`])} { answer: ${field.name}(${args}) ${failure} }`,
        variables: { ...variables, [name]: value },
      };
    };
    const member = { memberUin: '700002334915881' };

    it.each(ofMembers)('$name requires kms:admin and its own scope', async ({ field, action }) => {
      const { document, variables } = onMember(field, member);
      const answers = async () => answersIn((await ask(servers.gateway.url, document, variables)).data);
      caller.setScopes(...allScopesExcept('kms:admin'));
      expect(await answers()).toEqual([deniedFor('kms:admin')]);
      expect((await answers())[0]?.['message']).toBe(
        `${action.name} on a member account needs kms:admin, which the caller does not have; nothing was sent.`,
      );
      caller.setScopes('kms:admin');
      expect(await answers()).toEqual([deniedFor(action.scope)]);
      caller.setScopes();
      expect(await answers()).toEqual([deniedFor(action.scope, 'kms:admin')]);
      expect(sent()).toEqual([]);
      caller.setScopes(action.scope, 'kms:admin');
      expect((await answers())[0]?.['__typename']).not.toBe('KmsAccessDeniedError');
      expect(sent()).toEqual([action.name]);
      expect(servers.kms.calls[0]?.body).toContain('700002334915881');
    });

    it.each(ofMembers)('$name needs only its own scope on the own account', async ({ field, action }) => {
      caller.setScopes(action.scope);
      const { document, variables } = onMember(field, null);
      const { name = '' } = memberArgument(field) ?? {};
      const none = name === 'memberAccounts' ? [] : null;
      await ask(servers.gateway.url, document, { ...variables, [name]: none });
      expect(sent()).toEqual([action.name]);
    });
  });

  describe('are checked before invalid arguments', () => {
    const early = '1960-01-01T00:00:00Z';
    const ids = (count: number) => JSON.stringify(Array.from({ length: count }, (_, n) => `id-${n}`));
    const fields = [
      ['mutation', 'enableKeys(keyIds: [])', 1],
      ['mutation', 'disableKeys(keyIds: ["a", "a"])', 1],
      ['mutation', 'enableDataKeys(dataKeyIds: [])', 1],
      ['mutation', 'disableDataKeys(dataKeyIds: ["a", "a"])', 1],
      ['mutation', 'enableWhiteBoxKeys(keyIds: [])', 1],
      ['mutation', 'disableWhiteBoxKeys(keyIds: ["a", "a"])', 1],
      ['mutation', 'enableKey(keyId: "a", memberAccount: {})', 1],
      ['query', 'kmsKeyByAlias(alias: "")', 1],
      ['query', 'kmsKey(keyId: "a", memberAccount: {})', 1],
      ['query', 'kmsKeysById(keyIds: [])', 1],
      ['query', `kmsKeysById(keyIds: ${ids(1_001)})`, 1_001],
      ['query', 'kmsDataKeysById(dataKeyIds: [])', 1],
      ['query', `kmsDataKeysById(dataKeyIds: ${ids(1_001)})`, 1_001],
      ['query', 'kmsWhiteBoxKeysById(keyIds: [])', 1],
      ['query', `kmsWhiteBoxKeysById(keyIds: ${ids(51)})`, 51],
      ['query', 'kmsKeys(first: -1)', 1],
      ['query', 'kmsKeys(state: [])', 1],
      ['query', 'kmsKeyIds(role: [])', 1],
      ['query', 'kmsKeys(after: "none of ours")', 1],
      ['query', 'kmsKeyIds(first: -1)', 1],
      ['query', 'kmsDataKeys(first: -1)', 1],
      ['query', 'kmsDataKeyIds(after: "none of ours")', 1],
      ['query', 'kmsWhiteBoxKeys(first: -1)', 1],
    ] as const;
    const named = fields.map(([kind, field, places]) => ({ kind, field, places, name: field.slice(0, 50) }));

    it.each(named)('$kind $name', async ({ kind, field, places }) => {
      caller.setScopes();
      const { data, errors } = await ask<Record<string, unknown>, never>(
        servers.gateway.url,
        `${kind} { answer: ${field} ${failure} }`,
      );
      expect(errors).toBeUndefined();
      const answers = answersIn(data);
      expect(answers).toHaveLength(places);
      for (const each of answers) expect(each).toMatchObject({ code: 'Gateway.AccessDenied' });
      expect(sent()).toEqual([]);
    });

    it('mutation importKeyMaterial with a validTo before 1970', async () => {
      caller.setScopes(...allScopesExcept('kms:manage'));
      const field = pairs.find(({ action }) => action.name === 'ImportKeyMaterial')?.field;
      if (!field) throw new Error('There is no importKeyMaterial');
      const { declared, passed, variables } = requiredArguments(field, someIds);
      const document = `${operationHead(field, declared)} {
        answer: importKeyMaterial${passed.replace(')', `, validTo: "${early}")`)} ${failure}
      }`;
      const { data } = await ask(servers.gateway.url, document, variables);
      expect(answersIn(data)).toEqual([deniedFor('kms:manage')]);
    });
  });

  const deniedRead = {
    code: 'Gateway.AccessDenied',
    category: 'PERMISSION_DENIED',
    requestId: null,
    retryable: false,
    retryAfterMs: null,
    missingScopes: ['kms:read'],
  };

  it.each(links)('$place is null without kms:read, next to the payload', async ({ link, mutation }) => {
    const called = actionOf(mutation.actions[0] ?? '');
    const { links: many, idField, idParam } = entityOfLink(link.name);
    const id = idParam in called.result ? { [idParam]: someIds[0] } : {};
    servers.kms.answers(called.name).with({ ...minimalResult(called, someIds[0]), ...id });
    caller.setScopes(called.scope);
    const selected = `{ ... on ${link.parent} { requestId ${link.name} { ${idField} } } }`;
    const { document, variables } = rootOperation(mutation, [someIds], selected);
    const { data, errors } = await ask(servers.gateway.url, document, variables);
    const severally = link.name === many;
    expect(data).toEqual({
      answer0: { requestId: defaultRequestId, [link.name]: severally ? [null, null] : null },
    });
    expect(errors?.map(({ extensions }) => extensions)).toEqual(
      severally ? [deniedRead, deniedRead] : [deniedRead],
    );
    expect(sent()).toEqual([called.name]);
  });

  it('are checked for each entity that a router resolves', async () => {
    caller.setScopes(...allScopesExcept('kms:read'));
    const representations = entities.map(({ type, idField }) => ({
      __typename: type,
      [idField]: someIds[0],
      region: 'ap-guangzhou',
    }));
    const document = 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }';
    const { data, errors } = await ask(servers.gateway.url, document, { of: representations });
    expect(data).toEqual({ _entities: entities.map(() => null) });
    expect(errors?.map(({ extensions }) => extensions)).toEqual(entities.map(() => deniedRead));
    expect(sent()).toEqual([]);
  });
});
