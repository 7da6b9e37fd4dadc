import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildASTSchema, getNamedType, isUnionType, parse } from 'graphql';
import { describe, expect, it } from '@jest/globals';
import { actions } from '../../src/contract/index.js';
import { prefixedOperation, prefixedType } from '../support/fixtures/graph-prefix.js';
import { useLocalGateway } from '../support/servers/local-gateway.js';

const sdl = readFileSync(new URL('../../schema/kms.graphql', import.meta.url), 'utf8');
const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });

interface Answered {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/** A root field, its operation type and the name of its success type. */
const rootField = (name: string) => {
  const query = schema.getQueryType()?.getFields()[name];
  const field = query ?? schema.getMutationType()?.getFields()[name];
  const union = field && getNamedType(field.type);
  if (!field || !isUnionType(union)) throw new Error(`${name} is no field that reaches KMS`);
  const success = union.getTypes().find((type) => !type.name.endsWith('Error'));
  return { kind: query ? 'query' : 'mutation', field, success: success?.name ?? '' };
};

/** An operation that passes every argument as a variable. */
const operation = (name: string, args: object, selection: string) => {
  const { kind, field, success } = rootField(name);
  const given = field.args.filter((arg) => Object.hasOwn(args, arg.name));
  const list = (parts: readonly string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '');
  const declared = list(given.map((arg) => `$${arg.name}: ${String(arg.type)}`));
  const used = list(given.map((arg) => `${arg.name}: $${arg.name}`));
  const wanted = selection ? `... on ${success} { ${selection} }` : '';
  return `${kind} ${declared} { answer: ${name}${used} { __typename ${wanted} ... on KmsError { code message } } }`;
};

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe.each([
  { names: 'the default names', prefix: undefined },
  { names: 'GRAPH_PREFIX=kms', prefix: 'kms' },
])('every KMS action, through the gateway and the local KMS, with $names', ({ prefix }) => {
  const servers = useLocalGateway({}, { graphPrefix: prefix });

  /** Runs a field that must succeed, and returns its result. */
  const does = async (
    name: string,
    args: Record<string, unknown> = {},
    selection = '',
  ): Promise<Answered> => {
    const text = prefixedOperation(operation(name, args, selection), prefix);
    const { answer } = await servers.gateway.gql<{ answer: Answered }, Record<string, unknown>>(text, args);
    const { success } = rootField(name);
    const __typename = prefix === undefined ? success : prefixedType(success, prefix);
    expect({ name, ...answer }).toMatchObject({ name, __typename });
    return answer;
  };
  /** Runs a field that takes a list of ids, and returns its results. */
  const reads = async (name: string, args: Record<string, unknown>, selection: string) => {
    const text = prefixedOperation(operation(name, args, selection), prefix);
    const { answer } = await servers.gateway.gql<{ answer: Answered[] }, Record<string, unknown>>(text, args);
    return answer;
  };
  const createKey = async (alias: string, rest: Record<string, unknown> = {}) =>
    String((await does('createKey', { alias, ...rest }, 'keyId'))['keyId']);

  it('manages keys', async () => {
    const keyId = await createKey('managed');
    const other = await createKey('other');
    await does('disableKey', { keyId });
    await does('enableKey', { keyId });
    await does('disableKeys', { keyIds: [keyId, other] });
    await does('enableKeys', { keyIds: [keyId, other] });
    await does('updateAlias', { keyId, alias: 'renamed' });
    await does('updateKeyDescription', { keyId, description: 'described' });
    await does('enableKeyRotation', { keyId });
    await does('rotateKey', { keyId });
    await does('disableKeyRotation', { keyId });
    await does('archiveKey', { keyId });
    await does('cancelKeyArchive', { keyId }, 'key { state }');
    const resource = { keyId, productId: 'cos', resourceId: 'a-bucket' };
    await does('bindCloudResource', resource);
    await does('unbindCloudResource', resource);
    await does('disableKey', { keyId });
    await does('scheduleKeyDeletion', { keyId, pendingWindowInDays: 7 });
    await does('cancelKeyDeletion', { keyId });
    expect(await does('kmsKey', { keyId }, 'rotation { __typename } actionChecks { action }')).toMatchObject({
      rotation: { __typename: 'KmsKeyRotation' },
    });
    expect(await reads('kmsKeysById', { keyIds: [keyId, other] }, 'keyId')).toMatchObject([
      { keyId },
      { keyId: other },
    ]);
    for (const list of ['kmsKeys', 'kmsKeyIds', 'kmsService', 'kmsRegions', 'kmsAlgorithms'])
      await does(list);
    await does('kmsKeyByAlias', { alias: 'renamed' });
  });

  it('encrypts, decrypts, and generates data keys and random bytes', async () => {
    const keyId = await createKey('encrypts');
    const encryptionContext = '{"purpose":"test"}';
    const plaintext = base64('a plaintext');
    const blob = await does('encrypt', { keyId, plaintext, encryptionContext }, 'ciphertextBlob');
    const again = await does(
      'reEncrypt',
      {
        ciphertextBlob: blob['ciphertextBlob'],
        destinationKeyId: await createKey('destination'),
        sourceEncryptionContext: encryptionContext,
        destinationEncryptionContext: encryptionContext,
      },
      'ciphertextBlob',
    );
    for (const { ciphertextBlob } of [blob, again]) {
      expect(await does('decrypt', { ciphertextBlob, encryptionContext }, 'plaintext')).toMatchObject({
        plaintext,
      });
    }
    await does('generateDataKey', { keyId, keySpec: 'AES_256' });
    await does('generateRandom', { numberOfBytes: 16 });
  });

  it('decrypts, signs and verifies with asymmetric keys', async () => {
    const rsa = await createKey('rsa', { usage: 'ASYMMETRIC_DECRYPT_RSA_2048' });
    const { publicKey } = await does('kmsPublicKey', { keyId: rsa }, 'publicKey');
    const key = createPublicKey({
      key: Buffer.from(String(publicKey), 'base64'),
      format: 'der',
      type: 'spki',
    });
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const sealed = publicEncrypt({ key, padding, oaepHash: 'sha256' }, Buffer.from('for RSA'));
    expect(
      await does(
        'asymmetricRsaDecrypt',
        { keyId: rsa, ciphertextBlob: sealed.toString('base64'), algorithm: 'RSAES_OAEP_SHA_256' },
        'plaintext',
      ),
    ).toMatchObject({ plaintext: base64('for RSA') });

    const signer = await createKey('signer', { usage: 'ASYMMETRIC_SIGN_VERIFY_ECC' });
    const message = base64('a message');
    const told = { keyId: signer, message, algorithm: 'ECC_P256_R1', messageType: 'RAW' };
    const { signature } = await does('signByAsymmetricKey', told, 'signature');
    expect(
      await does('verifyByAsymmetricKey', { ...told, signatureValue: signature }, 'signatureValid'),
    ).toMatchObject({ signatureValid: true });
  });

  it('decrypts with SM2', async () => {
    const { sm2 } = await import('sm-crypto-v2');
    const keyId = await createKey('sm2', { usage: 'ASYMMETRIC_DECRYPT_SM2' });
    const { publicKey } = await does('kmsPublicKey', { keyId }, 'publicKey');
    // The last 65 bytes of a SubjectPublicKeyInfo over this curve are the point.
    const point = Buffer.from(String(publicKey), 'base64').subarray(-65).toString('hex');
    const ciphertext = sm2.doEncrypt(Buffer.from('for SM2'), point, 1, { asn1: true });
    expect(
      await does(
        'asymmetricSm2Decrypt',
        { keyId, ciphertextBlob: Buffer.from(ciphertext, 'hex').toString('base64') },
        'plaintext',
      ),
    ).toMatchObject({ plaintext: base64('for SM2') });
  });

  it('imports key material', async () => {
    const keyId = await createKey('imported', { origin: 'EXTERNAL' });
    const wrapping = { keyId, wrappingAlgorithm: 'RSAES_OAEP_SHA_256', wrappingKeySpec: 'RSA_2048' };
    const given = await does('getParametersForImport', wrapping, 'importToken publicKey');
    const key = createPublicKey({
      key: Buffer.from(String(given['publicKey']), 'base64'),
      format: 'der',
      type: 'spki',
    });
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const encrypted = publicEncrypt({ key, padding, oaepHash: 'sha256' }, randomBytes(32));
    const encryptedKeyMaterial = encrypted.toString('base64');
    await does('importKeyMaterial', { keyId, encryptedKeyMaterial, importToken: given['importToken'] });
    await does('deleteImportedKeyMaterial', { keyId });
  });

  it('manages data keys', async () => {
    const keyId = await createKey('above-data-keys');
    const hosted = { keyId, numberOfBytes: 32, isHostedByKms: 'HOSTED', dataKeyName: 'hosted' };
    const { dataKeyId } = await does('generateDataKey', hosted, 'dataKeyId dataKey { state }');
    const imported = await does(
      'importDataKey',
      {
        dataKeyName: 'imported',
        importKeyMaterial: randomBytes(32).toString('base64'),
        importType: 'PLAINTEXT',
        keyId,
      },
      'dataKeyId',
    );
    const dataKeyIds = [dataKeyId, imported['dataKeyId']];
    await does('getDataKeyPlaintext', { dataKeyId });
    await does('getDataKeyCiphertextBlob', { dataKeyId });
    await does('updateDataKeyName', { dataKeyId, dataKeyName: 'renamed' });
    await does('updateDataKeyDescription', { dataKeyId, description: 'described' });
    await does('disableDataKeys', { dataKeyIds });
    await does('enableDataKeys', { dataKeyIds });
    await does('disableDataKey', { dataKeyId });
    await does('enableDataKey', { dataKeyId });
    await does('disableDataKey', { dataKeyId });
    await does('scheduleDataKeyDeletion', { dataKeyId, pendingWindowInDays: 7 });
    await does('cancelDataKeyDeletion', { dataKeyId }, 'dataKey { state }');
    expect(await does('kmsDataKey', { dataKeyId }, 'dataKeyName state key { __typename }')).toMatchObject({
      dataKeyName: 'renamed',
      state: 'DISABLED',
      key: { __typename: 'KmsKey' },
    });
    expect(await reads('kmsDataKeysById', { dataKeyIds }, 'dataKeyId')).toHaveLength(2);
    expect(await does('kmsDataKeys', {}, 'totalCount')).toMatchObject({ totalCount: 2 });
    await does('kmsDataKeyIds');
  });

  it('manages white-box keys', async () => {
    const told = { alias: 'white', algorithm: 'AES_256' };
    const { keyId } = await does('createWhiteBoxKey', told, 'keyId');
    await does(
      'encryptByWhiteBox',
      { keyId, plaintext: base64('white') },
      'ciphertextBlob initializationVector',
    );
    await does('describeWhiteBoxDecryptKey', { keyId }, 'decryptKey');
    const identity = '0123abcd-0123456789abcd-0123456789abcd-0123456789abcd-0123456789abcdef';
    await does('overwriteWhiteBoxDeviceFingerprints', { keyId, deviceFingerprints: [{ identity }] });
    await does('disableWhiteBoxKeys', { keyIds: [keyId] });
    await does('enableWhiteBoxKeys', { keyIds: [keyId] });
    await does('disableWhiteBoxKey', { keyId });
    await does('enableWhiteBoxKey', { keyId });
    const fields =
      'alias deviceFingerprints { ... on KmsDeviceFingerprints { deviceFingerprints { identity } } }';
    expect(await does('kmsWhiteBoxKey', { keyId }, fields)).toMatchObject({
      alias: 'white',
      deviceFingerprints: { deviceFingerprints: [{ identity }] },
    });
    expect(await does('kmsWhiteBoxKeys', {}, 'totalCount')).toMatchObject({ totalCount: 1 });
    await does('kmsWhiteBoxService');
    await does('disableWhiteBoxKey', { keyId });
    await does('deleteWhiteBoxKey', { keyId });
  });

  it('encrypts and signs with post-quantum keys', async () => {
    const keyId = await createKey('post-quantum');
    const plaintext = base64('for later');
    const { ciphertextBlob } = await does('postQuantumCryptoEncrypt', { keyId, plaintext }, 'ciphertextBlob');
    expect(await does('postQuantumCryptoDecrypt', { ciphertextBlob }, 'plaintext')).toMatchObject({
      plaintext,
    });
    const message = base64('a message');
    const { signature } = await does('postQuantumCryptoSign', { keyId, message }, 'signature');
    await does('postQuantumCryptoVerify', { keyId, message, signatureValue: signature });
  });

  it('has called every action of the contract successfully: a missing one needs a call of does()', () => {
    const done = new Set(servers.calls.filter(({ succeeded }) => succeeded).map(({ action }) => action));
    expect(Object.keys(actions).filter((action) => !done.has(action))).toEqual([]);
  });
});
