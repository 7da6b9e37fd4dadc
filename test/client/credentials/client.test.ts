import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EnableKey } from '../../../src/contract/index.js';
import { CredentialError, type CredentialSource } from '../../../src/client/index.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { clientOf, failureOf } from '../../support/client/client-of.js';

let kms: ScriptedKms;
beforeEach(async () => {
  kms = await startScriptedKms();
  kms.answers('EnableKey').with();
});
afterEach(() => kms.close());

const newSource = (get: CredentialSource['get']): CredentialSource => ({
  get,
  renew: () => Promise.resolve(false),
  close: () => Promise.resolve(),
});

describe('a client with a credential source', () => {
  it('signs each call with the current credentials, and sends their token', async () => {
    let calls = 0;
    const source = newSource(() => {
      calls += 1;
      return Promise.resolve({ secretId: `id-${calls}`, secretKey: 'key', token: `token-${calls}` });
    });
    const client = clientOf({ url: kms.url, credentials: kms.credentials }, { credentials: source });
    await client.call(EnableKey, { KeyId: 'a-key' });
    await client.call(EnableKey, { KeyId: 'a-key' });
    await client.close();
    expect(kms.calls.map(({ headers }) => headers['x-tc-token'])).toEqual(['token-1', 'token-2']);
    expect(kms.calls.map(({ headers }) => headers['authorization'])).toEqual([
      expect.stringContaining('Credential=id-1/'),
      expect.stringContaining('Credential=id-2/'),
    ]);
  });

  it('sends nothing if there are no credentials, and does not reveal why', async () => {
    const source = newSource(() =>
      Promise.reject(new CredentialError('The file /etc/canary cannot be read.')),
    );
    const client = clientOf({ url: kms.url, credentials: kms.credentials }, { credentials: source });
    expect(failureOf(await client.call(EnableKey, { KeyId: 'a-key' }))).toEqual({
      kind: 'unavailable',
      reason: 'credentials',
      message: 'The gateway has no credentials for KMS at present.',
      mayHaveHappened: false,
      requestId: null,
    });
    await client.close();
    expect(kms.calls).toEqual([]);
  });
});
