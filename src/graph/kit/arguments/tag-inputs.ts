/** Tags as callers give them. */
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A tag for sorting and billing the resources of an account.' })
export class KmsTagInput {
  @Field(() => String, { description: 'The name of the tag.' })
  tagKey!: string;

  @Field(() => String, { description: 'The value of the tag.' })
  tagValue!: string;
}

@InputType({ description: 'Selects resources by tag.' })
export class KmsTagFilterInput {
  @Field(() => String, { description: 'The name of the tag.' })
  tagKey!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'The accepted values of the tag. Default: any value.',
  })
  tagValue?: string[] | null;
}
