/** Whether a key is rotated, as GetKeyRotationStatus says. */
import { Field, ObjectType } from 'type-graphql';
import type { GetKeyRotationStatus, ResultOf } from '../../contract/index.js';

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
