/** Whether a key is rotated on a schedule. */
import { Field, ObjectType } from 'type-graphql';
import { GetKeyRotationStatus, type ResultOf } from '../../contract/index.js';
import { createSingleLoader } from '../kit/loading/single-loader.js';

@ObjectType({ description: 'Whether KMS gives a key new material by the calendar.' })
export class KmsKeyRotation {
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

export const rotationLoader = createSingleLoader(
  GetKeyRotationStatus,
  KmsKeyRotation,
  (call, target, keyId) => call(GetKeyRotationStatus, { keyId, memberAccount: target.memberAccount }, target),
);
