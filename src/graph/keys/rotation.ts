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

@ObjectType({ description: 'The rotation status of a key.' })
class KmsKeyRotation {
  constructor({ KeyRotationEnabled: enabled }: ResultOf<typeof GetKeyRotationStatus>) {
    this.keyRotationEnabled = enabled;
  }

  @Field(() => Boolean, {
    description:
      'Whether KMS gives the key new material every `rotateDays`. Older ciphertexts can still be decrypted, ' +
      'because KMS keeps the old material.',
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
    description: `Days between rotations, from ${rotateDays.min} to ${rotateDays.max}. Default: ${rotateDays.default}.`,
  })
  rotateDays?: number | null;
}

@ObjectType({ description: 'Scheduled rotation is enabled.' })
class EnableKeyRotationPayload extends KeyPayload {}

@ObjectType({ description: 'Scheduled rotation is disabled; the key keeps its material.' })
class DisableKeyRotationPayload extends KeyPayload {}

@ObjectType({
  description: 'The rotation has started. It is complete when `lastRotateTime` of the key has changed.',
})
class RotateKeyPayload extends KeyPayload {
  private readonly result: Success<typeof RotateKey, KeyArgs>['result'];

  constructor(success: Success<typeof RotateKey, KeyArgs>) {
    super(success);
    this.result = success.result;
  }

  @Field(() => ID, {
    nullable: true,
    description: 'The id of this rotation in KMS, for support. No action reads it.',
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
    'Enables scheduled rotation: KMS gives the key new material at a fixed interval, and older ' +
      'ciphertexts can still be decrypted. Calling it again restarts the interval. The key must be ENABLED ' +
      'or DISABLED (a disabled key is rotated once it is enabled again) and of usage ENCRYPT_DECRYPT; a key with imported material (EXTERNAL) returns ' +
      '`KmsExternalCmkCanNotRotateError`.',
  )
  enableKeyRotation(@Args(() => EnableKeyRotationArgs) args: EnableKeyRotationArgs, @Ctx() { kms }: Context) {
    return kms.run(EnableKeyRotation, EnableKeyRotationPayload, args);
  }

  @KmsMutation(
    DisableKeyRotation,
    DisableKeyRotationPayload,
    'Disables scheduled rotation. The key keeps its current material, and all older material for ' +
      'decryption. Allowed in every state, also if rotation was not enabled.',
  )
  disableKeyRotation(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.run(DisableKeyRotation, DisableKeyRotationPayload, args);
  }

  @KmsMutation(
    RotateKey,
    RotateKeyPayload,
    'Rotates a key now, before its schedule. The key must be ENABLED with rotation enabled; a key with ' +
      'imported material or a replica from another region returns `KmsRotateNotSupportedError`. It is ' +
      'possible once in 24 hours; earlier, the result is `KmsRotateRateLimitedError`. After a lost reply, ' +
      'do not simply send it again: compare `lastRotateTime` of the key.',
  )
  rotateKey(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.run(RotateKey, RotateKeyPayload, args);
  }

  @KmsField('KmsKey', KmsKeyRotation, {
    actions: rotationLoader.actions,
    batched: false,
    description:
      'The rotation status as KMS reports it now. It costs one call per key. `keyRotationEnabled` of the ' +
      'key costs no call.',
  })
  rotation(@Root() key: KmsKey, @Ctx() { kms }: Context) {
    return kms.load(rotationLoader, key.target, key.keyId);
  }
}
