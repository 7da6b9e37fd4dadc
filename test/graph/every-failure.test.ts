import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isNonNullType } from 'graphql';
import { factsOf, repeatOf, type Action } from '../../src/contract/index.js';
import { errorTypeName } from '../../src/graph/error-types.js';
import { ask, gatewayFor } from '../support/gateway.js';
import {
  answeringFields,
  definitionOf,
  isLink,
  isRoot,
  kmsFields,
  type KmsField,
} from '../support/kms-fields.js';
import { actionOf, givenTo, headOf, resultOf } from '../support/samples.js';
import { aScriptedKms, usualRequestId, type ScriptedKms } from '../support/scripted-kms.js';

const ids = ['00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002'] as const;

const fragment = `
  fragment Failure on KmsError { code category message requestId retryable retryAfterMs }
`;
const answer = `{ __typename ...Failure ... on KmsUnavailableError { mayHaveHappened } }`;

/** How a type below the roots is reached, with the given keys. */
const ways: Readonly<Record<string, (inner: string, keyIds: readonly string[]) => string>> = {
  KmsKey: (inner, [keyId = '']) => `kmsKey(keyId: "${keyId}") { ... on KmsKey { ${inner} } }`,
  KmsKeyId: (inner) => `kmsKeyIds { ... on KmsKeyIdConnection { nodes { ${inner} } } }`,
};

interface Operation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation that asks a root field once for each of `given`, the answers under `answer0` and so on. */
const rootOperation = (
  field: KmsField,
  given: readonly (readonly string[])[],
  selected: string,
): Operation => {
  const all = given.map((keyIds, n) => givenTo(field, keyIds, String(n)));
  const selections = all.map(({ passed }, n) => `answer${n}: ${field.name}${passed} ${selected}`);
  return {
    document: `${headOf(
      field,
      all.flatMap(({ declared }) => declared),
    )} { ${selections.join(' ')} }`,
    variables: Object.assign({}, ...all.map(({ variables }) => variables)) as Operation['variables'],
  };
};

/** An operation that makes the field call the action: of the two that describe keys, the number of keys decides. */
const operationFor = (field: KmsField, { name }: Action): Operation => {
  const keyIds = name === 'DescribeKeys' ? ids : ids.slice(0, 1);
  if (!isRoot(field)) {
    const way = ways[field.parent];
    if (!way) throw new Error(`Say in this test how ${field.parent} is reached`);
    return { document: `{ ${way(`answer: ${field.name} ${answer}`, keyIds)} } ${fragment}`, variables: {} };
  }
  const takesList = definitionOf(field).args.some(
    ({ type }) => isNonNullType(type) && String(type).startsWith('[ID'),
  );
  const operation = rootOperation(field, takesList ? [keyIds] : keyIds.map((keyId) => [keyId]), answer);
  return { ...operation, document: `${operation.document} ${fragment}` };
};

type Answers = Readonly<Record<string, unknown>>[];

/** Everything that stands under `answer`, at whatever depth. */
const answersIn = (data: unknown): Answers => {
  if (Array.isArray(data)) return data.flatMap(answersIn);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) =>
    name.startsWith('answer') ? ([value].flat() as Answers) : answersIn(value),
  );
};

const pairs = answeringFields.flatMap((field) =>
  field.actions.map((name) => ({ place: `${field.parent}.${field.name}`, field, action: actionOf(name) })),
);

/** The answers without which nothing below them is reached. */
const successes = (kms: ScriptedKms) => {
  kms.answers('DescribeKey').with({ KeyMetadata: { KeyId: ids[0] } });
  kms.answers('ListKeys').saying(() => ({ TotalCount: 2, Keys: ids.map((KeyId) => ({ KeyId })) }));
};

