/** The service itself: what an account has bought and used, where KMS is, and what it can compute there. */
import { Args, Ctx, Field, ObjectType, Resolver } from 'type-graphql';
import { GetRegions, GetServiceStatus, KeyUsages, ListAlgorithms } from '../../contract/index.js';
import type { AlgorithmInfo, ValuesOf } from '../../contract/index.js';
import type { Context } from '../kit/context.js';
import { KmsQuery, Sized } from '../kit/fields/decorators.js';
import { KmsKeyUsage, memberOf } from '../kit/arguments/enums.js';
import { KmsError } from '../kit/errors/kms-error.js';
import { RegionArgs } from '../kit/arguments/shared-arguments.js';
import { KmsService } from './service-status.js';

@ObjectType({ description: 'The regions of KMS.' })
class KmsRegions {
  constructor(regions: readonly string[]) {
    this.regions = regions;
  }

  @Field(() => [String], { description: 'Their names, such as `ap-guangzhou`, to give as `region`.' })
  readonly regions: readonly string[];
}

@ObjectType({ description: 'An algorithm, and the usage that a key is created with for it.' })
class KmsAlgorithm {
  constructor(private readonly info: ValuesOf<typeof AlgorithmInfo.fields>) {}

  @Field(() => KmsKeyUsage, {
    description: 'The usage of keys for it. UNRECOGNISED for keys that this gateway cannot create yet.',
  })
  get usage(): string {
    return memberOf(KeyUsages, this.info.KeyUsage ?? '');
  }

  @Field(() => String, {
    nullable: true,
    description: 'The usage as KMS spells it, for one that is UNRECOGNISED.',
  })
  get usageRaw(): string | null {
    return this.info.KeyUsage ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The name that KMS gives the algorithm, such as `SM4`.',
  })
  get algorithm(): string | null {
    return this.info.Algorithm ?? null;
  }
}

type Algorithms = readonly KmsAlgorithm[];

@ObjectType({ description: 'The algorithms of keys that a region has.' })
class KmsAlgorithms {
  constructor(symmetric: Algorithms, asymmetric: Algorithms, signVerify: Algorithms) {
    this.symmetric = symmetric;
    this.asymmetric = asymmetric;
    this.signVerify = signVerify;
  }

  @Sized(20)
  @Field(() => [KmsAlgorithm], { description: 'Those by which one key encrypts and decrypts.' })
  readonly symmetric: Algorithms;

  @Sized(20)
  @Field(() => [KmsAlgorithm], { description: 'Those by which a public key encrypts and KMS decrypts.' })
  readonly asymmetric: Algorithms;

  @Sized(20)
  @Field(() => [KmsAlgorithm], { description: 'Those by which KMS signs and a public key verifies.' })
  readonly signVerify: Algorithms;
}

const algorithms = (infos: readonly ValuesOf<typeof AlgorithmInfo.fields>[]) =>
  infos.map((info) => new KmsAlgorithm(info));

@Resolver()
export class ServiceResolver {
  @KmsQuery(KmsService, {
    actions: [GetServiceStatus],
    description: 'What the account has bought of KMS in a region, how much of it is used, and its limits.',
  })
  async kmsService(@Args(() => RegionArgs) args: RegionArgs, @Ctx() { kms }: Context) {
    const answer = await kms.ask(GetServiceStatus, {}, kms.targetOf(args));
    return answer instanceof KmsError ? answer : new KmsService(answer.result);
  }

  @KmsQuery(KmsRegions, {
    actions: [GetRegions],
    description: 'The regions in which KMS is offered.',
  })
  async kmsRegions(@Args(() => RegionArgs) args: RegionArgs, @Ctx() { kms }: Context) {
    const answer = await kms.ask(GetRegions, {}, kms.targetOf(args));
    return answer instanceof KmsError ? answer : new KmsRegions(answer.result.Regions);
  }

  @KmsQuery(KmsAlgorithms, {
    actions: [ListAlgorithms],
    description: 'What keys can compute in a region: regions differ, above all in SM2 and SM4.',
  })
  async kmsAlgorithms(@Args(() => RegionArgs) args: RegionArgs, @Ctx() { kms }: Context) {
    const answer = await kms.ask(ListAlgorithms, {}, kms.targetOf(args));
    if (answer instanceof KmsError) return answer;
    const { SymmetricAlgorithms, AsymmetricAlgorithms, AsymmetricSignVerifyAlgorithms } = answer.result;
    return new KmsAlgorithms(
      algorithms(SymmetricAlgorithms),
      algorithms(AsymmetricAlgorithms),
      algorithms(AsymmetricSignVerifyAlgorithms),
    );
  }
}
