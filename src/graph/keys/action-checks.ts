/** Whether a key allows an action, by the rules of the contract and what is known of the key. Sends no call. */
import { Ctx, Resolver, Root } from 'type-graphql';
import {
  type CheckedKeyAction,
  checkedKeyActions,
  checkKey,
  type KeyAttributes,
  KeyOrigins,
  keyStates,
  KeyUsages,
  userOwner,
} from '../../contract/index.js';
import { createActionChecks, type Only, possibleValues } from '../kit/action-checks/action-checks.js';
import type { Context } from '../kit/context.js';
import { KmsKey, type Metadata } from './key.js';

const keyActionChecks = createActionChecks('KmsKeyAction', {
  kind: 'key',
  unknown: 'a state, usage, origin or owner',
  actions: checkedKeyActions,
  description:
    'What can be done with a key, where it depends on the key whether KMS does it. Each is named after its action at KMS.',
  descriptions: {
    Encrypt: 'Encrypting with the key.',
    Decrypt: 'Decrypting with the key.',
    ReEncrypt: 'Taking a ciphertext of the key, to encrypt its plaintext anew by another key.',
    PostQuantumCryptoEncrypt: 'Encrypting with the key in a way that quantum computers do not break.',
    PostQuantumCryptoDecrypt: 'Decrypting what was so encrypted.',
    PostQuantumCryptoSign: 'Signing with the key in a way that quantum computers do not break.',
    PostQuantumCryptoVerify: 'Verifying what was so signed.',
    GenerateDataKey: 'Making a data key that the key encrypts.',
    ImportDataKey: 'Giving KMS a data key to keep, encrypted by the key.',
    GetPublicKey: 'Reading the public half of the key.',
    AsymmetricRsaDecrypt: 'Decrypting what was encrypted to its public half, RSA.',
    AsymmetricSm2Decrypt: 'Decrypting what was encrypted to its public half, SM2.',
    SignByAsymmetricKey: 'Signing with the key.',
    VerifyByAsymmetricKey: 'Verifying a signature of the key.',
    EnableKey: 'Taking the key into use.',
    EnableKeys: 'Taking the key into use, in a batch.',
    DisableKey: 'Setting the key aside.',
    DisableKeys: 'Setting the key aside, in a batch.',
    EnableKeyRotation: 'Having the key rotated by the calendar.',
    RotateKey: 'Rotating the key at once.',
    ScheduleKeyDeletion: 'Having the key deleted some days from now.',
    CancelKeyDeletion: 'Calling its deletion off.',
    ArchiveKey: 'Archiving the key: from then on it only decrypts.',
    CancelKeyArchive: 'Taking the archived key back into use.',
    UpdateAlias: 'Giving the key another name.',
    UpdateKeyDescription: 'Saying anew what the key is for.',
    GetParametersForImport: 'Asking for what key material is wrapped with on its way in.',
    ImportKeyMaterial: 'Giving the key its material.',
    DeleteImportedKeyMaterial: 'Taking its imported material away.',
    BindCloudResource: 'Noting that a resource of a cloud product uses the key.',
  },
});

/** Everything that a key may be: all combinations of the attributes that its metadata leaves open. */
const possibleKeys = (key: Metadata): readonly KeyAttributes[] => {
  const owners = key.Owner ? [key.Owner] : [userOwner, 'a cloud product'];
  const rest = {
    replica: (key.IsSyncReplica ?? 0) !== 0,
  };
  const rotations = key.KeyRotationEnabled === undefined ? [true, false] : [key.KeyRotationEnabled];
  return possibleValues(keyStates, key.KeyState).flatMap((state) =>
    possibleValues(Object.values(KeyUsages), key.KeyUsage).flatMap((usage) =>
      possibleValues(Object.values(KeyOrigins), key.Origin).flatMap((origin) =>
        owners.flatMap((owner) =>
          rotations.map((rotationEnabled) => ({ state, usage, origin, owner, rotationEnabled, ...rest })),
        ),
      ),
    ),
  );
};

@Resolver(() => KmsKey)
export class ActionChecksResolver {
  @keyActionChecks.Field(
    'What the key allows the caller, judged by the scopes of the caller, and by the state, usage, origin, owner and ' +
      'rotation of the key as they were read, with no call: for buttons that should not promise what will be refused. Whether a cloud resource is bound to the key cannot be read: ' +
      'DISABLE_KEY, DISABLE_KEYS, ARCHIVE_KEY, SCHEDULE_KEY_DELETION and DELETE_IMPORTED_KEY_MATERIAL may be refused for ' +
      'that although they are `allowed` here, or with its code in the place of the one that stands here. ROTATE_KEY may be ' +
      'refused within 24 hours of the last rotation, and anything where the cloud denies it to the account of the gateway: ' +
      'what the cloud permits cannot be read. An action that is not in the enum is refused by no key for what it is.',
  )
  actionChecks(
    @Root() key: KmsKey,
    @keyActionChecks.Only() only: Only<CheckedKeyAction>,
    @Ctx() { kms }: Context,
  ) {
    const keys = possibleKeys(key.metadata);
    return keyActionChecks.run(kms, key, only, (action) => keys.map((each) => checkKey(action, each)));
  }
}
