/** Keys by their ids, and their being enabled or disabled. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver } from 'type-graphql';
import { DescribeKey, DescribeKeys, DisableKey, EnableKey } from '../../contract/index.js';
import { badInput } from '../kit/errors/bad-input.js';
import type { Context } from '../kit/context.js';
import { KmsMutation, KmsQuery } from '../kit/fields/decorators.js';
import { KmsKey } from './key.js';
import { linkedKey } from './key-link.js';
import { KeyPayload } from './key-payload.js';
import { readReference } from '../kit/references.js';
import { KeyArgs, TargetArgs } from '../kit/arguments/shared-arguments.js';

/** The ids that one kmsKeysById takes. */
const maxIds = 1_000;

@ArgsType()
class KeysByIdArgs extends TargetArgs {
  @Field(() => [ID], { description: `The ids of the keys, ${maxIds.toLocaleString('en')} at most.` })
  keyIds!: string[];
}

@ObjectType({ description: 'The key is enabled.' })
class EnableKeyPayload extends KeyPayload {}

@ObjectType({ description: 'The key is disabled.' })
class DisableKeyPayload extends KeyPayload {}

@Resolver(() => KmsKey)
export class KeysResolver {
  @KmsQuery(KmsKey, {
    actions: [DescribeKey, DescribeKeys],
    description: 'One key, by its id. All the keys that one operation asks for are read together.',
  })
  kmsKey(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.keys(kms.targetOf(args)).load(args.keyId);
  }

  @KmsQuery(KmsKey, {
    name: 'KmsKey',
    list: true,
    actions: [DescribeKey, DescribeKeys],
    description:
      'Many keys, by their ids, in the order asked: the way to ask for many at once. An id that KMS refuses fails its ' +
      'own place in the list alone.',
  })
  kmsKeysById(@Args(() => KeysByIdArgs) args: KeysByIdArgs, @Ctx() { kms }: Context) {
    if (args.keyIds.length > maxIds) throw badInput(`keyIds: must be ${maxIds} ids at most.`);
    return kms.keys(kms.targetOf(args)).loadMany(args.keyIds);
  }

  @KmsMutation(EnableKeyPayload, {
    actions: [EnableKey],
    description: 'Enables a key that is DISABLED; one that is ENABLED stays so.',
  })
  enableKey(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.run(EnableKey, EnableKeyPayload, args);
  }

  @KmsMutation(DisableKeyPayload, {
    actions: [DisableKey],
    description:
      'Disables a key: it refuses all cryptography until it is enabled again. The key must be ENABLED or DISABLED, and ' +
      'in use by no cloud product.',
  })
  disableKey(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.run(DisableKey, DisableKeyPayload, args);
  }
}

/**
 * A key that another graph of the company names. It cannot carry a member account. What is wrong with it rejects, and
 * is not thrown: that would fail the entities beside it.
 */
export const resolveKeyReference = async (representation: object, { kms }: Context): Promise<KmsKey> => {
  const { id, region } = readReference(representation, 'keyId');
  return linkedKey(kms, kms.targetOf({ region }), id);
};
