import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { KeyUsages } from '../../src/contract/index.js';
import type { Key } from '../../src/local/model/key.js';
import { algorithmOf } from '../../src/local/model/material.js';
import type { Stores } from '../../src/local/store/stores.js';
import { createKey, result } from '../support/local/caller.js';
import { base64, bytesIn, publicDer, textIn } from '../support/local/cryptography.js';
import { storedKey } from '../support/local/stored-key.js';
import { startTestKms, type RunningKms } from '../support/servers/local-kms.js';
import { mustHaveOpenssl, openssl, whyNoOpenssl } from '../support/fixtures/openssl.js';

let kms: RunningKms;

const aKey = async (
  KeyUsage: string,
): Promise<{ KeyId: string; publicKey: readonly (string | Buffer)[] }> => {
  const KeyId = await createKey(kms, `openssl-${randomBytes(8).toString('hex')}`, { KeyUsage });
  return { KeyId, publicKey: ['-pubin', '-keyform', 'DER', '-inkey', await publicDer(kms, KeyId)] };
};

const options = (...pairs: readonly string[]) => pairs.flatMap((pair) => ['-pkeyopt', pair]);

const plaintext = randomBytes(100);
const oaep = (hash: string) => options('rsa_padding_mode:oaep', `rsa_oaep_md:${hash}`, `rsa_mgf1_md:${hash}`);

const encryptsToKms = () => {
  it.each([
    ['RSAES_PKCS1_V1_5', options('rsa_padding_mode:pkcs1')],
    ['RSAES_OAEP_SHA_1', oaep('sha1')],
    ['RSAES_OAEP_SHA_256', oaep('sha256')],
  ])('with %s', async (Algorithm, padding) => {
    const { KeyId, publicKey } = await aKey('ASYMMETRIC_DECRYPT_RSA_2048');
    const Ciphertext = base64(
      openssl('pkeyutl', '-encrypt', ...publicKey, ...padding, '-in', plaintext, '-out', 'OUT'),
    );
    const answer = await result(kms, 'AsymmetricRsaDecrypt', { KeyId, Ciphertext, Algorithm });
    expect(answer['KeyId']).toBe(KeyId);
    expect(bytesIn(answer, 'Plaintext')).toEqual(plaintext);
  });

  it.each([1, 31, 32, 100])('with SM2, %d bytes', async (length) => {
    const { KeyId, publicKey } = await aKey('ASYMMETRIC_DECRYPT_SM2');
    const message = randomBytes(length);
    const Ciphertext = base64(openssl('pkeyutl', '-encrypt', ...publicKey, '-in', message, '-out', 'OUT'));
    const answer = await result(kms, 'AsymmetricSm2Decrypt', { KeyId, Ciphertext });
    expect(bytesIn(answer, 'Plaintext')).toEqual(message);
  });
};

interface Signing {
  readonly usage: string;
  readonly algorithm: string;
  /** The hash, if the digest depends only on the message. */
  readonly hash?: string;
  readonly raw: readonly string[];
  readonly digest?: readonly string[];
}

const pss = options('rsa_padding_mode:pss', 'rsa_pss_saltlen:digest', 'digest:sha256');
const pkcs1 = options('rsa_padding_mode:pkcs1', 'digest:sha256');
const rsa = 'ASYMMETRIC_SIGN_VERIFY_RSA_2048';
const p384 = 'ASYMMETRIC_SIGN_VERIFY_ECDSA384';
const sm2 = ['-rawin', '-digest', 'sm3', ...options('distid:1234567812345678')];
const rawEcdsa = (hash: string) => ['-rawin', '-digest', hash];

const signings: readonly Signing[] = [
  { usage: 'ASYMMETRIC_SIGN_VERIFY_SM2', algorithm: 'SM2DSA', raw: sm2 },
  {
    usage: 'ASYMMETRIC_SIGN_VERIFY_ECC',
    algorithm: 'ECC_P256_R1',
    hash: 'sha256',
    raw: rawEcdsa('sha256'),
    digest: [],
  },
  { usage: p384, algorithm: 'ECDSA384_SHA384', hash: 'sha384', raw: rawEcdsa('sha384'), digest: [] },
  { usage: p384, algorithm: 'ECC_P384_R1', hash: 'sha384', raw: rawEcdsa('sha384'), digest: [] },
  {
    usage: rsa,
    algorithm: 'RSA_PSS_SHA_256',
    hash: 'sha256',
    raw: ['-rawin', '-digest', 'sha256', ...pss.slice(0, 4)],
    digest: pss,
  },
  {
    usage: rsa,
    algorithm: 'RSA_PKCS1_SHA_256',
    hash: 'sha256',
    raw: ['-rawin', '-digest', 'sha256', ...pkcs1.slice(0, 2)],
    digest: pkcs1,
  },
];

