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
    'Actions that KMS allows or refuses depending on the key. Each member is named after its KMS action.',
  descriptions: {
    Encrypt: 'Encrypt with the key.',
    Decrypt: 'Decrypt with the key.',
    ReEncrypt: 'Decrypt a ciphertext of the key and encrypt its plaintext with another key.',
    PostQuantumCryptoEncrypt: 'Encrypt with a post-quantum algorithm.',
    PostQuantumCryptoDecrypt: 'Decrypt a post-quantum ciphertext.',
    PostQuantumCryptoSign: 'Sign with a post-quantum algorithm.',
    PostQuantumCryptoVerify: 'Verify a post-quantum signature.',
    GenerateDataKey: 'Generate a data key encrypted by the key.',
    ImportDataKey: 'Import a data key, which KMS stores encrypted by the key.',
    GetPublicKey: 'Read the public key.',
    AsymmetricRsaDecrypt: 'Decrypt data encrypted with the RSA public key.',
    AsymmetricSm2Decrypt: 'Decrypt data encrypted with the SM2 public key.',
    SignByAsymmetricKey: 'Sign with the key.',
    VerifyByAsymmetricKey: 'Verify a signature of the key.',
    EnableKey: 'Enable the key.',
    EnableKeys: 'Enable the key in a batch.',
    DisableKey: 'Disable the key.',
    DisableKeys: 'Disable the key in a batch.',
    EnableKeyRotation: 'Enable scheduled rotation.',
    RotateKey: 'Rotate the key now.',
    ScheduleKeyDeletion: 'Schedule the deletion of the key.',
    CancelKeyDeletion: 'Cancel the deletion of the key.',
    ArchiveKey: 'Archive the key: it then only decrypts.',
    CancelKeyArchive: 'Cancel the archive: the key is enabled again.',
    UpdateAlias: 'Change the alias.',
    UpdateKeyDescription: 'Change the description.',
    GetParametersForImport: 'Get the public key and token for importing key material.',
    ImportKeyMaterial: 'Import key material.',
    DeleteImportedKeyMaterial: 'Delete imported key material.',
    BindCloudResource: 'Bind a resource of a cloud product to the key.',
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
    'Which actions the key allows the caller, and why not. Computed without a call from the scopes of the ' +
      'caller and the state, usage, origin, owner and rotation of the key as it was read. Use it to enable ' +
      'and disable buttons. Three things are unknown here. Bindings to cloud resources cannot be read, so ' +
      'DISABLE_KEY, DISABLE_KEYS, ARCHIVE_KEY, SCHEDULE_KEY_DELETION and DELETE_IMPORTED_KEY_MATERIAL may ' +
      'be refused although they are `allowed`, or with the code for bindings instead of the one shown. ' +
      'ROTATE_KEY may be refused within 24 hours of the last rotation. And the cloud may deny any action to ' +
      "the gateway's account. Actions that are not in the enum do not depend on the key.",
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
