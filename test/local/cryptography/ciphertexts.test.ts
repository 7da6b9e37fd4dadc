import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createKey, refusal, result } from '../../support/local/caller.js';
import { base64, bytesIn, decrypt, encrypt } from '../../support/local/cryptography.js';
import { startTimedKms, useTimedKms, day } from '../../support/local/timed-kms.js';

const kms = await useTimedKms();
const KeyId = await createKey(kms, 'symmetric');

const invalid = 'InvalidParameterValue.InvalidCiphertext';
const refused = (CiphertextBlob: string, EncryptionContext?: string, region = 'ap-guangzhou') =>
  refusal(kms, 'Decrypt', { CiphertextBlob, EncryptionContext }, { region });

describe('Encrypt and Decrypt', () => {
  it.each([0, 1, 15, 16, 17, 4_096])('give back %d bytes', async (length) => {
    const plaintext = Buffer.alloc(length, 0xa5);
    const CiphertextBlob = await encrypt(kms, KeyId, plaintext);
    const answer = await result(kms, 'Decrypt', { CiphertextBlob });
    expect(answer['KeyId']).toBe(KeyId);
    expect(bytesIn(answer, 'Plaintext')).toEqual(plaintext);
  });

  it('take no more than 4 KB, and no Base64 that is none', async () => {
    for (const Plaintext of [base64(Buffer.alloc(4_097)), 'no Base64', 'AA=', 'AB==']) {
      expect(await refusal(kms, 'Encrypt', { KeyId, Plaintext })).toBe(
        'InvalidParameterValue.InvalidPlaintext',
      );
    }
  });

  it('make another ciphertext each time, of three parts as KMS has them', async () => {
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
  ])('is the same in other words: %s', async (said) => {
    const blob = await encrypt(kms, KeyId, 'secret', context);
    expect(await decrypt(kms, blob, said)).toBe('secret');
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
  ])('is another in %s', async (said) => {
    expect(await refused(await encrypt(kms, KeyId, 'secret', context), said)).toBe(invalid);
  });

  it('tells numbers apart that a program would round to one', async () => {
    const blob = await encrypt(kms, KeyId, 'secret', '{"uin":9007199254740993}');
    expect(await refused(blob, '{"uin":9007199254740992}')).toBe(invalid);
    expect(await decrypt(kms, blob, '{"uin":9007199254740993}')).toBe('secret');
  });

  it('that is empty is as good as none', async () => {
    expect(await decrypt(kms, await encrypt(kms, KeyId, 'secret', '{}'))).toBe('secret');
  });

  it('is a JSON object of 1,024 characters at most', async () => {
    const long = JSON.stringify({ name: 'x'.repeat(1_024) });
    for (const EncryptionContext of ['[]', '1', 'nonsense', long]) {
      const params = { KeyId, Plaintext: 'AA==', EncryptionContext };
      expect(await refusal(kms, 'Encrypt', params)).toBe('InvalidParameter');
    }
  });
});

const differently = (letter: string) => (letter === 'A' ? 'B' : 'A');

describe('a ciphertext', () => {
  it('with any letter changed is none', async () => {
    const blob = await encrypt(kms, KeyId, 'secret');
    for (const [index, letter] of [...blob].entries()) {
      const damaged = blob.slice(0, index) + differently(letter) + blob.slice(index + 1);
      expect([index, await refused(damaged)]).toEqual([index, invalid]);
    }
  });

  it('that is cut anywhere is none', async () => {
    const blob = await encrypt(kms, KeyId, 'secret');
    for (let length = 0; length < blob.length; length += 1) {
      expect([length, await refused(blob.slice(0, length))]).toEqual([length, invalid]);
    }
  });

  it.each([
    ['of nothing', '-k--k-'],
    ['as the manual shows one', 'GPJUsGlmPcSjHKIktXGyzg==-k-XqqalxTyNKIC1rITRePFGQ==-k-GqsANzNxvjjXhKwJAOY='],
    ['of no Base64', 'nonsense'],
  ])('%s is none', async (_, text) => {
    expect(await refused(text)).toBe(invalid);
  });

  it('with parts of another is none', async () => {
    const other = await encrypt(kms, await createKey(kms, `other-${randomUUID()}`), 'secret');
    const [id, version, sealed] = (await encrypt(kms, KeyId, 'secret')).split('-k-');
    const [otherId, otherVersion, otherSealed] = other.split('-k-');
    for (const parts of [
      [otherId, version, sealed],
      [id, otherVersion, sealed],
      [id, version, otherSealed],
      [otherId, otherVersion, sealed],
      [id, version, sealed, sealed],
    ]) {
      expect(await refused(parts.join('-k-'))).toBe(invalid);
    }
  });

  it('of another KMS is none', async () => {
    const other = await startTimedKms();
    expect(await refused(await encrypt(other, await createKey(other, 'elsewhere'), 'secret'))).toBe(invalid);
    await other.close();
  });

  it('is read in its own region alone, and by its own account', async () => {
    const blob = await encrypt(kms, KeyId, 'secret');
    expect(await refused(blob, undefined, 'ap-seoul')).toBe('ResourceUnavailable.CmkNotFound');
    const members = { region: 'ap-seoul' };
    expect(await refusal(kms, 'Encrypt', { KeyId, Plaintext: 'AA==' }, members)).toBe(
      'ResourceUnavailable.CmkNotFound',
    );
  });

  it('of a key that is gone names no key', async () => {
    const doomed = await createKey(kms, 'doomed');
    const blob = await encrypt(kms, doomed, 'secret');
    await result(kms, 'DisableKey', { KeyId: doomed });
    await result(kms, 'ScheduleKeyDeletion', { KeyId: doomed, PendingWindowInDays: 7 });
    expect(await refused(blob)).toBe('ResourceUnavailable.CmkDisabled');
    kms.advance(7 * day);
    expect(await refused(blob)).toBe('ResourceUnavailable.CmkNotFound');
  });
});