describe('every failure of every field', () => {
  let kms: ScriptedKms;
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;

  beforeAll(async () => {
    kms = await aScriptedKms();
    gateway = await gatewayFor(kms);
  });
  beforeEach(() => {
    successes(kms);
    kms.calls.splice(0);
  });
  afterAll(async () => {
    expect(gateway.bugs).toEqual([]);
    await gateway.close();
    await kms.close();
  });

  /** What the field answers when the action ends as scripted; each of its answers is the same. */
  const failureOf = async (field: KmsField, action: Action) => {
    if (field.parent === 'KmsKeyId' && action.name === 'DescribeKey') {
      kms.answers('ListKeys').with({ TotalCount: 1, Keys: [{ KeyId: ids[0] }] });
    }
    const { document, variables } = operationFor(field, action);
    const { data, errors } = await ask(gateway.url, document, variables);
    expect(errors).toBeUndefined();
    const answers = answersIn(data);
    expect(answers).toHaveLength(action.name === 'DescribeKeys' ? 2 : 1);
    for (const each of answers) expect(each).toEqual(answers[0]);
    return answers[0];
  };

  const documented = pairs.flatMap((pair) => pair.action.errors.map((code) => ({ ...pair, code })));

  it.each(documented)('$place tells $code of $action.name by its type', async ({ field, action, code }) => {
    // Where one key of a batch may be to blame, each is asked for alone: that says the same.
    if (action.name === 'DescribeKeys') kms.answers('DescribeKey').withError(code, 'In words.');
    kms.answers(action.name).withError(code, 'In words.');
    const { category, retryAfterMs = null } = factsOf(code);
    expect(await failureOf(field, action)).toEqual({
      __typename: errorTypeName(code),
      code,
      category,
      message: 'In words.',
      requestId: usualRequestId,
      retryable: retryAfterMs !== null,
      retryAfterMs,
    });
    expect(kms.calls.map((call) => call.action)).toContain(action.name);
  });

  it.each(pairs)('$place answers $action.name when throttled', async ({ field, action }) => {
    kms.answers(action.name).withError('RequestLimitExceeded', 'Slowly.');
    expect(await failureOf(field, action)).toEqual({
      __typename: 'KmsThrottledError',
      code: 'RequestLimitExceeded',
      category: 'RESOURCE_EXHAUSTED',
      message: 'Slowly.',
      requestId: usualRequestId,
      retryable: true,
      retryAfterMs: 1_000,
    });
  });

  it.each(pairs)('$place answers $action.name when the service is not there', async ({ field, action }) => {
    const mayHaveHappened = action.kind === 'write';
    const retryable = !mayHaveHappened || repeatOf(action, {}).kind !== 'never';
    const expected = {
      __typename: 'KmsUnavailableError',
      category: 'UNAVAILABLE',
      message: expect.any(String),
      retryable,
      retryAfterMs: retryable ? 1_000 : null,
      mayHaveHappened,
    };
    kms.answers(action.name).withError('ServiceUnavailable');
    expect(await failureOf(field, action)).toEqual({
      ...expected,
      code: 'ServiceUnavailable',
      requestId: usualRequestId,
    });
    kms.answers(action.name).hangingUp();
    expect(await failureOf(field, action)).toEqual({
      ...expected,
      code: 'Gateway.Unavailable',
      requestId: null,
    });
  });

  it.each(pairs)('$place answers $action.name with a code added since', async ({ field, action }) => {
    kms.answers(action.name).withError('FailedOperation.AddedNextYear', 'News.');
    expect(await failureOf(field, action)).toEqual({
      __typename: 'KmsOtherError',
      code: 'FailedOperation.AddedNextYear',
      category: 'UNKNOWN',
      message: 'News.',
      requestId: usualRequestId,
      retryable: false,
      retryAfterMs: null,
    });
  });

  describe('of a link', () => {
    const links = kmsFields.filter(isLink).map((link) => {
      const name = link.parent.replace(/^./, (letter) => letter.toLowerCase()).replace(/Payload$/, '');
      const mutation = kmsFields.find((field) => field.parent === 'Mutation' && field.name === name);
      if (!mutation) throw new Error(`No mutation for ${link.parent}`);
      return { place: `${link.parent}.${link.name}`, link, mutation };
    });

    it.each(links)(
      '$place is null beside the success, with an error of its own',
      async ({ link, mutation }) => {
        const called = actionOf(mutation.actions[0] ?? '');
        kms.answers(called.name).with(resultOf(called, ids[0]));
        const notFound = 'ResourceUnavailable.CmkNotFound';
        kms.answers('DescribeKeys').withError(notFound);
        kms
          .answers('DescribeKey')
          .saying(({ KeyId }) =>
            link.name === 'keys' && KeyId === ids[0] ? { KeyMetadata: { KeyId } } : notFound,
          );
        const selected = `{ ... on ${link.parent} { requestId ${link.name} { keyId } } }`;
        const { document, variables } = rootOperation(mutation, [ids], selected);
        const { data, errors } = await ask(gateway.url, document, variables);
        const linked = link.name === 'keys' ? { keys: [{ keyId: ids[0] }, null] } : { key: null };
        expect(data).toEqual({ answer0: { requestId: usualRequestId, ...linked } });
        expect(errors).toEqual([
          expect.objectContaining({
            path: link.name === 'keys' ? ['answer0', 'keys', 1] : ['answer0', 'key'],
            extensions: {
              code: notFound,
              category: 'NOT_FOUND',
              requestId: usualRequestId,
              retryable: false,
              retryAfterMs: null,
            },
          }),
        ]);
      },
    );
  });
});
