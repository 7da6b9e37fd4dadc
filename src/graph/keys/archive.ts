/** Archives keys, and cancels that. */
import { Args, Ctx, ObjectType, Resolver } from 'type-graphql';
import { ArchiveKey, CancelKeyArchive } from '../../contract/index.js';
import { KeyArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import { KeyPayload } from './key-payloads.js';

@ObjectType({ description: 'The key is archived.' })
class ArchiveKeyPayload extends KeyPayload {}

@ObjectType({ description: 'The key is in use again.' })
class CancelKeyArchivePayload extends KeyPayload {}

@Resolver()
export class ArchiveResolver {
  @KmsMutation(
    ArchiveKey,
    ArchiveKeyPayload,
    'Archives a key: it still decrypts what it encrypted, but encrypts nothing new. The key must be ENABLED or ' +
      'DISABLED, made by the account itself, and in use by no cloud product.',
  )
  archiveKey(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.run(ArchiveKey, ArchiveKeyPayload, args);
  }

  @KmsMutation(
    CancelKeyArchive,
    CancelKeyArchivePayload,
    'Takes an archived key back into use: it becomes ENABLED. The key must be ARCHIVED.',
  )
  cancelKeyArchive(@Args(() => KeyArgs) args: KeyArgs, @Ctx() { kms }: Context) {
    return kms.run(CancelKeyArchive, CancelKeyArchivePayload, args);
  }
}
