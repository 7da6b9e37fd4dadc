import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createThreadPool, type ThreadPool } from '../../../src/local/crypto/thread-pool.js';
import { builtThreadScript } from '../../support/local/thread-script.js';
import { startTestKms } from '../../support/servers/local-kms.js';
import { createKey, result } from '../../support/local/caller.js';
import { createHeldEngine } from '../../support/local/engine.js';
import { flipBit } from '../../support/local/cryptography.js';

let threads: ThreadPool;
beforeEach(() => {
  threads = createThreadPool(builtThreadScript());
});
afterEach(() => threads.close());

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** RFC 8998, appendix A.1. */
const vector = {
  key: hex('0123456789ABCDEFFEDCBA9876543210'),
  iv: hex('00001234567800000000ABCD'),
  associated: hex('FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2'),
  plaintext: Buffer.concat(
    [0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff, 0xee, 0xaa].map((byte) => Buffer.alloc(8, byte)),
  ),
  sealed: hex(
    '17F399F08C67D5EE19D0DC9969C4BB7D 5FD46FD3756489069157B282BB200735' +
      'D82710CA5C22F0CCFA7CBF93D496AC15 A56834CBCF98C397B4024A2691233B8D' +
      '83DE3541E4C2B58177E065A9BF7B62EC',
  ),
};

describe('SM4-GCM', () => {
  const { key, iv, associated, plaintext, sealed } = vector;

  it('agrees with RFC 8998', async () => {
    expect(await threads.run('encryptBySm4', key, iv, plaintext, associated)).toEqual(new Uint8Array(sealed));
    expect(await threads.run('decryptBySm4', key, iv, sealed, associated)).toEqual(new Uint8Array(plaintext));
  });

  it('refuses damaged and truncated input', async () => {
    for (const place of sealed.keys()) {
      const damaged = flipBit(sealed, place);
      expect(await threads.run('decryptBySm4', key, iv, damaged, associated)).toBeUndefined();
    }
    for (const length of [0, 15, 16, 79]) {
      const truncated = sealed.subarray(0, length);
      expect(await threads.run('decryptBySm4', key, iv, truncated, associated)).toBeUndefined();
    }
    expect(await threads.run('decryptBySm4', key, iv, sealed, Buffer.alloc(0))).toBeUndefined();
  });
});

describe('the threads', () => {
  const encrypt = () =>
    threads.run('encryptBySm4', vector.key, vector.iv, vector.plaintext, vector.associated);

  it('run many tasks and return each result to its caller', async () => {
    const plaintexts = Array.from({ length: 50 }, (_, index) => Buffer.alloc(index, index));
    const { key, iv, associated } = vector;
    const sealed = await Promise.all(
      plaintexts.map((each) => threads.run('encryptBySm4', key, iv, each, associated)),
    );
    const opened = await Promise.all(
      sealed.map((each) => threads.run('decryptBySm4', key, iv, each, associated)),
    );
    expect(opened).toEqual(plaintexts.map((each) => new Uint8Array(each)));
  });

  it('report the stack of an error without its message, and continue', async () => {
    const error: unknown = await threads
      .run('publicKeyOf', 'RSA_2048', Buffer.from('not a key'))
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: 'A task failed on its thread' });
    expect(error).toHaveProperty('stack', expect.stringContaining('public-key.js'));
    await encrypt();
  });

  it('reject running and new tasks once closed', async () => {
    const running = Array.from({ length: 5 }, encrypt);
    const settled = Promise.allSettled(running);
    await threads.close();
    const statuses = (await settled).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['rejected']));
    await expect(encrypt()).rejects.toThrow('closed');
  });
});

describe('other calls', () => {
  it.each([
    ['RSA keys are generated', 'CreateKey', { Alias: 'rsa', KeyUsage: 'ASYMMETRIC_DECRYPT_RSA_2048' }],
    ['a thread computes', 'PostQuantumCryptoSign', { Message: 'AA==' }],
  ])('are answered while %s', async (_, action, params) => {
    const { engine, hold } = createHeldEngine();
    const kms = await startTestKms({ engine });
    const KeyId = await createKey(kms, 'described');
    const { started, release } = hold();
    let finished = false;
    const slow = result(kms, action, action === 'CreateKey' ? params : { ...params, KeyId }).then(() => {
      finished = true;
    });
    await started;
    for (let each = 0; each < 5; each += 1) await result(kms, 'DescribeKey', { KeyId });
    expect(finished).toBe(false);
    release();
    await slow;
    expect(kms.bugs).toEqual([]);
    await kms.close();
  });
});
