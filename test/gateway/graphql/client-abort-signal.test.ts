import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { gatewayFor } from '../../support/servers/gateway.js';
import { startRelay } from '../../support/servers/network/relay.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { createStops } from '../../support/servers/stops.js';

const stops = createStops();
let kms: ScriptedKms;
let relay: Awaited<ReturnType<typeof startRelay>>;
let gateway: Awaited<ReturnType<typeof gatewayFor>>;
beforeEach(async () => {
  kms = stops.add(await startScriptedKms());
  relay = stops.add(await startRelay(kms.url));
  gateway = stops.add(await gatewayFor({ url: relay.url, credentials: kms.credentials }));
});
afterEach(() => stops.all());

const send = (query: string, signal?: AbortSignal) =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    ...(signal && { signal }),
  });

/** Sends a request, and disconnects once it has caused so many KMS calls. */
const sendAndDisconnect = async (query: string, calls = 1) => {
  const controller = new AbortController();
  const answer = send(query, controller.signal);
  while (kms.calls.length < calls) await kms.nextCall();
  controller.abort();
  await expect(answer).rejects.toThrow('aborted');
};

describe('a client that disconnects', () => {
  it('aborts all calls that only read, closes their connections, and starts no others', async () => {
    kms.answers('DescribeKey').never();
    const fields = Array.from(
      { length: 20 },
      (_, index) => `f${index}: kmsKey(keyId: "odd-id-${index}") { __typename }`,
    );
    // Ids of an unusual format are read one by one, eight at a time.
    await sendAndDisconnect(`{ ${fields.join(' ')} }`, 8);
    await relay.openAtMost(0);
    expect(kms.calls.map(({ action }) => action)).toEqual(Array.from({ length: 8 }, () => 'DescribeKey'));
    expect(gateway.bugs).toEqual([]);
  });

  it('does not abort a write that was sent, but the fields after it are not run', async () => {
    const release = kms.answers('EnableKey').later();
    await sendAndDisconnect(
      'mutation { first: enableKey(keyId: "1") { __typename } second: disableKey(keyId: "2") { __typename } }',
    );
    release();
    kms.answers('DisableKey').with();
    const next = await send('mutation { disableKey(keyId: "3") { __typename } }');
    expect(await next.json()).toEqual({ data: { disableKey: { __typename: 'DisableKeyPayload' } } });
    // No connection to KMS was closed.
    expect(relay.open()).toBe(relay.connections());
    expect(kms.calls.map(({ body }) => body)).toEqual(['{"KeyId":"1"}', '{"KeyId":"3"}']);
  });
});

describe('a client that has received its answer', () => {
  it('does not abort anything when it closes its connection', async () => {
    kms.answers('EnableKey').with();
    for (let each = 0; each < 3; each += 1) {
      const answer = await gateway.gql('mutation { enableKey(keyId: "1") { __typename } }');
      expect(answer).toEqual({ enableKey: { __typename: 'EnableKeyPayload' } });
    }
    expect(relay.connections()).toBe(1);
  });
});
