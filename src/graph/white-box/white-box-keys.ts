/** Reads white-box keys by id; enables, disables and deletes them. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver } from 'type-graphql';
import {
  DeleteWhiteBoxKey,
  DisableWhiteBoxKey,
  EnableWhiteBoxKey,
  maxWhiteBoxKeys,
} from '../../contract/index.js';
import { checkIdCount } from '../kit/arguments/id-lists.js';
import { RegionArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsMutation, KmsQuery } from '../kit/fields/decorators.js';
import { Payload } from '../kit/fields/payload.js';
import type { Success } from '../kit/kms.js';
import { WhiteBoxKeyArgs } from './arguments.js';
import { whiteBoxKeyLoader } from './white-box-key-loader.js';
import { KmsWhiteBoxKey } from './white-box-key.js';
import { WhiteBoxPayload } from './white-box-payloads.js';

@ArgsType()
class WhiteBoxKeysByIdArgs extends RegionArgs {
  @Field(() => [ID], {
    description: `The ids of the white-box keys, ${maxWhiteBoxKeys} at most: no account has more.`,
  })
  keyIds!: string[];
}

@ObjectType({ description: 'The white-box key is enabled.' })
class EnableWhiteBoxKeyPayload extends WhiteBoxPayload {}

@ObjectType({ description: 'The white-box key is disabled.' })
class DisableWhiteBoxKeyPayload extends WhiteBoxPayload {}

@ObjectType({ description: 'The white-box key is no more.' })
class DeleteWhiteBoxKeyPayload extends Payload {
  @Field(() => ID, { description: 'The id that it had, which none will have again.' })
  readonly keyId: string;

  constructor(success: Success<typeof DeleteWhiteBoxKey, WhiteBoxKeyArgs>) {
    super(success);
    this.keyId = success.args.keyId;
  }
}

@Resolver()
export class WhiteBoxKeysResolver {
  @KmsQuery(KmsWhiteBoxKey, {
    actions: whiteBoxKeyLoader.actions,
    description:
      'One white-box key, by its id. Where an operation asks for several, all of the account are read in one call.',
  })
  kmsWhiteBoxKey(@Args(() => WhiteBoxKeyArgs) args: WhiteBoxKeyArgs, @Ctx() { kms }: Context) {
    return kms.load(whiteBoxKeyLoader, kms.targetOf(args), args.keyId);
  }

  @KmsQuery(KmsWhiteBoxKey, {
    name: 'KmsWhiteBoxKey',
    list: true,
    actions: whiteBoxKeyLoader.actions,
    description:
      'Several white-box keys, by their ids, in the order asked. An id that KMS refuses fails its own place in the list ' +
      'alone.',
  })
  kmsWhiteBoxKeysById(@Args(() => WhiteBoxKeysByIdArgs) args: WhiteBoxKeysByIdArgs, @Ctx() { kms }: Context) {
    checkIdCount('keyIds', args.keyIds, maxWhiteBoxKeys);
    return kms.loadMany(whiteBoxKeyLoader, kms.targetOf(args), args.keyIds);
  }

  @KmsMutation(
    EnableWhiteBoxKey,
    EnableWhiteBoxKeyPayload,
    'Enables a white-box key that is DISABLED; one that is ENABLED stays so.',
  )
  enableWhiteBoxKey(@Args(() => WhiteBoxKeyArgs) args: WhiteBoxKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(EnableWhiteBoxKey, EnableWhiteBoxKeyPayload, args);
  }

  @KmsMutation(
    DisableWhiteBoxKey,
    DisableWhiteBoxKeyPayload,
    'Disables a white-box key: KMS encrypts nothing by it until it is enabled again. Programs that carry its other half ' +
      'decrypt all the same. One that is DISABLED stays so.',
  )
  disableWhiteBoxKey(@Args(() => WhiteBoxKeyArgs) args: WhiteBoxKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(DisableWhiteBoxKey, DisableWhiteBoxKeyPayload, args);
  }

  @KmsMutation(
    DeleteWhiteBoxKey,
    DeleteWhiteBoxKeyPayload,
    'Deletes a white-box key at once and for ever: nothing calls it off. It must be DISABLED; one that is ENABLED is ' +
      'refused with `KmsFailedOperationError`. After a lost answer the same may be sent again: ' +
      '`KmsResourceNotFoundError` then says that it was done.',
  )
  deleteWhiteBoxKey(@Args(() => WhiteBoxKeyArgs) args: WhiteBoxKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(DeleteWhiteBoxKey, DeleteWhiteBoxKeyPayload, args);
  }
}
