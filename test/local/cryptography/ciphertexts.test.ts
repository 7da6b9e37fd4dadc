import { beforeAll, describe, expect, it } from '@jest/globals';
import { createKey, refusal, result, uniqueName } from '../../support/local/caller.js';
import { base64, bytesIn, decrypt, encrypt } from '../../support/local/cryptography.js';
import { startTimedKms, useTimedKms, day } from '../../support/local/timed-kms.js';

const kms = useTimedKms();
let KeyId = '';
beforeAll(async () => {
  KeyId = await createKey(kms, 'symmetric');
});

const invalid = 'InvalidParameterValue.InvalidCiphertext';
const refuseDecrypt = (CiphertextBlob: string, EncryptionContext?: string, region = 'ap-guangzhou') =>
  refusal(kms, 'Decrypt', { CiphertextBlob, EncryptionContext }, { region });

describe('Encrypt and Decrypt', () => {
  it.each([1, 15, 16, 17, 4_096])('return the original %d bytes', async (length) => {
    const plaintext = Buffer.alloc(length, 0xa5);
    const CiphertextBlob = await encrypt(kms, KeyId, plaintext);
    const answer = await result(kms, 'Decrypt', { CiphertextBlob });
    expect(answer['KeyId']).toBe(KeyId);
    expect(bytesIn(answer, 'Plaintext')).toEqual(plaintext);
  });

  it('accept 1 byte to 4 KB of canonical Base64', async () => {
    for (const Plaintext of ['', base64(Buffer.alloc(4_097)), 'not Base64', 'AA=', 'AB==']) {
      expect(await refusal(kms, 'Encrypt', { KeyId, Plaintext })).toBe(
        'InvalidParameterValue.InvalidPlaintext',
      );
    }
  });

  it('return a different ciphertext each time, with three parts as in KMS', async () => {
    const one = await encrypt(kms, KeyId, 'secret');
    expect(await encrypt(kms, KeyId, 'secret')).not.toBe(one);
    expect(one).toMatch(/^[A-Za-z0-9+/]+={0,2}-k-[A-Za-z0-9+/]+={0,2}-k-[A-Za-z0-9+/]+={0,2}$/);
    expect(one).not.toContain(base64('secret'));
  });
});

describe('the encryption context', () => {
  const context = '{"one":"1","two":{"b":[1,"x"],"a":null}}';

  it.each([
    context,
    '{ "two": {"a": null, "b": [1, "\\u0078"]},\n "one": "1" }',
    '{"two":{"b":[1,"x"],"a":null},"one":"1"}',
  ])('is equivalent to %s', async (other) => {
    const blob = await encrypt(kms, KeyId, 'secret', context);
    expect(await decrypt(kms, blob, other)).toBe('secret');
  });

  it.each([
    undefined,
    '{}',
    '{"one":"1"}',
    '{"one":1,"two":{"b":[1,"x"],"a":null}}',
    '{"one":"1","two":{"b":["x",1],"a":null}}',
    '{"one":"1","two":{"b":[1.0,"x"],"a":null}}',
    '{"one":"1","two":[["a",null],["b",[1,"x"]]]}',
    '{"one":"1","two":{"b":[1,"x"],"a":null},"__proto__":"x"}',
  ])('differs from %s', async (other) => {
    expect(await refuseDecrypt(await encrypt(kms, KeyId, 'secret', context), other)).toBe(invalid);
  });

  it('distinguishes numbers that JavaScript would round to the same value', async () => {
    const blob = await encrypt(kms, KeyId, 'secret', '{"uin":9007199254740993}');
    expect(await refuseDecrypt(blob, '{"uin":9007199254740992}')).toBe(invalid);
    expect(await decrypt(kms, blob, '{"uin":9007199254740993}')).toBe('secret');
  });

  it('may be empty, which equals none', async () => {
    expect(await decrypt(kms, await encrypt(kms, KeyId, 'secret', '{}'))).toBe('secret');
  });

  it('is a JSON object of at most 1,024 characters', async () => {
    const long = JSON.stringify({ name: 'x'.repeat(1_024) });
    for (const EncryptionContext of ['[]', '1', 'nonsense', long]) {
      const params = { KeyId, Plaintext: 'AA==', EncryptionContext };
      expect(await refusal(kms, 'Encrypt', params)).toBe('InvalidParameter');
    }
  });
});

const otherLetter = (letter: string) => (letter === 'A' ? 'B' : 'A');

describe('a ciphertext', () => {
  it('with any letter changed is refused', async () => {
    const blob = await encrypt(kms, KeyId, 'secret');
    for (const [index, letter] of [...blob].entries()) {
      const damaged = blob.slice(0, index) + otherLetter(letter) + blob.slice(index + 1);
      expect([index, await refuseDecrypt(damaged)]).toEqual([index, invalid]);
    }
  });

  it('that is truncated anywhere is refused', async () => {
    const blob = await encrypt(kms, KeyId, 'secret');
    for (let length = 0; length < blob.length; length += 1) {
      expect([length, await refuseDecrypt(blob.slice(0, length))]).toEqual([length, invalid]);
    }
  });

  it.each([
    ['with empty parts', '-k--k-'],
    ['from the manual', 'GPJUsGlmPcSjHKIktXGyzg==-k-XqqalxTyNKIC1rITRePFGQ==-k-GqsANzNxvjjXhKwJAOY='],
    ['that is not Base64', 'nonsense'],
  ])('%s is refused', async (_, text) => {
    expect(await refuseDecrypt(text)).toBe(invalid);
  });

  it('with parts of another one is refused', async () => {
    const other = await encrypt(kms, await createKey(kms, uniqueName()), 'secret');
    const [id, version, sealed] = (await encrypt(kms, KeyId, 'secret')).split('-k-');
    const [otherId, otherVersion, otherSealed] = other.split('-k-');
    for (const parts of [
      [otherId, version, sealed],
      [id, otherVersion, sealed],
      [id, version, otherSealed],
      [otherId, otherVersion, sealed],
      [id, version, sealed, sealed],
    ]) {
      expect(await refuseDecrypt(parts.join('-k-'))).toBe(invalid);
    }
  });

  it('of another KMS is refused', async () => {
    const other = await startTimedKms();
    expect(await refuseDecrypt(await encrypt(other, await createKey(other, 'elsewhere'), 'secret'))).toBe(
      invalid,
    );
    await other.close();
  });

  it('can be decrypted only in its own region', async () => {
    const blob = await encrypt(kms, KeyId, 'secret');
    expect(await refuseDecrypt(blob, undefined, 'ap-seoul')).toBe('ResourceUnavailable.CmkNotFound');
    const elsewhere = { region: 'ap-seoul' };
    expect(await refusal(kms, 'Encrypt', { KeyId, Plaintext: 'AA==' }, elsewhere)).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
  });

  it('of a deleted key is refused with CmkNotFound', async () => {
    const doomed = await createKey(kms, 'doomed');
    const blob = await encrypt(kms, doomed, 'secret');
    await result(kms, 'DisableKey', { KeyId: doomed });
    await result(kms, 'ScheduleKeyDeletion', { KeyId: doomed, PendingWindowInDays: 7 });
    expect(await refuseDecrypt(blob)).toBe('ResourceUnavailable.CmkDisabled');
    kms.advance(7 * day);
    expect(await refuseDecrypt(blob)).toBe('ResourceUnavailable.CmkNotFound');
  });
});
