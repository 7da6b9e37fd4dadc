/** Sends canaries through every field that takes or returns a secret, and looks for them in the answers and in the output. */
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { fieldName } from '../../src/graph/kit/names.js';
import { actionOf } from '../support/fixtures/action-of.js';
import { schema, unionOf, type KmsField } from '../support/fixtures/kms-fields.js';
import { secretArguments, secretResults } from '../support/fixtures/secret-arguments.js';
import { times } from '../support/generators/large-documents.js';
import { requiredArguments, operationHead, minimalResult } from '../support/generators/samples.js';
import { createLanes } from '../support/lanes.js';
import { startAttackTarget, type AttackTarget } from '../support/servers/attack-target.js';
import type { GraphqlAnswer } from '../support/servers/gateway.js';
import type { ScriptedKms } from '../support/servers/scripted-kms.js';

/** Both are valid Base64. */
const canary = 'c4nary5f3a00';
const resultCanary = 'c4nary77aa00';
const id = '00000000-0000-0000-0000-000000000001';

const taking = secretArguments.map((each) => [`${each.field.name}(${each.argument}:)`, each] as const);
const returning = secretResults.map((each) => [each.field.name, each] as const);

/** Results that the graph does not pass on: this half of a key is returned by describeWhiteBoxDecryptKey only. */
const withheld: Readonly<Record<string, readonly string[]>> = { createWhiteBoxKey: ['DecryptKey'] };

const actionIn = ({ actions: [name = ''] }: KmsField) => actionOf(name);

/** A mutation that selects every field of its success type, except links. */
const documentFor = (field: KmsField) => {
  const { declared, passed, variables } = requiredArguments(field, [id]);
  const success = unionOf(field)
    .getTypes()
    .find(({ name }) => !name.endsWith('Error'));
  const payload = success && schema.getType(success.name);
  const fields = isObjectType(payload) ? Object.values(payload.getFields()) : [];
  const selected = fields.filter(({ astNode }) => !astNode?.directives?.length).map(({ name }) => name);
  const error = '... on KmsError { code category message requestId retryable retryAfterMs }';
  return {
    document: `${operationHead(field, declared)} {
      answer: ${field.name}${passed} { __typename ... on ${String(payload)} { ${selected.join(' ')} } ${error} }
    }`,
    variables,
  };
};

