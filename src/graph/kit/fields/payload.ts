/** What the payload of every mutation has: the id of the call. */
import { Field, ObjectType } from 'type-graphql';

@ObjectType()
export abstract class Payload {
  @Field(() => String, { nullable: true, description: 'The id under which KMS knows the call.' })
  readonly requestId: string | null;

  constructor({ requestId }: { readonly requestId: string | null }) {
    this.requestId = requestId;
  }
}