const message = randomBytes(4_096);

/** Each algorithm with each message type, and the parameters for KMS and for openssl. */
const forms = signings.flatMap(({ usage, algorithm, hash, raw, digest }) => [
  { usage, algorithm, MessageType: 'RAW', signed: message, parameters: raw },
  ...(hash === undefined || digest === undefined
    ? []
    : [
        {
          usage,
          algorithm,
          MessageType: 'DIGEST',
          signed: createHash(hash).update(message).digest(),
          parameters: digest,
        },
      ]),
]);

const verifiesForKms = () => {
  it.each(forms)(
    '$algorithm of $MessageType',
    async ({ usage, algorithm, MessageType, signed, parameters }) => {
      const { KeyId, publicKey } = await aKey(usage);
      const params = { KeyId, Algorithm: algorithm, MessageType, Message: base64(signed) };
      const Signature = textIn(await result(kms, 'SignByAsymmetricKey', params), 'Signature');
      const signature = Buffer.from(Signature, 'base64');
      const output = openssl(
        'pkeyutl',
        '-verify',
        ...publicKey,
        ...parameters,
        '-in',
        signed,
        '-sigfile',
        signature,
      );
      expect(output.toString()).toContain('Signature Verified Successfully');
      const verified = await result(kms, 'VerifyByAsymmetricKey', { ...params, SignatureValue: Signature });
      expect(verified['SignatureValid']).toBe(true);
    },
  );
};

/** Keys whose private key is known to both sides. They are put into the store, because no client can create them. */
const sharedKeys = new Map<string, { readonly key: Key; readonly pem: Buffer }>();

const scalarIn = (der: Buffer): Buffer => {
  const mark = Buffer.from('0201010420', 'hex');
  const start = der.indexOf(mark) + mark.length;
  return der.subarray(start, start + 32);
};

const generated = {
  ASYMMETRIC_SIGN_VERIFY_SM2: ['SM2'],
  ASYMMETRIC_SIGN_VERIFY_ECC: ['EC', ...options('ec_paramgen_curve:P-256')],
  ASYMMETRIC_SIGN_VERIFY_ECDSA384: ['EC', ...options('ec_paramgen_curve:P-384')],
  ASYMMETRIC_SIGN_VERIFY_RSA_2048: ['RSA', ...options('rsa_keygen_bits:2048')],
} as const;

const shareKeys = ({ keys, materials }: Stores) => {
  for (const [name, how] of Object.entries(generated)) {
    const key = storedKey({ usage: z.enum(KeyUsages).parse(name) });
    const pem = openssl('genpkey', '-algorithm', ...how, '-out', 'OUT');
    const der = openssl('pkcs8', '-topk8', '-nocrypt', '-in', pem, '-outform', 'DER', '-out', 'OUT');
    const secret = name.endsWith('SM2') ? scalarIn(der) : der;
    keys.insert(key);
    materials.insert(key.keyId, { algorithm: algorithmOf(key), version: 1, secret, createTime: 1 });
    sharedKeys.set(name, { key, pem });
  }
};

