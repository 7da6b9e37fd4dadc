import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sdk from 'tencentcloud-sdk-nodejs-common';
import { apiVersion } from '../../src/contract/index.js';
import { startTestKms, randomCredentials, type RunningKms } from '../support/servers/local-kms.js';
import { unknownKeyId } from '../support/servers/new-key.js';

let kms: RunningKms;
beforeAll(async () => {
  kms = await startTestKms();
});
afterAll(async () => {
  expect(kms.bugs).toEqual([]);
  await kms.close();
});

/** The official client, configured only with an endpoint, credentials and a region. */
const officialClient = (credential = kms.credentials, host = '127.0.0.1') =>
  new sdk.CommonClient('kms.tencentcloudapi.com', apiVersion, {
    credential,
    region: 'ap-guangzhou',
    profile: {
      httpProfile: { endpoint: `${host}:${kms.port}`, protocol: 'http://', reqMethod: 'POST' },
    },
  });

/** The SDK types its results as `any`. */
const ask = async (client: ReturnType<typeof officialClient>, action: string, params: object) => {
  const answer: unknown = await client.request(action, params);
  return answer as Readonly<Record<string, unknown>>;
};

const requestId: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);

describe('the official SDK', () => {
  it('creates, reads, disables, enables and archives a key', async () => {
    const client = officialClient();
    const Description = '由官方客户端创建';
    const created = await ask(client, 'CreateKey', {
      Alias: 'by-the-sdk',
      Description,
      Tags: [{ TagKey: 'env', TagValue: 'dev' }],
    });
    expect(created).toMatchObject({ Alias: 'by-the-sdk', KeyState: 'Enabled', RequestId: requestId });
    const { KeyId } = created;
    const listed = await ask(client, 'ListKeyDetail', { Limit: 10, TagFilters: [{ TagKey: 'env' }] });
    expect(listed).toMatchObject({ TotalCount: 1, KeyMetadatas: [{ KeyId, Description }] });
    const described = await ask(client, 'DescribeKeys', { KeyIds: [KeyId] });
    expect(described['KeyMetadatas']).toEqual(listed['KeyMetadatas']);

    for (const [action, left] of [
      ['DisableKey', 'Disabled'],
      ['EnableKey', 'Enabled'],
      ['ArchiveKey', 'Archived'],
      ['CancelKeyArchive', 'Enabled'],
    ] as const) {
      expect(await ask(client, action, { KeyId })).toEqual({ RequestId: requestId });
      const { KeyMetadata } = await ask(client, 'DescribeKey', { KeyId });
      expect(KeyMetadata).toMatchObject({ KeyState: left });
    }
  });

  it('rotates a key, renames it, and schedules its deletion', async () => {
    const client = officialClient();
    const { KeyId } = await ask(client, 'CreateKey', { Alias: 'rotated-by-the-sdk' });
    await ask(client, 'EnableKeyRotation', { KeyId, RotateDays: 30 });
    expect(await ask(client, 'RotateKey', { KeyId })).toEqual({ TaskId: requestId, RequestId: requestId });
    await expect(client.request('RotateKey', { KeyId })).rejects.toMatchObject({
      code: 'RequestLimitExceeded.RotateRateLimited',
    });
    await ask(client, 'UpdateAlias', { KeyId, Alias: 'renamed-by-the-sdk' });
    const { KeyMetadata } = await ask(client, 'DescribeKey', { KeyId });
    expect(KeyMetadata).toMatchObject({ Alias: 'renamed-by-the-sdk', RotateDays: 30 });

    const window = { KeyId, PendingWindowInDays: 7 };
    await expect(client.request('ScheduleKeyDeletion', window)).rejects.toMatchObject({
      code: 'ResourceUnavailable.CmkShouldBeDisabled',
    });
    await ask(client, 'DisableKeys', { KeyIds: [KeyId] });
    const scheduled = await ask(client, 'ScheduleKeyDeletion', window);
    expect(scheduled).toEqual({ KeyId, DeletionDate: expect.any(Number), RequestId: requestId });
    expect(await ask(client, 'CancelKeyDeletion', { KeyId })).toEqual({ KeyId, RequestId: requestId });
  });

  it('encrypts, decrypts, signs and verifies', async () => {
    const client = officialClient();
    const { KeyId } = await ask(client, 'CreateKey', { Alias: 'encrypting-by-the-sdk' });
    const context = { EncryptionContext: '{"key1":"value1"}' };
    const encrypted = await ask(client, 'Encrypt', { KeyId, Plaintext: 'dGVzdAo=', ...context });
    const { CiphertextBlob } = encrypted;
    expect(await ask(client, 'Decrypt', { CiphertextBlob, ...context })).toMatchObject({
      KeyId,
      Plaintext: 'dGVzdAo=',
    });
    await expect(client.request('Decrypt', { CiphertextBlob })).rejects.toMatchObject({
      code: 'InvalidParameterValue.InvalidCiphertext',
    });
    const made = { Alias: 'signing-by-the-sdk', KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_SM2' };
    const { KeyId: signing } = await ask(client, 'CreateKey', made);
    const signed = { KeyId: signing, Algorithm: 'SM2DSA', Message: 'dGVzdAo=' };
    const { Signature: SignatureValue } = await ask(client, 'SignByAsymmetricKey', signed);
    expect(await ask(client, 'VerifyByAsymmetricKey', { ...signed, SignatureValue })).toMatchObject({
      SignatureValid: true,
    });
  });

  it('reads the regions, the service status and the algorithms', async () => {
    const client = officialClient();
    expect(await ask(client, 'GetServiceStatus', {})).toMatchObject({ ServiceEnabled: true, CmkLimit: 200 });
    const { Regions } = await ask(client, 'GetRegions', {});
    expect(Regions).toContain('ap-guangzhou');
    expect(await ask(client, 'ListAlgorithms', {})).toHaveProperty('AsymmetricSignVerifyAlgorithms');
  });

  it.each([
    ['ResourceUnavailable.CmkNotFound', 'CancelKeyArchive', { KeyId: unknownKeyId }],
    ['InvalidParameterValue.InvalidKeyId', 'CancelKeyArchive', { KeyId: 'nonsense' }],
    ['MissingParameter', 'CreateKey', {}],
    ['InvalidAction', 'NoSuchAction', {}],
  ])('reports %s of %s as an error with a code and a request id', async (code, action, params) => {
    await expect(officialClient().request(action, params)).rejects.toMatchObject({
      code,
      requestId,
    });
  });

  it('reports CmkStateNotSupport when the state of a key does not allow an action', async () => {
    const client = officialClient();
    const { KeyId } = await ask(client, 'CreateKey', { Alias: 'not-archived' });
    await expect(client.request('CancelKeyArchive', { KeyId })).rejects.toMatchObject({
      code: 'ResourceUnavailable.CmkStateNotSupport',
    });
  });

  it('is rejected with a wrong SecretKey, and with an unknown SecretId', async () => {
    const other = randomCredentials();
    await expect(
      officialClient({ ...other, secretId: kms.credentials.secretId }).request('ListKeyDetail', {}),
    ).rejects.toMatchObject({ code: 'AuthFailure.SignatureFailure', requestId });
    await expect(officialClient(other).request('ListKeyDetail', {})).rejects.toMatchObject({
      code: 'AuthFailure.SecretIdNotFound',
    });
  });

  it('also works with the host localhost, where the credential scope names another service', async () => {
    const listed = await ask(officialClient(kms.credentials, 'localhost'), 'ListKeyDetail', {});
    expect(listed).toMatchObject({ RequestId: requestId });
  });
});
