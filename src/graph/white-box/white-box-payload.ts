/** What the payloads of mutations on one white-box key have in common: a link to it, beside the id of the call. */
import { Ctx, Field, ObjectType } from 'type-graphql';
import { DescribeWhiteBoxKey, DescribeWhiteBoxKeyDetails } from '../../contract/index.js';
import type { Context } from '../kit/context.js';
import { Calls } from '../kit/fields/decorators.js';
import { linked, linkText } from '../kit/loading/link.js';
import { Payload } from '../kit/fields/payload.js';
import type { Target } from '../kit/target.js';
import { KmsWhiteBoxKey } from './white-box-key.js';

interface WhiteBoxSuccess {
  readonly requestId: string | null;
  readonly args: { readonly keyId: string };
  readonly target: Target;
}

@ObjectType()
export abstract class WhiteBoxPayload extends Payload {
  private readonly target: Target;
  private readonly linkedKeyId: string;

  constructor({ requestId, args, target }: WhiteBoxSuccess) {
    super({ requestId });
    this.target = target;
    this.linkedKeyId = args.keyId;
  }

  @Calls(DescribeWhiteBoxKey, DescribeWhiteBoxKeyDetails)
  @Field(() => KmsWhiteBoxKey, {
    nullable: true,
    description: `The white-box key as it is now, ${linkText.one}`,
  })
  whiteBoxKey(@Ctx() { kms }: Context): Promise<KmsWhiteBoxKey> {
    return linked(kms.whiteBoxKeys(this.target).load(this.linkedKeyId));
  }
}
