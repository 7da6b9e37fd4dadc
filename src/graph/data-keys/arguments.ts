/** Arguments that the fields of data keys share. */
import { ArgsType, Field, ID } from 'type-graphql';
import { TargetArgs } from '../kit/arguments/shared-arguments.js';

export const dataKeyId = 'The id of the data key.';

@ArgsType()
export class DataKeyArgs extends TargetArgs {
  @Field(() => ID, { description: dataKeyId })
  dataKeyId!: string;
}
