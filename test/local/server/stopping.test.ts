import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { authorizationHeader } from '../../../src/signing/index.js';
import { startTestKms } from '../../support/servers/local-kms.js';
import { call, refusal, result } from '../../support/local/caller.js';
import { startTimedKms } from '../../support/local/timed-kms.js';

describe('close', () => {
  it('lets a call under way finish, and takes no more', async () => {
    const kms = await startTestKms();
    const agent = new Agent({ keepAlive: true });
    const body = '{"Alias":"under-way"}';
    const timestamp = Math.floor(Date.now() / 1_000);
    const signed = { 'content-type': 'application/json', host: new URL(kms.url).host };
    const headers = {
      ...signed,
      'content-length': body.length,
      authorization: authorizationHeader(
        { headers: signed, body, service: 'kms', timestamp },
        kms.credentials,
      ),
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
        let came = '';
        response.on('data', (chunk) => (came += String(chunk)));
        response.on('end', () => {
          resolve(`${response.headers.connection ?? ''} ${came}`);
        });
      });
    });
    // The KMS asks for the body: the call is under way.
    await new Promise<void>((resolve) => {
      sent.once('continue', () => {
        resolve();
      });
      sent.flushHeaders();
    });
    const closed = kms.close();
    await expect(call(kms, 'ListKeyDetail')).rejects.toThrow();
    sent.end(body);
    expect(await answer).toMatch(/^close .*"Alias":"under-way"/);
    await closed;
    agent.destroy();
  });

  it('waits for what is computed, also where the caller has gone', async () => {
    const kms = await startTimedKms();
    const caller = new AbortController();
    const params = { Alias: 'gone', KeyUsage: 'ASYMMETRIC_DECRYPT_RSA_2048' };
    const gone = call(kms, 'CreateKey', params, { signal: caller.signal });
    // By then the call has come in.
    for (let each = 0; each < 3; each += 1) await result(kms, 'ListKeys');
    caller.abort();
    await expect(gone).rejects.toThrow();
    await kms.stop();
    const again = await kms.restart();
    expect(await refusal(again, 'CreateKey', params)).toBe('InvalidParameterValue.AliasAlreadyExists');
    expect(kms.bugs).toEqual([]);
    await again.stop();
    await kms.close();
  });

  it('does not wait for connections that ask for nothing', async () => {
    const kms = await startTestKms();
    await result(kms, 'ListKeyDetail');
    const silent = connect(kms.port, '127.0.0.1');
    await new Promise<void>((resolve) => {
      silent.once('connect', () => {
        resolve();
      });
    });
    const ended = new Promise<void>((resolve) => {
      silent.once('close', () => {
        resolve();
      });
    });
    await result(kms, 'ListKeyDetail');
    await kms.close();
    await ended;
    await expect(call(kms, 'ListKeyDetail')).rejects.toThrow();
    // Less than the time for which it waits for a call under way.
  }, 8_000);
});
