/** Three white-box keys in a scripted KMS, which returns both halves of each, as KMS does. */
import type { ScriptedKms } from './scripted-kms.js';

export const whiteBoxId = (n: number) => `11111111-0000-0000-0000-${String(n).padStart(12, '0')}`;

export const encryptKey = 'Y2FuYXJ5LWVuY3J5cHQ=';
export const decryptKey = 'Y2FuYXJ5LWRlY3J5cHQ=';

/** Matches either half of a key. */
export const canaryKeys = new RegExp(`${encryptKey}|${decryptKey}`);

const infoOf = (n: number) => ({
  KeyId: whiteBoxId(n),
  Alias: `hidden-${n}`,
  Description: 'of the tests',
  CreateTime: 1_725_353_871,
  CreatorUin: 700002334915881n,
  OwnerUin: 100000007998n,
  Status: 'Enabled',
  Algorithm: 'SM4',
  DeviceFingerprintBind: false,
  EncryptKey: encryptKey,
  DecryptKey: decryptKey,
});

const infos = [1, 2, 3].map(infoOf);

export const keepWhiteBoxKeys = (kms: ScriptedKms) => {
  kms.answers('DescribeWhiteBoxKey').saying(({ KeyId: id }) => {
    const KeyInfo = infos.find(({ KeyId }) => KeyId === id);
    return KeyInfo ? { KeyInfo } : 'ResourceNotFound';
  });
  kms.answers('DescribeWhiteBoxKeyDetails').saying(({ Offset = 0, Limit = 0 }) => ({
    TotalCount: infos.length,
    KeyInfos: infos.slice(Number(Offset), Limit === 0 ? undefined : Number(Offset) + Number(Limit)),
  }));
  kms.answers('DescribeWhiteBoxDeviceFingerprints').with({
    DeviceFingerprints: [{ Identity: 'a-device', Description: 'the till' }, { Identity: 'another' }],
  });
};
