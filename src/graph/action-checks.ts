/** What a key allows, told from what is known of it, by the contract's tables: no call is made. */
import { Arg, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import {
  checkedKeyActions,
  checkKey,
  KeyOrigins,
  keyStates,
  KeyUsages,
  userOwner,
  type BlockedBy,
  type KeyFacts,
  type Verdict,
} from '../contract/index.js';
import { register } from './enums.js';
import { KmsKey, type Metadata } from './key.js';
import { KmsKeyAction } from './key-actions.js';

/** Bindings to cloud resources cannot be read, so they never stand here as a reason. */
const KmsActionBlock = { STATE: 'STATE', USAGE: 'USAGE', ORIGIN: 'ORIGIN', OWNER: 'OWNER' } as const;
register('KmsActionBlock', KmsActionBlock, 'What keeps a key from an action.', {
  STATE: 'The condition that the key is in at present: its state, or that it is not rotated.',
  USAGE: 'What the key was made for, which never changes.',
  ORIGIN: 'Where its material comes from, or that it is the copy of a key of another region.',
  OWNER: 'A cloud product made the key.',
});

/** What all of them say; null where they differ. */
const common = <V>(values: readonly V[]): V | null => {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
};

@ObjectType({ description: 'Whether a key allows an action.' })
class KmsKeyActionCheck {
  @Field(() => KmsKeyAction, { description: 'The action.' })
  readonly action: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'False where KMS refuses it, true where nothing that is known of the key stands against it. Null where that turns ' +
      'on a state, usage or origin that this gateway does not know, or that KMS did not tell: KMS alone can judge.',
  })
  readonly allowed: boolean | null;

  @Field(() => KmsActionBlock, {
    nullable: true,
    description:
      'What stands against it, where it is refused: the first that KMS looks at, of several. Null too where what is not ' +
      'known of the key decides which.',
  })
  readonly blockedBy: BlockedBy | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The code with which KMS refuses it, and so the `code` of the failure that a call would meet; null as `blockedBy` is.',
  })
  readonly code: string | null;

  constructor(action: string, verdicts: readonly Verdict<string>[]) {
    this.action = action;
    this.allowed = common(verdicts.map(({ allowed }) => allowed));
    const refusals = verdicts.flatMap((verdict) => (verdict.allowed ? [] : [verdict]));
    this.blockedBy = this.allowed === false ? common(refusals.map(({ blockedBy }) => blockedBy)) : null;
    this.code = this.allowed === false ? common(refusals.map(({ code }) => code)) : null;
  }
}

/** The value, where it is one that is known; else all that are, any of which it may behave as. */
const known = (values: readonly string[], value: string | undefined): readonly string[] =>
  value !== undefined && values.includes(value) ? [value] : values;

/** Every key that this may be, as far as its metadata tells. */
const candidates = (key: Metadata): readonly KeyFacts[] => {
  const owners = key.Owner ? [key.Owner] : [userOwner, 'a cloud product'];
  const rest = {
    ...(key.KeyRotationEnabled === undefined ? {} : { rotationEnabled: key.KeyRotationEnabled }),
    replica: (key.IsSyncReplica ?? 0) !== 0,
  };
  return known(keyStates, key.KeyState).flatMap((state) =>
    known(Object.values(KeyUsages), key.KeyUsage).flatMap((usage) =>
      known(Object.values(KeyOrigins), key.Origin).flatMap((origin) =>
        owners.map((owner) => ({ state, usage, origin, owner, ...rest })),
      ),
    ),
  );
};

@Resolver(() => KmsKey)
export class ActionChecksResolver {
  @FieldResolver(() => [KmsKeyActionCheck], {
    description:
      'What the key allows, judged by its state, usage, origin, owner and rotation as they were read, with no call: for ' +
      'buttons that should not promise what KMS will refuse. Whether a cloud resource is bound to the key cannot be read: ' +
      'DISABLE_KEY, DISABLE_KEYS, ARCHIVE_KEY, SCHEDULE_KEY_DELETION and DELETE_IMPORTED_KEY_MATERIAL may be refused for ' +
      'that although they are `allowed` here; and so may anything for want of permission.',
  })
  actionChecks(
    @Root() { metadata }: KmsKey,
    @Arg('only', () => [KmsKeyAction], {
      nullable: true,
      description:
        'Answers for these alone, in the order given, each once; for all, in the order of the enum, when left out.',
    })
    only: readonly string[] | null | undefined,
  ): KmsKeyActionCheck[] {
    const keys = candidates(metadata);
    const actions = only ? [...new Set(only)] : checkedKeyActions;
    return actions.map(
      (action) =>
        new KmsKeyActionCheck(
          action,
          keys.map((key) => checkKey(action, key)),
        ),
    );
  }
}
