/** What the payload of whatever was made with tags says of them. KMS makes the thing also where tagging it fails. */
import { Field, Int } from 'type-graphql';

/** For `tagCode`. */
export const TagCode = (): PropertyDecorator & MethodDecorator =>
  Field(() => Int, {
    nullable: true,
    description:
      'What came of the tagging: 0 for success, 1 for a fault inside the cloud, 2 for tags that were refused.',
  });

/** For `tagMsg`. */
export const TagMsg = (): PropertyDecorator & MethodDecorator =>
  Field(() => String, { nullable: true, description: 'The same in words.' });
