/** Tags as callers give them. */
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A tag for the resources of an account, to sort and to bill them by.' })
export class KmsTagInput {
  @Field(() => String, { description: 'The name of the tag.' })
  tagKey!: string;

  @Field(() => String, { description: 'Its value.' })
  tagValue!: string;
}

@InputType({ description: 'Picks what carries a tag.' })
export class KmsTagFilterInput {
  @Field(() => String, { description: 'The name of the tag.' })
  tagKey!: string;

  @Field(() => [String], { nullable: true, description: 'Its value is one of these; any when left out.' })
  tagValue?: string[] | null;
}
