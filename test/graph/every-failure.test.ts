import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isNonNullType } from 'graphql';
import { factsOf, repeatOf, type Action } from '../../src/contract/index.js';
import { errorTypeName } from '../../src/graph/error-types.js';
import { ask, gatewayFor } from '../support/gateway.js';
import { entities, entityOfLink, type Entity } from '../support/entities.js';
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
import { wayTo, type Ids } from '../support/ways.js';

const ids = ['00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002'] as const;

const fragment = `
  fragment Failure on KmsError { code category message requestId retryable retryAfterMs }
`;
const answer = `{ __typename ...Failure ... on KmsUnavailableError { mayHaveHappened } }`;

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

/** The entity of which the action reads several, where the field reads one by another action. */
const severalOf = (field: KmsField, { name }: Action): Entity | undefined =>
  entities.find(({ one, many }) => many === name && field.actions.includes(one));

/** An operation that makes the field call the action: of the two that read a thing, the number of ids decides. */
const operationFor = (field: KmsField, given: Ids): Operation => {
  if (!isRoot(field)) {
    const reached = wayTo(field.parent).reach(`answer: ${field.name} ${answer}`, given);
    return { document: `{ ${reached} } ${fragment}`, variables: {} };
  }
  const takesList = definitionOf(field).args.some(
    ({ type }) => isNonNullType(type) && String(type).startsWith('[ID'),
  );
  const operation = rootOperation(field, takesList ? [given] : given.map((id) => [id]), answer);
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

describe('every failure of every field', () => {
  let kms: ScriptedKms;
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;

  beforeAll(async () => {
    kms = await aScriptedKms();
    // One attempt each, however many fail: what may follow is for other tests.
    gateway = await gatewayFor(kms, {}, { maxRepeats: 0, breakerAttempts: Infinity });
  });
  beforeEach(() => {
    kms.calls.splice(0);
  });
  afterAll(async () => {
    expect(gateway.bugs).toEqual([]);
    await gateway.close();
    await kms.close();
  });

  /** What the field answers when the action ends as scripted; each of its answers is the same. */
  const failureOf = async (field: KmsField, action: Action) => {
    const given = severalOf(field, action) ? ids : ids.slice(0, 1);
    if (!isRoot(field)) wayTo(field.parent).script(kms, given);
    const { document, variables } = operationFor(field, given);
    const { data, errors } = await ask(gateway.url, document, variables);
    expect(errors).toBeUndefined();
    const answers = answersIn(data);
    expect(answers).toHaveLength(given.length);
    for (const one of answers) expect(one).toEqual(answers[0]);
    return answers[0];
  };

  const documented = pairs.flatMap((pair) => pair.action.errors.map((code) => ({ ...pair, code })));

  it.each(documented)('$place tells $code of $action.name by its type', async ({ field, action, code }) => {
    // Where one key of a batch may be to blame, each is asked for alone: that says the same.
    const several = severalOf(field, action);
    if (several) kms.answers(several.one).withError(code, 'In words.');
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
        const entity = entityOfLink(link.name);
        const { one, many, idField, idParam, notFound } = entity;
        const id = idParam in called.result ? { [idParam]: ids[0] } : {};
        kms.answers(called.name).with({ ...resultOf(called, ids[0]), ...id });
        const severally = link.name === entity.links;
        kms
          .answers(many)
          .withError(many === 'DescribeWhiteBoxKeyDetails' ? 'UnauthorizedOperation' : notFound);
        kms.answers(one).saying((params) => {
          const asked = String(params[idParam]);
          return severally && asked === ids[0] ? entity.oneSays(asked) : notFound;
        });
        const selected = `{ ... on ${link.parent} { requestId ${link.name} { ${idField} } } }`;
        const { document, variables } = rootOperation(mutation, [ids], selected);
        const { data, errors } = await ask(gateway.url, document, variables);
        const linked = severally ? [{ [idField]: ids[0] }, null] : null;
        expect(data).toEqual({ answer0: { requestId: usualRequestId, [link.name]: linked } });
        expect(errors).toEqual([
          expect.objectContaining({
            path: ['answer0', link.name, ...(severally ? [1] : [])],
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
