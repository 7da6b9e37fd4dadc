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
    description: `The white-box key ids, at most ${maxWhiteBoxKeys}: no account has more.`,
  })
  keyIds!: string[];
}

@ObjectType({ description: 'The white-box key is enabled.' })
class EnableWhiteBoxKeyPayload extends WhiteBoxPayload {}

@ObjectType({ description: 'The white-box key is disabled.' })
class DisableWhiteBoxKeyPayload extends WhiteBoxPayload {}

@ObjectType({ description: 'The white-box key is deleted.' })
class DeleteWhiteBoxKeyPayload extends Payload {
  @Field(() => ID, { description: 'The id of the deleted key. It is never used again.' })
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
      'One white-box key by its id. If an operation reads several, one call reads all of the account.',
  })
  kmsWhiteBoxKey(@Args(() => WhiteBoxKeyArgs) args: WhiteBoxKeyArgs, @Ctx() { kms }: Context) {
    return kms.load(whiteBoxKeyLoader, kms.targetOf(args), args.keyId);
  }

  @KmsQuery(KmsWhiteBoxKey, {
    name: 'KmsWhiteBoxKey',
    list: true,
    actions: whiteBoxKeyLoader.actions,
    description:
      'Several white-box keys by their ids, in the given order. If KMS refuses an id, only that element of ' +
      'the list is an error.',
  })
  kmsWhiteBoxKeysById(@Args(() => WhiteBoxKeysByIdArgs) args: WhiteBoxKeysByIdArgs, @Ctx() { kms }: Context) {
    checkIdCount('keyIds', args.keyIds, maxWhiteBoxKeys);
    return kms.loadMany(whiteBoxKeyLoader, kms.targetOf(args), args.keyIds);
  }

  @KmsMutation(
    EnableWhiteBoxKey,
    EnableWhiteBoxKeyPayload,
    'Enables a DISABLED white-box key; an ENABLED one stays enabled.',
  )
  enableWhiteBoxKey(@Args(() => WhiteBoxKeyArgs) args: WhiteBoxKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(EnableWhiteBoxKey, EnableWhiteBoxKeyPayload, args);
  }

  @KmsMutation(
    DisableWhiteBoxKey,
    DisableWhiteBoxKeyPayload,
    'Disables a white-box key: KMS does not encrypt with it until it is enabled again. Programs that ' +
      'contain its decrypting half can still decrypt. A DISABLED one stays disabled.',
  )
  disableWhiteBoxKey(@Args(() => WhiteBoxKeyArgs) args: WhiteBoxKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(DisableWhiteBoxKey, DisableWhiteBoxKeyPayload, args);
  }

  @KmsMutation(
    DeleteWhiteBoxKey,
    DeleteWhiteBoxKeyPayload,
    'Deletes a white-box key at once and permanently. It must be DISABLED; an ENABLED one returns ' +
      '`KmsFailedOperationError`. After a lost reply you may send the same call again: ' +
      '`KmsResourceNotFoundError` then means that it was deleted.',
  )
  deleteWhiteBoxKey(@Args(() => WhiteBoxKeyArgs) args: WhiteBoxKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(DeleteWhiteBoxKey, DeleteWhiteBoxKeyPayload, args);
  }
}
