/** What the payloads of mutations on one data key have in common: a link to the data key, beside the id of the call. */
import { Ctx, Field, ObjectType } from 'type-graphql';
import { DescribeDataKey, DescribeDataKeys } from '../../contract/index.js';
import type { Context } from '../kit/context.js';
import { KmsDataKey } from './data-key.js';
import { Calls } from '../kit/fields/decorators.js';
import { linked, linkText } from '../kit/loading/link.js';
import { Payload } from '../kit/fields/payload.js';
import type { Target } from '../kit/target.js';

interface DataKeySuccess {
  readonly requestId: string | null;
  readonly args: { readonly dataKeyId: string };
  readonly target: Target;
}

@ObjectType()
export abstract class DataKeyPayload extends Payload {
  private readonly target: Target;
  private readonly linkedDataKeyId: string;

  constructor({ requestId, args, target }: DataKeySuccess) {
    super({ requestId });
    this.target = target;
    this.linkedDataKeyId = args.dataKeyId;
  }

  @Calls(DescribeDataKey, DescribeDataKeys)
  @Field(() => KmsDataKey, { nullable: true, description: `The data key as it is now, ${linkText.one}` })
  dataKey(@Ctx() { kms }: Context): Promise<KmsDataKey> {
    return linked(kms.dataKeys(this.target).load(this.linkedDataKeyId));
  }
}
