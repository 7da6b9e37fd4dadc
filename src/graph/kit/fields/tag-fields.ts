/** The outcome of tagging, in the payload of whatever was created with tags: KMS creates it even if tagging fails. */
import { Field, Int } from 'type-graphql';

/** Declares `tagCode`. */
export const TagCode = (): PropertyDecorator & MethodDecorator =>
  Field(() => Int, {
    nullable: true,
    description:
      'The result of tagging: 0 for success, 1 for an internal error of the cloud, 2 for invalid tags.',
  });

/** Declares `tagMsg`. */
export const TagMsg = (): PropertyDecorator & MethodDecorator =>
  Field(() => String, { nullable: true, description: 'The result of tagging in words.' });
