/** Rotates keys, on a schedule or at once. */
import { Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import {
  DisableKeyRotation,
  EnableKeyRotation,
  GetKeyRotationStatus,
  type ResultOf,
  rotateDays,
  RotateKey,
} from '../../contract/index.js';
import { KeyArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsField, KmsMutation } from '../kit/fields/decorators.js';
import type { Success } from '../kit/kms.js';
import { createSingleLoader } from '../kit/loading/single-loader.js';
import { KeyPayload } from './key-payloads.js';
import { KmsKey } from './key.js';

@ObjectType({ description: 'Whether KMS gives a key new material by the calendar.' })
class KmsKeyRotation {
  constructor({ KeyRotationEnabled: enabled }: ResultOf<typeof GetKeyRotationStatus>) {
    this.keyRotationEnabled = enabled;
  }

  @Field(() => Boolean, {
    description:
      'KMS gives the key new material every `rotateDays` of the key. What was encrypted before stays readable: KMS keeps ' +
      'the older material for that.',
  })
  readonly keyRotationEnabled: boolean;
}

const rotationLoader = createSingleLoader(GetKeyRotationStatus, KmsKeyRotation, (call, target, keyId) =>
  call(GetKeyRotationStatus, { keyId, memberAccount: target.memberAccount }, target),
);

@ArgsType()
class EnableKeyRotationArgs extends KeyArgs {
  @Field(() => Int, {
    nullable: true,
    description: `The days from one rotation to the next, from ${rotateDays.min} to ${rotateDays.max}; ${rotateDays.default} when left out.`,
  })
  rotateDays?: number | null;
}

@ObjectType({ description: 'The key is rotated by the calendar from now on.' })
class EnableKeyRotationPayload extends KeyPayload {}

@ObjectType({ description: 'The key keeps the material that it has.' })
class DisableKeyRotationPayload extends KeyPayload {}

@ObjectType({
  description: 'The rotation has begun. It is done once `lastRotateTime` of the key has moved on.',
})
class RotateKeyPayload extends KeyPayload {
  private readonly result: Success<typeof RotateKey, KeyArgs>['result'];

  constructor(success: Success<typeof RotateKey, KeyArgs>) {
    super(success);
    this.result = success.result;
  }

  @Field(() => ID, {
    nullable: true,
    description: 'The id under which KMS knows this rotation, for its support: nothing reads it back.',
  })
  get taskId(): string | null {
    return this.result.TaskId ?? null;
  }
}

@Resolver(() => KmsKey)
export class RotationResolver {
  @KmsMutation(
    EnableKeyRotation,
    EnableKeyRotationPayload,
    'Has KMS give a key new material every so many days; what was encrypted before stays readable. Called again, it ' +
      'sets the days anew. The key must be ENABLED and of usage ENCRYPT_DECRYPT; one whose material is imported ' +
      '(EXTERNAL) is refused with `KmsExternalCmkCanNotRotateError`.',
  )
  enableKeyRotation(@Args(() => EnableKeyRotationArgs) args: EnableKeyRotationArgs, @Ctx() { kms }: Context) {
    return kms.run(EnableKeyRotation, EnableKeyRotationPayload, args);
  }

  @KmsMutation(
    DisableKeyRotation,
    DisableKeyRotationPayload,
    'Ends the rotation of a key by the calendar. It keeps its present material, and all older material for decryption. ' +
      'Goes ahead in every state of the key, also where it was not rotated.',
  )
  disableKeyRotation(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.run(DisableKeyRotation, DisableKeyRotationPayload, args);
  }

  @KmsMutation(
    RotateKey,
    RotateKeyPayload,
    'Gives a key new material at once, ahead of the calendar. The key must be ENABLED, with rotation enabled; one ' +
      'with imported material and a copy of a key of another region are refused with `KmsRotateNotSupportedError`. Once ' +
      'in 24 hours: sooner, it is refused with `KmsRotateRateLimitedError`. Not to be repeated blindly when an answer was ' +
      'lost: compare `lastRotateTime` of the key.',
  )
  rotateKey(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.run(RotateKey, RotateKeyPayload, args);
  }

  @KmsField('KmsKey', KmsKeyRotation, {
    actions: rotationLoader.actions,
    batched: false,
    description:
      'Whether the key is rotated, asked of KMS at this moment: a call for each key that an operation asks it of. ' +
      '`keyRotationEnabled` beside it says what the key itself was read with, at no call.',
  })
  rotation(@Root() key: KmsKey, @Ctx() { kms }: Context) {
    return kms.load(rotationLoader, key.target, key.keyId);
  }
}
