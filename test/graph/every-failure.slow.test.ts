import { describe, expect, it } from '@jest/globals';
import { classifyErrorCode, retryPolicyOf, type Action } from '../../src/contract/index.js';
import { errorTypeName } from '../../src/graph/kit/errors/error-types.js';
import {
  answersIn,
  links,
  operationFor,
  rootOperation,
  severalOf,
  someIds,
} from '../support/generators/kms-operations.js';
import { entityOfLink } from '../support/fixtures/entities.js';
import { ask } from '../support/servers/gateway.js';
import { unionFields, isRoot, type KmsField } from '../support/fixtures/kms-fields.js';
import { actionOf } from '../support/fixtures/action-of.js';
import { minimalResult } from '../support/generators/samples.js';
import { defaultRequestId } from '../support/servers/scripted-kms.js';
import { pathTo } from '../support/generators/field-paths.js';
import { useScriptedGateway } from '../support/servers/scripted-gateway.js';

const fragment = `
  fragment Failure on KmsError { code category message requestId retryable retryAfterMs }
`;
const answer = `{ __typename ...Failure ... on KmsUnavailableError { mayHaveHappened } }`;

const pairs = unionFields.flatMap((field) =>
  field.actions.map((name) => ({ place: `${field.parent}.${field.name}`, field, action: actionOf(name) })),
);

/** Messages for calls that carry secrets are the gateway's own: that of KMS could repeat them. */
const messageOf = (action: Action, own: string): unknown =>
  Object.values(action.params).some(({ secret }) => secret) ? expect.not.stringContaining(own) : own;

describe('every failure of every field', () => {
  // One attempt for each call: other tests are about retries and the circuit breaker.
  const servers = useScriptedGateway({}, { maxRetries: 0, breakerMinAttempts: Infinity });

  /** Returns the error of the field when the action fails as scripted. All places of a list have the same error. */
  const failureOf = async (field: KmsField, action: Action) => {
    const given = severalOf(field, action) ? someIds : someIds.slice(0, 1);
    if (!isRoot(field)) pathTo(field.parent).script(servers.kms, given);
    const { document, variables } = operationFor(field, given, answer);
    const { data, errors } = await ask(servers.gateway.url, `${document} ${fragment}`, variables);
    expect(errors).toBeUndefined();
    const answers = answersIn(data);
    expect(answers).toHaveLength(given.length);
    for (const one of answers) expect(one).toEqual(answers[0]);
    return answers[0];
  };

  const documented = pairs.flatMap((pair) => pair.action.errors.map((code) => ({ ...pair, code })));

  it.each(documented)('$place maps $code of $action.name to its type', async ({ field, action, code }) => {
    // When a batch fails because of one key, the gateway reads each key alone: script the same error there.
    const several = severalOf(field, action);
    if (several) servers.kms.answers(several.readOne).withError(code, 'In words.');
    servers.kms.answers(action.name).withError(code, 'In words.');
    const { category, retryAfterMs = null } = classifyErrorCode(code);
    expect(await failureOf(field, action)).toEqual({
      __typename: errorTypeName(code),
      code,
      category,
      message: messageOf(action, 'In words.'),
      requestId: defaultRequestId,
      retryable: retryAfterMs !== null,
      retryAfterMs,
    });
    expect(servers.kms.calls.map((call) => call.action)).toContain(action.name);
  });

  it.each(pairs)('$place answers KmsThrottledError for $action.name', async ({ field, action }) => {
    servers.kms.answers(action.name).withError('RequestLimitExceeded', 'Slowly.');
    expect(await failureOf(field, action)).toEqual({
      __typename: 'KmsThrottledError',
      code: 'RequestLimitExceeded',
      category: 'RESOURCE_EXHAUSTED',
      message: messageOf(action, 'Slowly.'),
      requestId: defaultRequestId,
      retryable: true,
      retryAfterMs: 1_000,
    });
  });

  it.each(pairs)('$place answers KmsUnavailableError for $action.name', async ({ field, action }) => {
    const mayHaveHappened = action.kind === 'write';
    const retryable = !mayHaveHappened || retryPolicyOf(action, {}).kind !== 'never';
    const expected = {
      __typename: 'KmsUnavailableError',
      category: 'UNAVAILABLE',
      message: expect.any(String),
      retryable,
      retryAfterMs: retryable ? 1_000 : null,
      mayHaveHappened,
    };
    servers.kms.answers(action.name).withError('ServiceUnavailable');
    expect(await failureOf(field, action)).toEqual({
      ...expected,
      code: 'ServiceUnavailable',
      requestId: defaultRequestId,
    });
    servers.kms.answers(action.name).hangingUp();
    expect(await failureOf(field, action)).toEqual({
      ...expected,
      code: 'Gateway.Unavailable',
      requestId: null,
    });
  });

  it.each(pairs)('$place answers KmsOtherError for a new code of $action.name', async ({ field, action }) => {
    servers.kms.answers(action.name).withError('FailedOperation.AddedNextYear', 'News.');
    expect(await failureOf(field, action)).toEqual({
      __typename: 'KmsOtherError',
      code: 'FailedOperation.AddedNextYear',
      category: 'UNKNOWN',
      message: messageOf(action, 'News.'),
      requestId: defaultRequestId,
      retryable: false,
      retryAfterMs: null,
    });
  });

  describe('with a link', () => {
    it.each(links)(
      '$place is null with its own error, and the mutation still succeeds',
      async ({ link, mutation }) => {
        const called = actionOf(mutation.actions[0] ?? '');
        const entity = entityOfLink(link.name);
        const { readOne, readMany, idField, idParam, notFoundCode } = entity;
        const id = idParam in called.result ? { [idParam]: someIds[0] } : {};
        servers.kms.answers(called.name).with({ ...minimalResult(called, someIds[0]), ...id });
        const isList = link.name === entity.links;
        servers.kms
          .answers(readMany)
          .withError(readMany === 'DescribeWhiteBoxKeyDetails' ? 'UnauthorizedOperation' : notFoundCode);
        servers.kms.answers(readOne).saying((params) => {
          const requested = String(params[idParam]);
          return isList && requested === someIds[0] ? entity.resultOfOne(requested) : notFoundCode;
        });
        const selected = `{ ... on ${link.parent} { requestId ${link.name} { ${idField} } } }`;
        const { document, variables } = rootOperation(mutation, [someIds], selected);
        const { data, errors } = await ask(servers.gateway.url, document, variables);
        const linked = isList ? [{ [idField]: someIds[0] }, null] : null;
        expect(data).toEqual({ answer0: { requestId: defaultRequestId, [link.name]: linked } });
        expect(errors).toEqual([
          expect.objectContaining({
            path: ['answer0', link.name, ...(isList ? [1] : [])],
            extensions: {
              code: notFoundCode,
              category: 'NOT_FOUND',
              requestId: defaultRequestId,
              retryable: false,
              retryAfterMs: null,
            },
          }),
        ]);
      },
    );
  });
});
