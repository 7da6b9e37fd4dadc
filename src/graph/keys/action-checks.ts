/** What a key allows, told from what is known of it, by the contract's tables: no call is made. */
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  checkedKeyActions,
  checkKey,
  KeyOrigins,
  keyStates,
  KeyUsages,
  userOwner,
  type KeyAttributes,
  type CheckedKeyAction,
} from '../../contract/index.js';
import { actionCheckOf, checkEach, known, onlyText } from '../kit/action-checks/action-check.js';
import type { Context } from '../kit/context.js';
import { Sized } from '../kit/fields/decorators.js';
import { KmsKeyAction } from './key-actions.js';
import { KmsKey, type Metadata } from './key.js';

const KmsKeyActionCheck = actionCheckOf('KmsKeyAction', KmsKeyAction, {
  thing: 'key',
  facts: 'a state, usage, origin or owner',
});

/** Every key that this may be, as far as its metadata tells. */
const candidates = (key: Metadata): readonly KeyAttributes[] => {
  const owners = key.Owner ? [key.Owner] : [userOwner, 'a cloud product'];
  const rest = {
    replica: (key.IsSyncReplica ?? 0) !== 0,
  };
  const rotations = key.KeyRotationEnabled === undefined ? [true, false] : [key.KeyRotationEnabled];
  return known(keyStates, key.KeyState).flatMap((state) =>
    known(Object.values(KeyUsages), key.KeyUsage).flatMap((usage) =>
      known(Object.values(KeyOrigins), key.Origin).flatMap((origin) =>
        owners.flatMap((owner) =>
          rotations.map((rotationEnabled) => ({ state, usage, origin, owner, rotationEnabled, ...rest })),
        ),
      ),
    ),
  );
};

@Resolver(() => KmsKey)
export class ActionChecksResolver {
  @Sized(checkedKeyActions.length)
  @FieldResolver(() => [KmsKeyActionCheck], {
    description:
      'What the key allows the caller, judged by the scopes of the caller, and by the state, usage, origin, owner and ' +
      'rotation of the key as they were read, with no call: for buttons that should not promise what will be refused. Whether a cloud resource is bound to the key cannot be read: ' +
      'DISABLE_KEY, DISABLE_KEYS, ARCHIVE_KEY, SCHEDULE_KEY_DELETION and DELETE_IMPORTED_KEY_MATERIAL may be refused for ' +
      'that although they are `allowed` here, or with its code in the place of the one that stands here. ROTATE_KEY may be ' +
      'refused within 24 hours of the last rotation, and anything where the cloud denies it to the account of the gateway: ' +
      'what the cloud permits cannot be read. An action that is not in the enum is refused by no key for what it is.',
  })
  actionChecks(
    @Root() thing: KmsKey,
    @Arg('only', () => [KmsKeyAction], { nullable: true, description: onlyText })
    only: readonly CheckedKeyAction[] | null | undefined,
    @Ctx() { kms }: Context,
  ) {
    const keys = candidates(thing.metadata);
    const judge = (action: CheckedKeyAction) => keys.map((key) => checkKey(action, key));
    return checkEach(KmsKeyActionCheck, { kms, thing, all: checkedKeyActions, only, judge });
  }
}
