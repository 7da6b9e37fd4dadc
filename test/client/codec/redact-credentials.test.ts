import { describe, expect, it } from '@jest/globals';
import { redactCredentials } from '../../../src/client/codec/redact-credentials.js';
import type { CallResult } from '../../../src/client/interface.js';

const secretKey = 'the-secret-key-of-the-gateway';

const refusedWith = (message: string): CallResult<never> => ({
  ok: false,
  failure: { kind: 'refused', code: 'AuthFailure', message, requestId: null },
});

describe('the credentials that are removed from refusals', () => {
  it('are prepared once, whatever the number of refusals', () => {
    let read = 0;
    const credentials = {
      secretId: 'an-id',
      secretKey,
      get token() {
        read += 1;
        return 'a-session-token-of-the-gateway';
      },
    };
    for (let each = 0; each < 3; each += 1) {
      expect(
        redactCredentials(refusedWith('The token token-of-the-gate is bad.'), credentials),
      ).toMatchObject({
        failure: { message: null },
      });
    }
    expect(read).toBe(1);
  });

  it('are those of the call after a renewal', () => {
    const echo = refusedWith(`The key ${secretKey} is bad.`);
    expect(redactCredentials(echo, { secretId: 'an-id', secretKey })).toMatchObject({
      failure: { message: 'The key [secret] is bad.' },
    });
    expect(redactCredentials(echo, { secretId: 'an-id', secretKey: 'another-and-newer-key' })).toEqual(echo);
  });

  it('are found in part if they are as long as a fragment, and only whole if shorter', () => {
    const withKey = (key: string, text: string) =>
      redactCredentials(refusedWith(text), { secretId: 'an-id', secretKey: key });
    expect(withKey('abcdefgh', 'It is ab-cd-ef-gh now.')).toMatchObject({ failure: { message: null } });
    expect(withKey('seven', 'It is s-e-v-e-n now.')).toMatchObject({ failure: { message: null } });
    expect(withKey('seven', 'It is s-e-v now.')).toMatchObject({
      failure: { message: 'It is s-e-v now.' },
    });
  });
});