const signedByOpenssl = () => {
  it.each(forms)(
    '$algorithm of $MessageType',
    async ({ usage, algorithm, MessageType, signed, parameters }) => {
      const { key, pem } = sharedKeys.get(usage) ?? { key: storedKey(), pem: Buffer.alloc(0) };
      const signature = openssl(
        'pkeyutl',
        '-sign',
        '-inkey',
        pem,
        ...parameters,
        '-in',
        signed,
        '-out',
        'OUT',
      );
      const verify = async (SignatureValue: Buffer) => {
        const params = { KeyId: key.keyId, Algorithm: algorithm, MessageType, Message: base64(signed) };
        const answer = await result(kms, 'VerifyByAsymmetricKey', {
          ...params,
          SignatureValue: base64(SignatureValue),
        });
        return answer['SignatureValid'];
      };
      expect(await verify(signature)).toBe(true);
      for (const place of [0, 1, signature.length / 2, signature.length - 1].map(Math.floor)) {
        const damaged = Buffer.from(signature);
        damaged[place] = (damaged[place] ?? 0) ^ 1;
        expect([place, await verify(damaged)]).toEqual([place, false]);
      }
      expect(await verify(Buffer.concat([signature, Buffer.of(0)]))).toBe(false);
    },
  );

  it('RSA_PSS_SHA_256 with the maximum salt length', async () => {
    const { key, pem } = sharedKeys.get(rsa) ?? { key: storedKey(), pem: Buffer.alloc(0) };
    const salt = options('rsa_padding_mode:pss', 'rsa_pss_saltlen:max');
    const how = ['-rawin', '-digest', 'sha256', ...salt];
    const signature = openssl('pkeyutl', '-sign', '-inkey', pem, ...how, '-in', message, '-out', 'OUT');
    const params = { KeyId: key.keyId, Algorithm: 'RSA_PSS_SHA_256', Message: base64(message) };
    const signed = { ...params, SignatureValue: base64(signature) };
    expect((await result(kms, 'VerifyByAsymmetricKey', signed))['SignatureValid']).toBe(true);
  });
};

/** KMS encrypts with the public key of a key pair that openssl generated. */
const answersOpenedByOpenssl = () => {
  const generateBy = (EncryptionAlgorithm: string, publicPem: string) => async () => {
    const KeyId = await createKey(kms, `sealing-${randomBytes(8).toString('hex')}`);
    const params = { KeyId, NumberOfBytes: 100, EncryptionAlgorithm, EncryptionPublicKey: publicPem };
    const answer = await result(kms, 'GenerateDataKey', params);
    const { Plaintext } = await result(kms, 'Decrypt', { CiphertextBlob: answer['CiphertextBlob'] });
    return { sealed: bytesIn(answer, 'Plaintext'), dataKey: Plaintext };
  };

  it.each([
    ['RSAES_PKCS1_V1_5', options('rsa_padding_mode:pkcs1')],
    ['RSAES_OAEP_SHA_1', oaep('sha1')],
    ['RSAES_OAEP_SHA_256', oaep('sha256')],
  ])('with %s', async (algorithm, padding) => {
    const key = openssl('genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', 'OUT');
    const pem = openssl('pkey', '-in', key, '-pubout').toString();
    const { sealed, dataKey } = await generateBy(algorithm, pem)();
    const opened = openssl('pkeyutl', '-decrypt', '-inkey', key, ...padding, '-in', sealed, '-out', 'OUT');
    expect(base64(opened)).toBe(dataKey);
  });

  it('with SM2_C1C3C2_ASN1', async () => {
    const key = openssl('genpkey', '-algorithm', 'SM2', '-out', 'OUT');
    const pem = openssl('pkey', '-in', key, '-pubout').toString();
    const { sealed, dataKey } = await generateBy('SM2_C1C3C2_ASN1', pem)();
    const opened = openssl('pkeyutl', '-decrypt', '-inkey', key, '-in', sealed, '-out', 'OUT');
    expect(base64(opened)).toBe(dataKey);
  });
};

const byOpenssl = () => {
  beforeAll(async () => {
    kms = await startTestKms({
      seed: (_, stores) => {
        shareKeys(stores);
      },
    });
  });
  afterAll(async () => {
    expect(kms.bugs).toEqual([]);
    await kms.close();
  });

  describe('KMS decrypts what openssl encrypts', encryptsToKms);
  describe('openssl and KMS verify what KMS signs', verifiesForKms);
  describe('KMS verifies what openssl signs, and rejects changed signatures', signedByOpenssl);
  describe('openssl decrypts an answer that KMS encrypted for the caller', answersOpenedByOpenssl);
};

const why = whyNoOpenssl();
if (why === undefined) {
  describe('the local KMS and openssl', byOpenssl);
} else {
  const notice = `The cryptography of the local KMS was not compared with openssl: ${why}`;
  process.stderr.write(`${notice}\n`);
  it(notice, () => {
    expect(mustHaveOpenssl()).toBe(false);
  });
}
