/** The arguments of fields on one white-box key. KMS acts on the account's own alone: there is no member account. */
import { ArgsType, Field, ID } from 'type-graphql';
import { RegionArgs } from '../kit/arguments/shared-arguments.js';

@ArgsType()
export class WhiteBoxKeyArgs extends RegionArgs {
  @Field(() => ID, { description: 'The id of the white-box key.' })
  keyId!: string;
}
