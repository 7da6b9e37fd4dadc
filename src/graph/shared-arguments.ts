/** Arguments that many fields share. */
import { ArgsType, Field, ID } from 'type-graphql';
import { KmsMemberAccountInput } from './scope.js';

const region = "The region to act in, such as `ap-guangzhou`; the gateway's default when left out.";
const keyId = 'The id of the key.';
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
  @Field(() => ID, { description: keyId })
  keyId!: string;
}

/** For actions that KMS carries out on the account's own keys alone: there is no member account. */
@ArgsType()
export class OwnKeyArgs extends RegionArgs {
  @Field(() => ID, { description: keyId })
  keyId!: string;
}
