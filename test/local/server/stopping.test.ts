import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { authorizationHeader } from '../../../src/signing/index.js';
import { startTestKms, type RunningKms } from '../../support/servers/local-kms.js';
import { call, refusal, result } from '../../support/local/caller.js';
import { createHeldEngine } from '../../support/local/engine.js';
import { startTimedKms } from '../../support/local/timed-kms.js';

/** A call whose body the KMS waits for. */
const startCall = async (kms: RunningKms) => {
  const agent = new Agent({ keepAlive: true });
  const body = '{"Alias":"running"}';
  const timestamp = Math.floor(Date.now() / 1_000);
  const signed = { 'content-type': 'application/json', host: new URL(kms.url).host };
  const headers = {
    ...signed,
    'content-length': body.length,
    authorization: authorizationHeader({ headers: signed, body, service: 'kms', timestamp }, kms.credentials),
    'x-tc-action': 'CreateKey',
    'x-tc-version': '2019-01-18',
    'x-tc-region': 'ap-guangzhou',
    'x-tc-timestamp': timestamp,
    expect: '100-continue',
  };
  const sent = request(kms.url, { method: 'POST', agent, headers });
  const response = new Promise<string>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (incoming) => {
      let received = '';
      incoming.on('data', (chunk) => (received += String(chunk)));
      incoming.on('end', () => {
        agent.destroy();
        resolve(`${incoming.headers.connection ?? ''} ${received}`);
      });
    });
  });
  // The KMS asks for the body, so it has begun to handle the call.
  const continued = once(sent, 'continue');
  sent.flushHeaders();
  await continued;
  return {
    sendBody: () => sent.end(body),
    response,
  };
};

const completed = /^close .*"Alias":"running"/;

describe('close', () => {
  it('lets a call in progress finish, and accepts no more', async () => {
    const kms = await startTestKms();
    const { sendBody, response } = await startCall(kms);
    const closed = kms.close();
    await expect(call(kms, 'ListKeyDetail')).rejects.toThrow();
    sendBody();
    expect(await response).toMatch(completed);
    await closed;
  });

  it('waits for a computation whose caller has disconnected', async () => {
    const { engine, hold } = createHeldEngine();
    const kms = await startTimedKms({ engine });
    const caller = new AbortController();
    const params = { Alias: 'abandoned', KeyUsage: 'ASYMMETRIC_DECRYPT_RSA_2048' };
    const { started, release } = hold();
    const abandoned = call(kms, 'CreateKey', params, { signal: caller.signal });
    await started;
    caller.abort();
    await expect(abandoned).rejects.toThrow();
    const stopped = kms.stop();
    release();
    await stopped;
    const again = await kms.restart();
    expect(await refusal(again, 'CreateKey', params)).toBe('InvalidParameterValue.AliasAlreadyExists');
    await again.stop();
    expect(kms.bugs).toEqual([]);
    await kms.close();
  });

  it('closes idle connections at once', async () => {
    const kms = await startTestKms();
    const { sendBody, response } = await startCall(kms);
    const idle = connect(kms.port, '127.0.0.1');
    await once(idle, 'connect');
    const ended = once(idle, 'close');
    await result(kms, 'ListKeyDetail');
    const closed = kms.close();
    await ended;
    // It did not wait: after the grace period, the call in progress would have been cut off too.
    sendBody();
    expect(await response).toMatch(completed);
    await closed;
    await expect(call(kms, 'ListKeyDetail')).rejects.toThrow();
  });
});
