/** Whether the account has bought white-box keys. */
import { Args, Ctx, Field, ObjectType, Resolver } from 'type-graphql';
import { DescribeWhiteBoxServiceStatus } from '../../contract/index.js';
import { RegionArgs } from '../kit/arguments/shared-arguments.js';
import { mapResult } from '../kit/call.js';
import type { Context } from '../kit/context.js';
import { KmsQuery } from '../kit/fields/decorators.js';

@ObjectType({ description: 'The white-box service of the account, which is bought separately.' })
class KmsWhiteBoxService {
  constructor(enabled: boolean) {
    this.serviceEnabled = enabled;
  }

  @Field(() => Boolean, { description: 'The account can use white-box keys.' })
  readonly serviceEnabled: boolean;
}

@Resolver()
export class WhiteBoxServiceResolver {
  @KmsQuery(KmsWhiteBoxService, {
    actions: [DescribeWhiteBoxServiceStatus],
    description:
      'Whether the account can use white-box keys in a region. If it has not bought them, KMS may return ' +
      '`KmsNotPurchasedError` instead.',
  })
  kmsWhiteBoxService(@Args(() => RegionArgs) args: RegionArgs, @Ctx() { kms }: Context) {
    return mapResult(
      kms.call(DescribeWhiteBoxServiceStatus, {}, kms.targetOf({ region: args.region })),
      ({ ServiceEnabled }) => new KmsWhiteBoxService(ServiceEnabled),
    );
  }
}
