/** The service: its status for an account, its regions, and the algorithms that a region has. */
import { Args, Ctx, Field, ObjectType, Resolver } from 'type-graphql';
import {
  type AlgorithmInfo,
  GetRegions,
  GetServiceStatus,
  KeyUsages,
  ListAlgorithms,
  type ValuesOf,
} from '../../contract/index.js';
import { KmsKeyUsage } from '../keys/index.js';
import { memberOf } from '../kit/arguments/enums.js';
import { RegionArgs } from '../kit/arguments/shared-arguments.js';
import { mapResult } from '../kit/call.js';
import type { Context } from '../kit/context.js';
import { KmsQuery, ListSize } from '../kit/fields/decorators.js';
import { KmsService } from './service-status.js';

@ObjectType({ description: 'The regions of KMS.' })
class KmsRegions {
  constructor(regions: readonly string[]) {
    this.regions = regions;
  }

  @Field(() => [String], { description: 'The names of the regions, such as `ap-guangzhou`, for `region`.' })
  readonly regions: readonly string[];
}

@ObjectType({ description: 'An algorithm and the key usage that it requires.' })
class KmsAlgorithm {
  constructor(private readonly info: ValuesOf<typeof AlgorithmInfo.fields>) {}

  @Field(() => KmsKeyUsage, {
    description: 'The key usage for the algorithm. UNRECOGNISED if this gateway cannot create such keys yet.',
  })
  get usage(): string {
    return memberOf(KeyUsages, this.info.KeyUsage ?? '');
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The text of KMS for `usage`, such as `ENCRYPT_DECRYPT`, also if `usage` is UNRECOGNISED. Null if KMS returned none.',
  })
  get usageRaw(): string | null {
    return this.info.KeyUsage ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The KMS name of the algorithm, such as `SM4`.',
  })
  get algorithm(): string | null {
    return this.info.Algorithm ?? null;
  }
}

type Algorithms = readonly KmsAlgorithm[];

@ObjectType({ description: 'The algorithms that a region offers.' })
class KmsAlgorithms {
  constructor(symmetric: Algorithms, asymmetric: Algorithms, signVerify: Algorithms) {
    this.symmetric = symmetric;
    this.asymmetric = asymmetric;
    this.signVerify = signVerify;
  }

  @ListSize(20)
  @Field(() => [KmsAlgorithm], { description: 'Algorithms with which one key encrypts and decrypts.' })
  readonly symmetric: Algorithms;

  @ListSize(20)
  @Field(() => [KmsAlgorithm], {
    description: 'Algorithms with which a public key encrypts and KMS decrypts.',
  })
  readonly asymmetric: Algorithms;

  @ListSize(20)
  @Field(() => [KmsAlgorithm], { description: 'Algorithms with which KMS signs and a public key verifies.' })
  readonly signVerify: Algorithms;
}

const algorithms = (infos: readonly ValuesOf<typeof AlgorithmInfo.fields>[]) =>
  infos.map((info) => new KmsAlgorithm(info));

@Resolver()
export class ServiceResolver {
  @KmsQuery(KmsService, {
    actions: [GetServiceStatus],
    description: 'The KMS service of the account in a region: its edition, usage and limits.',
  })
  kmsService(@Args(() => RegionArgs) args: RegionArgs, @Ctx() { kms }: Context) {
    return mapResult(kms.call(GetServiceStatus, {}, kms.targetOf(args)), (status) => new KmsService(status));
  }

  @KmsQuery(KmsRegions, {
    actions: [GetRegions],
    description: 'The regions that offer KMS.',
  })
  kmsRegions(@Args(() => RegionArgs) args: RegionArgs, @Ctx() { kms }: Context) {
    return mapResult(kms.call(GetRegions, {}, kms.targetOf(args)), ({ Regions }) => new KmsRegions(Regions));
  }

  @KmsQuery(KmsAlgorithms, {
    actions: [ListAlgorithms],
    description: 'The algorithms that a region offers. Regions differ, mainly in SM2 and SM4.',
  })
  kmsAlgorithms(@Args(() => RegionArgs) args: RegionArgs, @Ctx() { kms }: Context) {
    return mapResult(
      kms.call(ListAlgorithms, {}, kms.targetOf(args)),
      ({ SymmetricAlgorithms, AsymmetricAlgorithms, AsymmetricSignVerifyAlgorithms }) =>
        new KmsAlgorithms(
          algorithms(SymmetricAlgorithms),
          algorithms(AsymmetricAlgorithms),
          algorithms(AsymmetricSignVerifyAlgorithms),
        ),
    );
  }
}
