/** The arguments of fields on one white-box key. White-box keys have no member accounts. */
import { ArgsType, Field, ID } from 'type-graphql';
import { RegionArgs } from '../kit/arguments/shared-arguments.js';

@ArgsType()
export class WhiteBoxKeyArgs extends RegionArgs {
  @Field(() => ID, { description: 'The id of the white-box key.' })
  keyId!: string;
}
