/** Data keys by their ids, the CMK above each, and their being enabled or disabled. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver, Root } from 'type-graphql';
import {
  DescribeDataKey,
  DescribeDataKeys,
  DescribeKey,
  DescribeKeys,
  DisableDataKey,
  EnableDataKey,
} from '../../contract/index.js';
import { badInput } from '../kit/errors/bad-input.js';
import type { Context } from '../kit/context.js';
import { DataKeyArgs } from './arguments.js';
import { DataKeyPayload } from './data-key-payload.js';
import { KmsDataKey } from './data-key.js';
import { KmsField, KmsMutation, KmsQuery } from '../kit/fields/decorators.js';
import { KmsKey } from '../keys/key.js';
import { linked } from '../kit/loading/link.js';
import { readReference } from '../kit/references.js';
import { TargetArgs } from '../kit/arguments/shared-arguments.js';

/** The ids that one kmsDataKeysById takes. */
const maxIds = 1_000;

@ArgsType()
class DataKeysByIdArgs extends TargetArgs {
  @Field(() => [ID], { description: `The ids of the data keys, ${maxIds.toLocaleString('en')} at most.` })
  dataKeyIds!: string[];
}

@ObjectType({ description: 'The data key is enabled.' })
class EnableDataKeyPayload extends DataKeyPayload {}

@ObjectType({ description: 'The data key is disabled.' })
class DisableDataKeyPayload extends DataKeyPayload {}

@Resolver(() => KmsDataKey)
export class DataKeysResolver {
  @KmsQuery(KmsDataKey, {
    actions: [DescribeDataKey, DescribeDataKeys],
    description:
      'One data key that KMS keeps, by its id. All the data keys that one operation asks for are read together.',
  })
  kmsDataKey(@Args(() => DataKeyArgs) args: DataKeyArgs, @Ctx() { kms }: Context) {
    return kms.dataKeys(kms.targetOf(args)).load(args.dataKeyId);
  }

  @KmsQuery(KmsDataKey, {
    name: 'KmsDataKey',
    list: true,
    actions: [DescribeDataKey, DescribeDataKeys],
    description:
      'Many data keys, by their ids, in the order asked: the way to ask for many at once. An id that KMS refuses fails ' +
      'its own place in the list alone.',
  })
  kmsDataKeysById(@Args(() => DataKeysByIdArgs) args: DataKeysByIdArgs, @Ctx() { kms }: Context) {
    if (args.dataKeyIds.length > maxIds) throw badInput(`dataKeyIds: must be ${maxIds} ids at most.`);
    return kms.dataKeys(kms.targetOf(args)).loadMany(args.dataKeyIds);
  }

  @KmsField('KmsDataKey', KmsKey, {
    actions: [DescribeKey, DescribeKeys],
    description:
      'The CMK by which the data key is encrypted, and on whose state it depends. All the keys that one operation asks ' +
      'for are read together, 100 in a call.',
  })
  key(@Root() { keyId, target }: KmsDataKey, @Ctx() { kms }: Context) {
    return kms.keys(target).load(keyId);
  }

  @KmsMutation(EnableDataKeyPayload, {
    actions: [EnableDataKey],
    description:
      'Enables a data key that is DISABLED; one that is ENABLED stays so. The CMK above it must be ENABLED or ARCHIVED.',
  })
  enableDataKey(@Args(() => DataKeyArgs) args: DataKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(EnableDataKey, EnableDataKeyPayload, args);
  }

  @KmsMutation(DisableDataKeyPayload, {
    actions: [DisableDataKey],
    description:
      'Disables a data key: KMS gives it to nobody, in the clear or encrypted, until it is enabled again. It must be ' +
      'ENABLED or DISABLED.',
  })
  disableDataKey(@Args(() => DataKeyArgs) args: DataKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(DisableDataKey, DisableDataKeyPayload, args);
  }
}

/** A data key that another graph of the company names. It cannot carry a member account. */
export const resolveDataKeyReference = async (
  representation: object,
  { kms }: Context,
): Promise<KmsDataKey> => {
  const { id, region } = readReference(representation, 'dataKeyId');
  return linked(kms.dataKeys(kms.targetOf({ region })).load(id));
};
