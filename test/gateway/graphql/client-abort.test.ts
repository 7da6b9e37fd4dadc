import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { gatewayFor } from '../../support/servers/gateway.js';
import { aRelay } from '../../support/servers/relay.js';
import { aScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { createStops } from '../../support/servers/stops.js';

const stops = createStops();
let kms: ScriptedKms;
let relay: Awaited<ReturnType<typeof aRelay>>;
let gateway: Awaited<ReturnType<typeof gatewayFor>>;
beforeEach(async () => {
  kms = stops.add(await aScriptedKms());
  relay = stops.add(await aRelay(kms.url));
  gateway = stops.add(await gatewayFor({ url: relay.url, credentials: kms.credentials }));
});
afterEach(() => stops.all());

const send = (query: string, signal: AbortSignal) =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal,
  });

/** Sends a request, and goes away once so many calls of it have come to KMS. */
const sendAndLeave = async (query: string, calls = 1) => {
  const leaving = new AbortController();
  const answer = send(query, leaving.signal);
  while (kms.calls.length < calls) await kms.nextCall();
  leaving.abort();
  await expect(answer).rejects.toThrow('aborted');
};

const actionsCalled = () => kms.calls.map(({ action }) => action);

describe('a caller that goes away', () => {
  it('ends the calls that only read, all of them, and their connections, and begins no others', async () => {
    kms.answers('DescribeKey').never();
    const fields = Array.from(
      { length: 20 },
      (_, index) => `f${index}: kmsKey(keyId: "odd-id-${index}") { __typename }`,
    );
    // Of ids of an odd form, eight are asked for before the others.
    await sendAndLeave(`{ ${fields.join(' ')} }`, 8);
    await relay.openAtMost(0);
    expect(actionsCalled()).toEqual(Array.from({ length: 8 }, () => 'DescribeKey'));
    expect(gateway.bugs).toEqual([]);
  });

  it('leaves a write that was sent to its answer, and what would follow it unsent', async () => {
    const release = kms.answers('EnableKey').later();
    await sendAndLeave(
      'mutation { first: enableKey(keyId: "1") { __typename } second: disableKey(keyId: "2") { __typename } }',
    );
    release();
    kms.answers('DisableKey').with();
    const next = await send(
      'mutation { disableKey(keyId: "3") { __typename } }',
      AbortSignal.timeout(10_000),
    );
    expect(await next.json()).toEqual({ data: { disableKey: { __typename: 'DisableKeyPayload' } } });
    // No connection was broken off.
    expect(relay.open()).toBe(relay.connections());
    expect(kms.calls.map(({ body }) => body)).toEqual(['{"KeyId":"1"}', '{"KeyId":"3"}']);
  });

  it('is not mistaken for one that has its answer', async () => {
    kms.answers('EnableKey').with();
    for (let each = 0; each < 3; each += 1) {
      const answer = await gateway.gql('mutation { enableKey(keyId: "1") { __typename } }');
      expect(answer).toEqual({ enableKey: { __typename: 'EnableKeyPayload' } });
    }
    expect(relay.connections()).toBe(1);
  });
});
