import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  actions,
  Encrypt,
  EncryptByWhiteBox,
  DescribeKey,
  ImportDataKey,
  ImportKeyMaterial,
  PostQuantumCryptoEncrypt,
  type Action,
} from '../../../src/contract/index.js';
import type { KmsClient } from '../../../src/client/index.js';
import { clientOf, failureOf } from '../../support/client/client-of.js';
import { defaultRequestId, startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';

const plaintext = 'Correct Horse Battery Staple: 4711';
const secret = Buffer.from(plaintext).toString('base64');

/** The forms in which KMS might say a secret back. */
const echoes: readonly (readonly [string, string])[] = [
  ['as it was sent', secret],
  ['decoded', plaintext],
  ['decoded, in lower case', plaintext.toLowerCase()],
  ['in hex', Buffer.from(plaintext).toString('hex')],
  [
    'in hex with separators',
    Buffer.from(plaintext)
      .toString('hex')
      .replaceAll(/(..)(?=.)/g, '$1:'),
  ],
  ['percent-encoded', encodeURIComponent(plaintext)],
  ['percent-encoded as sent', encodeURIComponent(secret)],
  ['in Base64 for URLs', Buffer.from(plaintext).toString('base64url')],
  ['encoded once more', Buffer.from(secret).toString('base64')],
  ['cut short', secret.slice(0, 12)],
  ['decoded and cut short', plaintext.slice(0, 12)],
  ['without its beginning', secret.slice(-14)],
  ['decoded, as one word', plaintext.replaceAll(/[^A-Za-z0-9]/g, '')],
];

const carriers: readonly (readonly [Action, string])[] = [
  [Encrypt, 'Plaintext'],
  [PostQuantumCryptoEncrypt, 'PlainText'],
  [EncryptByWhiteBox, 'PlainText'],
  [ImportKeyMaterial, 'ImportToken'],
  [ImportDataKey, 'ImportKeyMaterial'],
];

let kms: ScriptedKms;
let client: KmsClient;
beforeEach(async () => {
  kms = await startScriptedKms();
  client = clientOf(kms, { maxRetries: 0 });
});
afterEach(async () => {
  await client.close();
  await kms.close();
});

describe('a secret that KMS says back', () => {
  it('is tested for every action that takes one', () => {
    const taking = Object.values(actions).filter(({ params }) =>
      Object.values(params).some((field: { readonly secret?: true }) => field.secret),
    );
    expect(taking.map(({ name }) => name).sort()).toEqual(carriers.map(([{ name }]) => name).sort());
  });

  describe.each(carriers.map(([action, param]) => [action.name, action, param] as const))(
    'to %s',
    (_, action, param) => {
      const refusal = async (response: object) => {
        kms.answers(action.name).with(response);
        return failureOf(await client.call(action, { KeyId: 'a-key', [param]: secret }));
      };

      it.each(echoes)('is not passed on in the message, %s', async (_form, echo) => {
        expect(
          await refusal({
            Error: { Code: 'InvalidParameter', Message: `Bad value ${echo} given.`, Value: echo },
          }),
        ).toEqual({
          kind: 'refused',
          code: 'InvalidParameter',
          message: null,
          requestId: defaultRequestId,
        });
      });

      it.each(echoes)('is not passed on as the code, %s', async (_form, echo) => {
        for (const Code of [echo, `InvalidParameter.${echo}`, `FailedOperation.X${echo}`]) {
          expect(await refusal({ Error: { Code, Message: 'No.' } })).toEqual({
            kind: 'refused',
            code: 'Gateway.UndocumentedCode',
            message: null,
            requestId: defaultRequestId,
          });
        }
      });

      it.each(echoes)('is not passed on as the request id, %s', async (_form, echo) => {
        expect(await refusal({ RequestId: echo, Error: { Code: 'InternalError' } })).toMatchObject({
          code: 'InternalError',
          requestId: null,
        });
        kms
          .answers(action.name)
          .with({ RequestId: echo, CiphertextBlob: 'c', CipherText: 'c', DataKeyId: 'd' });
        expect(await client.call(action, { KeyId: 'a-key', [param]: secret })).toMatchObject({
          ok: true,
          requestId: null,
        });
      });
    },
  );

  it('is not passed on as the request id if the secret itself has the form of one', async () => {
    const id = '0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9';
    for (const Plaintext of [id, Buffer.from(id), Buffer.from(id.replaceAll('-', ''), 'hex')].map((each) =>
      typeof each === 'string' ? each : each.toString('base64'),
    )) {
      kms.answers('Encrypt').with({ RequestId: id, Error: { Code: 'InternalError' } });
      expect(failureOf(await client.call(Encrypt, { KeyId: 'a-key', Plaintext })).requestId).toBeNull();
    }
  });
});

describe('the error of a call that carries a secret', () => {
  it.each([
    'FailedOperation.AddedNextYear',
    'InvalidParameterValue.InvalidPlaintext',
    'LimitExceeded',
    'InvalidAction',
  ])('keeps its code %s, which has nothing of the secret', async (code) => {
    kms.answers('Encrypt').withError(code);
    expect(failureOf(await client.call(Encrypt, { KeyId: 'a-key', Plaintext: secret }))).toMatchObject({
      code,
    });
  });

  it.each(['AddedNextYear', 'Unheard.Of', 'lowercase'])(
    'does not keep the code %s, of no known family',
    async (code) => {
      kms.answers('Encrypt').withError(code);
      expect(failureOf(await client.call(Encrypt, { KeyId: 'a-key', Plaintext: secret }))).toMatchObject({
        code: 'Gateway.UndocumentedCode',
      });
    },
  );
});

describe('the error of a call without secrets', () => {
  it('keeps the message of KMS, and a new code', async () => {
    kms.answers('DescribeKey').withError('Unheard.Of', 'The key is on holiday.');
    expect(failureOf(await client.call(DescribeKey, { KeyId: 'a-key' }))).toMatchObject({
      code: 'Unheard.Of',
      message: 'The key is on holiday.',
    });
  });
});

describe('a credential that KMS says back', () => {
  const token = Buffer.from('a session token of the gateway, long enough to be cut').toString('base64');
  const credentials = { secretId: 'scripted-kms-id', secretKey: 'scripted-kms-key', token };

  const refusalWith = async (response: object) => {
    const signing = clientOf({ url: kms.url, credentials }, { maxRetries: 0 });
    kms.answers('DescribeKey').with(response);
    const failure = failureOf(await signing.call(DescribeKey, { KeyId: 'a-key' }));
    await signing.close();
    return failure;
  };

  it.each([
    ['percent-encoded', encodeURIComponent(token)],
    ['cut short', token.slice(0, 20)],
    ['in hex', Buffer.from(token).toString('hex')],
    ['decoded', Buffer.from(token, 'base64').toString()],
  ])('is not passed on, %s', async (_, echo) => {
    expect(
      await refusalWith({ Error: { Code: 'AuthFailure', Message: `Token ${echo} is bad.` } }),
    ).toMatchObject({
      code: 'AuthFailure',
      message: null,
    });
    const word = echo.replaceAll(/[^A-Za-z0-9]/g, '');
    expect(
      await refusalWith({
        RequestId: word.slice(0, 100),
        Error: { Code: `AuthFailure.${word.slice(0, 100)}` },
      }),
    ).toMatchObject({ code: 'Gateway.UndocumentedCode', requestId: null });
  });

  it('is replaced where it stands in a message as it is', async () => {
    expect(
      await refusalWith({ Error: { Code: 'AuthFailure', Message: `The token ${token} has expired.` } }),
    ).toMatchObject({ message: 'The token [secret] has expired.' });
  });
});
