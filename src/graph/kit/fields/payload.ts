/** What every payload of a mutation has. */
import { Field, ObjectType } from 'type-graphql';
import type { Target } from '../target.js';

/** What the payload of a mutation on known ids is made from. */
export interface PayloadSource<Args> {
  readonly requestId: string | null;
  readonly target: Target;
  readonly args: Args;
}

@ObjectType()
export abstract class Payload {
  @Field(() => String, { nullable: true, description: 'The id of the call in KMS, for support.' })
  readonly requestId: string | null;

  /** Where the mutation acted: links are read there. */
  protected readonly target: Target;

  constructor({ requestId, target }: Omit<PayloadSource<never>, 'args'>) {
    this.requestId = requestId;
    this.target = target;
  }
}
