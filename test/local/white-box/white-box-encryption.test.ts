import { createDecipheriv } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sm4 } from 'sm-crypto-v2';
import { encryptByWhiteBox, type WhiteBoxAlgorithm } from '../../../src/local/crypto/white-box.js';
import { useTestKms } from '../../support/servers/local-kms.js';
import { refusal, result, uniqueName } from '../../support/local/caller.js';
import { createWhiteBoxKey, infoOf } from '../../support/local/white-box-calls.js';

const kms = useTestKms();

const bytes = (text: unknown) => Buffer.from(String(text), 'base64');

describe('encryption in CBC mode', () => {
  const hex = (text: string) => Buffer.from(text, 'hex');

  // Only the first block is compared: the second is padding.
  it.each<[string, WhiteBoxAlgorithm, string, string, string, string]>([
    [
      'NIST SP 800-38A, F.2.5',
      'AES_256',
      '603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4',
      '000102030405060708090a0b0c0d0e0f',
      '6bc1bee22e409f96e93d7e117393172a',
      'f58c4c04d6e5f1ba779eabfb5f7bfbd6',
    ],
    [
      'GB/T 32907, A.1',
      'SM4',
      '0123456789abcdeffedcba9876543210',
      '00000000000000000000000000000000',
      '0123456789abcdeffedcba9876543210',
      '681edf34d206965e86b3e94f536e4246',
    ],
  ])('agrees with %s', (_, algorithm, key, iv, plaintext, ciphertext) => {
    const encrypted = encryptByWhiteBox(algorithm, hex(key), hex(iv), hex(plaintext));
    expect(encrypted).toHaveLength(32);
    expect(encrypted.toString('hex').slice(0, 32)).toBe(ciphertext);
  });
});

interface DocumentedProgram {
  readonly open: (decryptKey: unknown, initializationVector: unknown, cipherText: unknown) => Buffer;
}

/** The program in docs/guides/local-kms.md. */
const documentedProgram = async (): Promise<DocumentedProgram> => {
  const page = readFileSync(new URL('../../../docs/guides/local-kms.md', import.meta.url), 'utf8');
  const [, program] = /```js\n([^]*?)```/.exec(page) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'white-box-'));
  const file = join(folder, 'open.mjs');
  writeFileSync(file, `${program ?? ''}\nexport { open };\n`);
  const module = (await import(file)) as DocumentedProgram;
  rmSync(folder, { recursive: true });
  return module;
};

describe('EncryptByWhiteBox', () => {
  const PlainText = Buffer.from('a secret of the test').toString('base64');

  it.each(['AES_256', 'SM4'])(
    'with %s can be decrypted by the documented program with DecryptKey',
    async (Algorithm) => {
      const { open } = await documentedProgram();
      const { KeyId, DecryptKey } = await result(kms, 'CreateWhiteBoxKey', {
        Alias: uniqueName(),
        Algorithm,
      });
      const { InitializationVector, CipherText } = await result(kms, 'EncryptByWhiteBox', {
        KeyId,
        PlainText,
      });
      expect(bytes(InitializationVector)).toHaveLength(16);
      expect(bytes(CipherText)).toHaveLength(32);
      expect(open(DecryptKey, InitializationVector, CipherText).toString('base64')).toBe(PlainText);
    },
  );

  it('with SM4 can be decrypted by another implementation', async () => {
    const { KeyId, DecryptKey } = await result(kms, 'CreateWhiteBoxKey', {
      Alias: uniqueName(),
      Algorithm: 'SM4',
    });
    const { InitializationVector, CipherText } = await result(kms, 'EncryptByWhiteBox', { KeyId, PlainText });
    const opened = sm4.decrypt(bytes(CipherText), bytes(DecryptKey).subarray(6), {
      mode: 'cbc',
      iv: bytes(InitializationVector),
      output: 'array',
    });
    expect(Buffer.from(opened).toString('base64')).toBe(PlainText);
  });

  it('uses the given initialization vector, or a new one each time', async () => {
    const KeyId = await createWhiteBoxKey(kms, uniqueName());
    const InitializationVector = Buffer.alloc(16, 7).toString('base64');
    const params = { KeyId, PlainText, InitializationVector };
    const first = await result(kms, 'EncryptByWhiteBox', params);
    expect(first).toMatchObject({ InitializationVector });
    expect((await result(kms, 'EncryptByWhiteBox', params))['CipherText']).toBe(first['CipherText']);
    const vectors = await Promise.all(
      [1, 2].map(
        async () => (await result(kms, 'EncryptByWhiteBox', { KeyId, PlainText }))['InitializationVector'],
      ),
    );
    expect(new Set(vectors).size).toBe(2);
  });

  it('accepts 0 bytes to 4 KB', async () => {
    const KeyId = await createWhiteBoxKey(kms, uniqueName());
    const DecryptKey = (await infoOf(kms, KeyId))['DecryptKey'];
    for (const size of [0, 16, 4_096]) {
      const plaintext = Buffer.alloc(size, 3);
      const params = { KeyId, PlainText: plaintext.toString('base64') };
      const { InitializationVector, CipherText } = await result(kms, 'EncryptByWhiteBox', params);
      const decipher = createDecipheriv(
        'aes-256-cbc',
        bytes(DecryptKey).subarray(6),
        bytes(InitializationVector),
      );
      expect(Buffer.concat([decipher.update(bytes(CipherText)), decipher.final()])).toEqual(plaintext);
    }
    const long = { KeyId, PlainText: Buffer.alloc(4_097).toString('base64') };
    expect(await refusal(kms, 'EncryptByWhiteBox', long)).toBe('InvalidParameterValue');
  });
});
