import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actions, retryPolicyOf } from '../../../src/contract/index.js';
import { failureOf } from '../../../src/graph/kit/errors/failure.js';
import { startFaultyKms, type Fault, type FaultyKms } from '../../support/servers/faulty-kms.js';
import { ask, gatewayFor } from '../../support/servers/gateway.js';
import { kmsFields } from '../../support/fixtures/kms-fields.js';
import { startTestKms, type RunningKms } from '../../support/servers/local-kms.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';

const create = 'mutation ($alias: String!) { createKey(alias: $alias) { __typename ...Made ...Failed } }';
const disable = 'mutation ($keyId: ID!) { disableKey(keyId: $keyId) { __typename ...Done ...Failed } }';
const byAlias =
  'query ($alias: String!) { kmsKeyByAlias(alias: $alias) { __typename ... on KmsKey { keyId } } }';
const made = 'fragment Made on CreateKeyPayload { key { keyId } }';
const done = 'fragment Done on DisableKeyPayload { requestId key { state } }';
const failed = `
  fragment Failed on KmsError {
    code message retryable retryAfterMs ... on KmsUnavailableError { mayHaveHappened }
  }
`;

const unavailable = (calls: number) => Array<Fault>(calls).fill('503 before the KMS');

interface Answer {
  readonly __typename: string;
  readonly message: string;
  readonly key: { readonly keyId: string };
}

describe('a mutation whose reply is lost', () => {
  let kms: RunningKms;
  let faulty: FaultyKms;
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;
  let advance: (ms: number) => void;
  beforeAll(async () => {
    kms = await startTestKms();
    faulty = await startFaultyKms(kms);
    const manual = createManualClock();
    advance = manual.advance;
    gateway = await gatewayFor(faulty, {}, { clock: manual.clock });
  });
  beforeEach(() => {
    faulty.calls.splice(0);
    advance(62_000);
  });
  afterEach(() => {
    faulty.inject();
  });
  afterAll(async () => {
    expect(gateway.bugs).toEqual([]);
    await gateway.close();
    await faulty.close();
    await kms.close();
  });

  /** Returns the result of an operation with one field. The operation must have no GraphQL errors. */
  const answer = async (document: string, variables: Record<string, unknown>) => {
    const { data, errors } = await ask(gateway.url, document, variables);
    expect(errors).toBeUndefined();
    const [only] = Object.values(data ?? {}) as Answer[];
    if (!only) throw new Error('There is no answer.');
    return only;
  };

  it('reports mayHaveHappened for createKey, and names the query that finds the key', async () => {
    faulty.inject('response lost');
    expect(await answer(`${create} ${made} ${failed}`, { alias: 'lost' })).toEqual({
      __typename: 'KmsUnavailableError',
      code: 'Gateway.Unavailable',
      message: expect.stringContaining('kmsKeyByAlias'),
      retryable: false,
      retryAfterMs: null,
      mayHaveHappened: true,
    });
    expect(faulty.calls).toHaveLength(1);
    expect(await answer(byAlias, { alias: 'lost' })).toMatchObject({ __typename: 'KmsKey' });
  });

  it('succeeds for disableKey after the gateway has read the key back', async () => {
    const { key } = await answer(`${create} ${made} ${failed}`, { alias: 'to-disable' });
    faulty.calls.splice(0);
    faulty.inject('response lost');
    expect(await answer(`${disable} ${done} ${failed}`, { keyId: key.keyId })).toEqual({
      __typename: 'DisableKeyPayload',
      requestId: expect.any(String),
      key: { state: 'DISABLED' },
    });
    expect(faulty.calls.map(({ action }) => action)).toEqual(['DisableKey', 'DescribeKey', 'DescribeKey']);
  });

  it('tells the caller of disableKey to read the state when the gateway cannot read it', async () => {
    const { key } = await answer(`${create} ${made} ${failed}`, { alias: 'out-of-reach' });
    faulty.inject('response lost', ...unavailable(3));
    expect(await answer(`${disable} ${done} ${failed}`, { keyId: key.keyId })).toMatchObject({
      code: 'Gateway.Unavailable',
      message: expect.stringMatching(/It may have happened all the same: read the state/),
      retryable: true,
      mayHaveHappened: true,
    });
  });

  it('is not sent while the circuit breaker is open, and works again afterwards', async () => {
    faulty.inject(...unavailable(40));
    for (let each = 0; each < 20; each += 1) await answer(byAlias, { alias: 'lost' });
    const sent = faulty.calls.length;
    expect(await answer(`${create} ${made} ${failed}`, { alias: 'in-vain' })).toEqual({
      __typename: 'KmsUnavailableError',
      code: 'Gateway.Unavailable',
      message: expect.stringMatching(/nothing was sent/),
      retryable: true,
      retryAfterMs: expect.any(Number),
      mayHaveHappened: false,
    });
    expect(faulty.calls).toHaveLength(sent);
    faulty.inject();
    advance(10_000);
    expect(await answer(`${create} ${made} ${failed}`, { alias: 'in-vain' })).toMatchObject({
      __typename: 'CreateKeyPayload',
    });
  });
});

describe('the message about a lost reply', () => {
  const unsure = Object.values(actions).flatMap((action) => {
    const params = { IsHostedByKms: 1 };
    const repeat = retryPolicyOf(action, params);
    return repeat.kind === 'never' ? [{ name: action.name, action, params, repeat }] : [];
  });
  const queries = kmsFields.filter(({ parent }) => parent === 'Query').map(({ name }) => name);

  it.each(unsure)('names an existing query for $name', ({ action, params, repeat }) => {
    const { message } = failureOf(action, params, {
      kind: 'unavailable',
      reason: 'timeout',
      message: 'No answer in time.',
      mayHaveHappened: true,
      requestId: null,
    });
    expect(message).toBe(`No answer in time. It may have happened all the same. ${repeat.howToCheck}`);
    const named = repeat.howToCheck.match(/\bkms[A-Z]\w+/g) ?? [];
    expect(named).toHaveLength(1);
    expect(queries).toEqual(expect.arrayContaining(named));
  });

  it('gives no advice when the call cannot have happened', () => {
    for (const { action, params, repeat } of unsure) {
      const { message } = failureOf(action, params, {
        kind: 'unavailable',
        reason: 'unreachable',
        message: 'Nobody there.',
        mayHaveHappened: false,
        requestId: null,
      });
      expect(message).not.toContain(repeat.howToCheck);
    }
  });
});