describe('a secret, in the built program', () => {
  // Most of the time is spent in the waits between retries. KMS is scripted by action, so actions do not disturb each other.
  const lanes = createLanes();
  let kms: ScriptedKms;
  let target: AttackTarget;

  beforeAll(async () => {
    // The level at which everything is logged.
    target = await startAttackTarget({ LOG_LEVEL: 'debug' });
    ({ kms } = target);
    lanes.start();
  });
  afterAll(async () => {
    await target.close();
    // The output is complete only now. No secret may be in what the process printed while it ran and when it stopped.
    const token = target.authorized.authorization.replace('Bearer ', '');
    for (const secret of [canary, resultCanary, kms.credentials.secretKey, token]) {
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

  const successes = `{ ${times(10, (n) => `k${n}: kmsKeys(first: ${n + 1}) { __typename }`)} }`;

  /** Sends a call that fails after enough that succeed: otherwise the circuit breaker would open. */
  const sendFailing = async (...[field, more]: Parameters<typeof send>) => {
    await target.post(JSON.stringify({ query: successes }));
    return send(field, more);
  };

  /** The bodies of the calls of an action since a number of calls. */
  const bodiesSince = (action: string, count: number) =>
    kms.calls
      .slice(count)
      .filter((call) => call.action === action)
      .map(({ body }) => body);

  /** The ways in which a call can end without success. */
  const failures: Readonly<Record<string, (action: string) => void>> = {
    'with an error': (action) => {
      kms.answers(action).withError('InternalError');
    },
    'with an error that quotes it': (action) => {
      kms.answers(action).withError('FailedOperation.AddedNextYear', `No good: ${canary}, ${canary}.`);
    },
    'without an answer': (action) => {
      kms.answers(action).hangingUp();
    },
    'with malformed JSON': (action) => {
      kms.answers(action).withRaw(`{"Response": ${resultCanary}`);
    },
    'with status 500': (action) => {
      kms.answers(action).withStatus(500, resultCanary);
    },
    'with malformed HTTP': (action) => {
      kms.answers(action).withNoHttp(resultCanary);
    },
    'with results of the wrong type': (action) => {
      const wrong = Object.keys(actionOf(action).result).map((name) => [name, [resultCanary]] as const);
      kms.answers(action).with(Object.fromEntries<readonly string[]>(wrong));
    },
  };

  describe.each(taking)('as %s', (_, { field, argument, param }) => {
    const action = actionIn(field);

    lanes.it(action.name, 'reaches KMS, and is not in the answer', async () => {
      const before = kms.calls.length;
      kms.answers(action.name).with(minimalResult(action, id));
      const { data, errors } = await send(field, { [argument]: canary });
      expect(errors).toBeUndefined();
      expect(data?.answer).toMatchObject({ __typename: expect.stringMatching(/Payload$/) });
      const [body = ''] = bodiesSince(action.name, before);
      expect(JSON.parse(body)).toHaveProperty(param, canary);
      expect(JSON.stringify(data)).not.toContain(canary);
    });

    for (const [how, fail] of Object.entries(failures)) {
      // An action without results has none of the wrong type.
      if (how === 'with results of the wrong type' && Object.keys(action.result).length === 0) continue;
      lanes.it(action.name, `is not in the answer of a call that ends ${how}`, async () => {
        const before = kms.calls.length;
        fail(action.name);
        const { data, errors } = await sendFailing(field, { [argument]: canary });
        expect(bodiesSince(action.name, before)[0]).toContain(canary);
        expect(errors).toBeUndefined();
        expect(data?.answer).toMatchObject({ code: expect.any(String) });
        expect(JSON.stringify(data)).not.toContain(canary);
        expect(JSON.stringify(data)).not.toContain(resultCanary);
      });
    }

    for (const value of [[canary], { [canary]: canary }, null, [{ a: [canary] }]]) {
      const name = `is not in the error about a variable of the wrong type: ${JSON.stringify(value)}`;
      lanes.it(action.name, name, async () => {
        const before = kms.calls.length;
        const { errors } = await send(field, { [argument]: value });
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
        expect(JSON.stringify(errors)).not.toContain(canary);
        expect(bodiesSince(action.name, before)).toEqual([]);
      });
    }
  });

  describe.each(returning)('in the answer of %s', (_, { field, results }) => {
    const action = actionIn(field);
    const secrets = Object.fromEntries(results.map((name) => [name, resultCanary]));

    const returned = results.filter((name) => !withheld[field.name]?.includes(name));
    const timesIn = (answer: unknown) => JSON.stringify(answer).split(resultCanary).length - 1;

    lanes.it(action.name, 'is in its own field, and nowhere else', async () => {
      kms.answers(action.name).with({ ...minimalResult(action, id), ...secrets });
      const { data, errors } = await send(field);
      expect(errors).toBeUndefined();
      const expected = Object.fromEntries(returned.map((name) => [fieldName(name), resultCanary]));
      expect(data?.answer).toMatchObject(expected);
      expect(timesIn(data)).toBe(returned.length);
    });

    lanes.it(action.name, 'is not quoted when another result has the wrong type', async () => {
      const others = Object.keys(action.result).filter((name) => !results.includes(name));
      for (const name of ['RequestId', ...others]) {
        kms.answers(action.name).with({ ...minimalResult(action, id), ...secrets, [name]: [resultCanary] });
        const answer = await send(field);
        expect(answer.errors).toBeUndefined();
        // The call succeeds without an optional result, and fails without a required one.
        const { __typename: type } = answer.data?.answer as { readonly __typename: string };
        const succeeds = type.endsWith('Payload');
        expect(timesIn(answer)).toBe(succeeds ? returned.length : 0);
      }
    });
  });
});
