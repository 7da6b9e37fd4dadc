/** Canaries through every field that takes or gives a secret, and then looked for in answers and in what is printed. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import { camelCase } from '../../src/graph/kit/arguments/arguments.js';
import { startAttackTarget, type AttackTarget } from '../support/servers/attack-target.js';
import type { GraphqlAnswer } from '../support/servers/gateway.js';
import { schema, unionOf, type KmsField } from '../support/fixtures/kms-fields.js';
import { actionOf } from '../support/fixtures/action-of.js';
import { givenTo, headOf, resultOf } from '../support/generators/samples.js';
import type { ScriptedKms } from '../support/servers/scripted-kms.js';
import { secretArguments, secretResults } from '../support/fixtures/secret-arguments.js';

/** Each is good Base64. */
const canary = 'c4nary5f3a00';
const answerCanary = 'c4nary77aa00';
const id = '00000000-0000-0000-0000-000000000001';

const taking = secretArguments.map((each) => [`${each.field.name}(${each.argument}:)`, each] as const);
const giving = secretResults.map((each) => [each.field.name, each] as const);

/** What KMS gives and the graph does not pass on: this half of a key leaves by describeWhiteBoxDecryptKey alone. */
const withheld: Readonly<Record<string, readonly string[]>> = { createWhiteBoxKey: ['DecryptKey'] };

const actionIn = ({ actions: [name = ''] }: KmsField) => actionOf(name);

/** A mutation with all that its success gives, without what lies behind a link. */
const documentFor = (field: KmsField) => {
  const { declared, passed, variables } = givenTo(field, [id]);
  const [success] = unionOf(field).getTypes();
  const payload = success && schema.getType(success.name);
  const given = isObjectType(payload) ? Object.values(payload.getFields()) : [];
  const selected = given.filter(({ astNode }) => !astNode?.directives?.length).map(({ name }) => name);
  const failure = '... on KmsError { code category message requestId retryable retryAfterMs }';
  return {
    document: `${headOf(field, declared)} {
      answer: ${field.name}${passed} { __typename ... on ${String(payload)} { ${selected.join(' ')} } ${failure} }
    }`,
    variables,
  };
};

describe('a secret, in the process as it is started', () => {
  let kms: ScriptedKms;
  let target: AttackTarget;

  beforeAll(async () => {
    // All that is ever logged.
    target = await startAttackTarget({ LOG_LEVEL: 'debug' });
    ({ kms } = target);
  });
  beforeEach(async () => {
    // So that the failures that follow are never half of what the breaker sees.
    for (let n = 0; n < 6; n += 1) await target.expectHealthy();
    kms.calls.splice(0);
  });
  afterAll(async () => {
    await target.close();
    // The last word: neither in what was printed while it ran, nor in what it said when it stopped.
    const token = target.authorized.authorization.replace('Bearer ', '');
    for (const secret of [canary, answerCanary, kms.credentials.secretKey, token]) {
      expect(target.output()).not.toContain(secret);
    }
    expect(target.output()).toContain('"operation"');
  });

  const send = async (field: KmsField, more: Readonly<Record<string, unknown>> = {}) => {
    const { document, variables } = documentFor(field);
    const { text } = await target.post(
      JSON.stringify({ query: document, variables: { ...variables, ...more } }),
    );
    return JSON.parse(text) as GraphqlAnswer<{ answer: unknown }>;
  };

  /** The ways in which a call can end without success. */
  const endings: Readonly<Record<string, (action: string) => void>> = {
    refused: (action) => {
      kms.answers(action).withError('InternalError');
    },
    'refused, with its own words': (action) => {
      kms.answers(action).withError('FailedOperation.AddedNextYear', `No good: ${canary}, ${canary}.`);
    },
    'without an answer': (action) => {
      kms.answers(action).hangingUp();
    },
    'with what is no JSON': (action) => {
      kms.answers(action).withRaw(`{"Response": ${answerCanary}`);
    },
    'with another status': (action) => {
      kms.answers(action).withStatus(500, answerCanary);
    },
    'with no HTTP': (action) => {
      kms.answers(action).withNoHttp(answerCanary);
    },
    'with results of another kind': (action) => {
      const wrong = Object.keys(actionOf(action).result).map((name) => [name, [answerCanary]] as const);
      kms.answers(action).with(Object.fromEntries<readonly string[]>(wrong));
    },
  };

  describe.each(taking)('as %s', (_, { field, argument, param }) => {
    const action = actionIn(field);

    it('reaches KMS, and is not in the answer', async () => {
      kms.answers(action.name).with(resultOf(action, id));
      const { data, errors } = await send(field, { [argument]: canary });
      expect(errors).toBeUndefined();
      expect(data?.answer).toMatchObject({ __typename: expect.stringMatching(/Payload$/) });
      expect(JSON.parse(kms.calls[0]?.body ?? '')).toHaveProperty(param, canary);
      expect(JSON.stringify(data)).not.toContain(canary);
    });

    // An action without results has none of another kind.
    const others = Object.entries(endings).filter(
      ([ending]) => ending !== 'with results of another kind' || Object.keys(action.result).length > 0,
    );
    it.each(others)('is in no answer of a call that ends %s', async (_ending, end) => {
      end(action.name);
      const { data, errors } = await send(field, { [argument]: canary });
      expect(kms.calls[0]?.body).toContain(canary);
      expect(errors).toBeUndefined();
      expect(data?.answer).toMatchObject({ code: expect.any(String) });
      expect(JSON.stringify(data)).not.toContain(canary);
      expect(JSON.stringify(data)).not.toContain(answerCanary);
    });

    it.each([[[canary]], [{ [canary]: canary }], [null], [[{ a: [canary] }]]])(
      'is in no word on a variable of the wrong type: %j',
      async (value) => {
        const { errors } = await send(field, { [argument]: value });
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
        expect(JSON.stringify(errors)).not.toContain(canary);
        expect(kms.calls).toEqual([]);
      },
    );
  });

  describe.each(giving)('in the answer of %s', (_, { field, results }) => {
    const action = actionIn(field);

    it('stands in its own place, and nowhere else', async () => {
      const secrets = Object.fromEntries(results.map((name) => [name, answerCanary]));
      kms.answers(action.name).with({ ...resultOf(action, id), ...secrets });
      const { data, errors } = await send(field);
      expect(errors).toBeUndefined();
      const given = results.filter((name) => !withheld[field.name]?.includes(name));
      const expected = Object.fromEntries(given.map((name) => [camelCase(name), answerCanary]));
      expect(data?.answer).toMatchObject(expected);
      expect(JSON.stringify(data).split(answerCanary).length - 1).toBe(given.length);
    });

    it('is lost, and not told, where the rest is not as it should be', async () => {
      const secrets = Object.fromEntries(results.map((name) => [name, answerCanary]));
      kms.answers(action.name).with({ ...resultOf(action, id), ...secrets, RequestId: { a: answerCanary } });
      const { data } = await send(field);
      expect(data?.answer).toMatchObject({ requestId: null });
      const rest = Object.keys(action.result).filter((name) => !results.includes(name));
      for (const name of rest) {
        kms.answers(action.name).with({ ...resultOf(action, id), ...secrets, [name]: [answerCanary] });
        const failed = await send(field);
        expect(failed.data?.answer).toMatchObject({ code: 'Gateway.Unavailable' });
        expect(JSON.stringify(failed)).not.toContain(answerCanary);
      }
    });
  });
});
