/** Arguments that many fields share. */
import { ArgsType, Field, ID } from 'type-graphql';
import { KmsMemberAccountInput } from './scope.js';

const region = "The region to act in, such as `ap-guangzhou`; the gateway's default when left out.";
const memberAccount = 'Acts on another account of the organisation, for callers that administer it.';

@ArgsType()
export class RegionArgs {
  @Field(() => String, { nullable: true, description: region })
  region?: string | null;
}

@ArgsType()
export class ScopeArgs extends RegionArgs {
  @Field(() => KmsMemberAccountInput, { nullable: true, description: memberAccount })
  memberAccount?: KmsMemberAccountInput | null;
}

@ArgsType()
export class KeyArgs extends ScopeArgs {
  @Field(() => ID, { description: 'The id of the key.' })
  keyId!: string;
}
