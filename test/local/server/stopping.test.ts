import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { authorizationHeader } from '../../../src/signing/index.js';
import {
  newDataDir,
  randomCredentials,
  startInProcess,
  startTestKms,
  type RunningKms,
} from '../../support/servers/local-kms.js';
import { call, refusal, result } from '../../support/local/caller.js';
import { createHeldEngine } from '../../support/local/engine.js';

/** A call whose body the KMS waits for. */
const aCallInProgress = async (kms: RunningKms) => {
  const agent = new Agent({ keepAlive: true });
  const body = '{"Alias":"under-way"}';
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
  const answer = new Promise<string>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (response) => {
      let received = '';
      response.on('data', (chunk) => (received += String(chunk)));
      response.on('end', () => {
        agent.destroy();
        resolve(`${response.headers.connection ?? ''} ${received}`);
      });
    });
  });
  // The KMS asks for the body, so it has begun to handle the call.
  await new Promise<void>((resolve) => {
    sent.once('continue', () => {
      resolve();
    });
    sent.flushHeaders();
  });
  return {
    sendBody: () => sent.end(body),
    answer,
  };
};

const answered = /^close .*"Alias":"under-way"/;

describe('close', () => {
  it('lets a call in progress finish, and accepts no more', async () => {
    const kms = await startTestKms();
    const { sendBody, answer } = await aCallInProgress(kms);
    const closed = kms.close();
    await expect(call(kms, 'ListKeyDetail')).rejects.toThrow();
    sendBody();
    expect(await answer).toMatch(answered);
    await closed;
  });

  it('waits for a computation whose caller has disconnected', async () => {
    const { dataDir, remove } = newDataDir();
    const credentials = randomCredentials();
    const { engine, hold, release } = createHeldEngine();
    const bugs: Error[] = [];
    const start = async (own: { engine?: typeof engine }) => {
      const kms = await startInProcess({ dataDir, credentials, onBug: (error) => bugs.push(error), ...own });
      return { ...kms, credentials };
    };
    const kms = await start({ engine });
    const caller = new AbortController();
    const params = { Alias: 'gone', KeyUsage: 'ASYMMETRIC_DECRYPT_RSA_2048' };
    const held = hold();
    const gone = call(kms, 'CreateKey', params, { signal: caller.signal });
    await held;
    caller.abort();
    await expect(gone).rejects.toThrow();
    const closed = kms.close();
    release();
    await closed;
    const again = await start({});
    expect(await refusal(again, 'CreateKey', params)).toBe('InvalidParameterValue.AliasAlreadyExists');
    await again.close();
    expect(bugs).toEqual([]);
    remove();
  });

  it('closes idle connections at once', async () => {
    const kms = await startTestKms();
    const { sendBody, answer } = await aCallInProgress(kms);
    const silent = connect(kms.port, '127.0.0.1');
    await new Promise<void>((resolve) => {
      silent.once('connect', resolve);
    });
    const ended = new Promise<void>((resolve) => {
      silent.once('close', () => {
        resolve();
      });
    });
    await result(kms, 'ListKeyDetail');
    const closed = kms.close();
    await ended;
    // It did not wait: after the grace period, the call in progress would have been cut off too.
    sendBody();
    expect(await answer).toMatch(answered);
    await closed;
    await expect(call(kms, 'ListKeyDetail')).rejects.toThrow();
  });
});
