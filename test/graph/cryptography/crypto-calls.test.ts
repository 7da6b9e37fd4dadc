import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  EncryptDocument,
  GenerateDataKeyDocument,
  ImportKeyMaterialDocument,
  KeyWithPublicKeyDocument,
  PublicKeyDocument,
  SignByAsymmetricKeyDocument,
} from '../../generated/graphql.js';
import { ask } from '../../support/servers/gateway.js';
import { defaultRequestId } from '../../support/servers/scripted-kms.js';
import { cryptoCalls, keyId, pem } from '../../support/fixtures/crypto-calls.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

const nameOf = (title: string) => title.split(',')[0] ?? '';

describe('cryptographic operations', () => {
  const servers = useScriptedGateway();
  beforeAll(() => {
    servers.kms.answers('DescribeKey').with({ KeyMetadata: { KeyId: keyId, KeyState: 'Enabled' } });
  });

  it.each(Object.entries(cryptoCalls))('send arguments and return results: %s', async (title, told) => {
    const action = nameOf(title);
    servers.kms.answers(action).with(told.result);
    const { data, errors } = await ask(servers.gateway.url, told.document, {
      ...told.variables,
      region: 'ap-tokyo',
    } as never);
    expect(errors).toBeUndefined();
    const field = action.replace(/^./, (letter) => letter.toLowerCase());
    expect(data).toEqual({
      [field]: { __typename: `${action}Payload`, requestId: defaultRequestId, ...told.payload },
    });
    const [call] = servers.kms.calls;
    expect(call?.action).toBe(action);
    expect(JSON.parse(call?.body ?? '')).toEqual(told.sent);
    expect(call?.headers['x-tc-region']).toBe('ap-tokyo');
  });

  it('mark a lost reply to generateDataKey as retryable, unless KMS hosts the data key', async () => {
    servers.kms.answers('GenerateDataKey').hangingUp();
    const lost = { __typename: 'KmsUnavailableError' };
    const loose = await servers.gateway.gql(GenerateDataKeyDocument, { keyId, keySpec: 'AES_128' });
    expect(loose.generateDataKey).toMatchObject({ ...lost, retryable: true });
    const kept = await servers.gateway.gql(GenerateDataKeyDocument, {
      keyId,
      keySpec: 'AES_128',
      isHostedByKms: 'HOSTED',
      dataKeyName: 'kept',
    });
    expect(kept.generateDataKey).toMatchObject({ ...lost, retryable: false, retryAfterMs: null });
  });

  it('read a public key once per operation, through kmsKey and kmsPublicKey', async () => {
    const answered = { KeyId: keyId, PublicKey: 'AQID', PublicKeyPem: pem };
    const publicKey = { __typename: 'KmsPublicKey', keyId, publicKey: 'AQID', publicKeyPem: pem };
    servers.kms.answers('GetPublicKey').with(answered);
    expect(await servers.gateway.gql(PublicKeyDocument, { keyId })).toEqual({ kmsPublicKey: publicKey });
    expect(await servers.gateway.gql(KeyWithPublicKeyDocument, { keyId })).toMatchObject({
      kmsKey: { publicKey },
    });
    servers.kms.calls.splice(0);
    await servers.gateway.gql(
      `query ($keyId: ID!) {
        kmsKey(keyId: $keyId) { ... on KmsKey { publicKey { __typename } } }
        kmsPublicKey(keyId: $keyId) { __typename }
      }`,
      { keyId },
    );
    expect(servers.kms.calls.map(({ action }) => action).sort()).toEqual(['DescribeKey', 'GetPublicKey']);
  });

  it.each(['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.999Z', '1969-12-31T23:59:59Z'])(
    'reject key material that expires at %s, which KMS would treat as no expiry',
    async (validTo) => {
      const { errors } = await ask(servers.gateway.url, ImportKeyMaterialDocument, {
        keyId,
        encryptedKeyMaterial: 'AQID',
        importToken: 'x',
        validTo,
      });
      expect(errors).toMatchObject([
        {
          message: 'validTo: must be a time after 1970-01-01T00:00:00Z.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
      expect(servers.kms.calls).toEqual([]);
    },
  );

  it.each(['AQI', 'AQI=\n', 'AQ ==', 'AQ==AQ==', 'AR==', 'A-_A', '====', 5, ['AQID'], { a: 'AQID' }])(
    'accept bytes only as standard Base64, not as %j',
    async (plaintext) => {
      const { errors } = await ask(servers.gateway.url, EncryptDocument, { keyId, plaintext } as never);
      expect(errors).toMatchObject([
        {
          message: 'Variable "$plaintext" must be of type "Base64!".',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
      expect(servers.kms.calls).toEqual([]);
    },
  );

  it('return bytes from KMS unchanged, even if they are not valid Base64', async () => {
    servers.kms.answers('SignByAsymmetricKey').with({ Signature: 'no Base64' });
    const { signByAsymmetricKey } = await servers.gateway.gql(SignByAsymmetricKeyDocument, {
      keyId,
      message: '',
      algorithm: 'SM2DSA',
    });
    expect(signByAsymmetricKey).toMatchObject({ signature: 'no Base64' });
  });
});
