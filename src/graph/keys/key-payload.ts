/** What the payloads of mutations on one key have in common: a link to the key, beside the id of the call. */
import { Ctx, Field, ObjectType } from 'type-graphql';
import { DescribeKey, DescribeKeys } from '../../contract/index.js';
import type { Context } from '../kit/context.js';
import { Calls } from '../kit/fields/decorators.js';
import { KmsKey } from './key.js';
import { linkedKey } from './key-link.js';
import { Payload } from '../kit/fields/payload.js';
import { linkText } from '../kit/loading/link.js';
import type { Target } from '../kit/target.js';

interface KeySuccess {
  readonly requestId: string | null;
  readonly args: { readonly keyId: string };
  readonly target: Target;
}

@ObjectType()
export abstract class KeyPayload extends Payload {
  protected readonly target: Target;
  private readonly linkedKeyId: string;

  constructor({ requestId, args, target }: KeySuccess) {
    super({ requestId });
    this.target = target;
    this.linkedKeyId = args.keyId;
  }

  @Calls(DescribeKey, DescribeKeys)
  @Field(() => KmsKey, {
    nullable: true,
    description: `The key as it is now, ${linkText.one}`,
  })
  async key(@Ctx() { kms }: Context): Promise<KmsKey> {
    return linkedKey(kms, this.target, this.linkedKeyId);
  }
}
