/** Archives keys, and cancels that. */
import { Args, Ctx, ObjectType, Resolver } from 'type-graphql';
import { ArchiveKey, CancelKeyArchive } from '../../contract/index.js';
import { KeyArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import { KeyPayload } from './key-payloads.js';

@ObjectType({ description: 'The key is archived.' })
class ArchiveKeyPayload extends KeyPayload {}

@ObjectType({ description: 'The key is enabled again.' })
class CancelKeyArchivePayload extends KeyPayload {}

@Resolver()
export class ArchiveResolver {
  @KmsMutation(
    ArchiveKey,
    ArchiveKeyPayload,
    'Archives a key: it still decrypts, but no longer encrypts. The key must be ENABLED or DISABLED, ' +
      'created by the account itself, and not used by a cloud product.',
  )
  archiveKey(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.run(ArchiveKey, ArchiveKeyPayload, args);
  }

  @KmsMutation(
    CancelKeyArchive,
    CancelKeyArchivePayload,
    'Cancels the archive of a key: it becomes ENABLED. The key must be ARCHIVED.',
  )
  cancelKeyArchive(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.run(CancelKeyArchive, CancelKeyArchivePayload, args);
  }
}
