/** Imports a data key, which KMS then stores. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver } from 'type-graphql';
import { ImportDataKey } from '../../contract/index.js';
import { mustBeVariable } from '../kit/arguments/secret-arguments.js';
import { RegionArgs } from '../kit/arguments/shared-arguments.js';
import { KmsTagInput } from '../kit/arguments/tag-inputs.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import { TagCode, TagMsg } from '../kit/fields/tag-fields.js';
import type { Success } from '../kit/kms.js';
import { DataKeyPayload } from './data-key-payloads.js';
import { KmsDataKeyImportType } from './enums.js';

@ArgsType()
class ImportDataKeyArgs extends RegionArgs {
  @Field(() => String, {
    description:
      'The name that people give the data key: 1 to 60 letters, digits, `-` and `_`, beginning with a letter or a digit.',
  })
  dataKeyName!: string;

  @Field(() => String, {
    description:
      'The data key, as `importType` says: the `ciphertextBlob` that KMS once gave with it, or its bytes in Base64. ' +
      mustBeVariable,
  })
  importKeyMaterial!: string;

  @Field(() => KmsDataKeyImportType, { description: 'In what form the data key is given.' })
  importType!: keyof typeof KmsDataKeyImportType;

  @Field(() => String, {
    nullable: true,
    description: 'What the data key is for, in words: up to 100 bytes.',
  })
  description?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The CMK to encrypt the data key by: there must be one for a PLAINTEXT. A CIPHERTEXT names its CMK itself; one that ' +
      'is given all the same must be that one.',
  })
  keyId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The HSM cluster that keeps the CMK, with a dedicated service.',
  })
  hsmClusterId?: string | null;

  @Field(() => [KmsTagInput], { nullable: true, description: 'Tags to give the data key, each name once.' })
  tags?: KmsTagInput[] | null;
}

@ObjectType({ description: 'KMS keeps the data key.' })
class ImportDataKeyPayload extends DataKeyPayload {
  private readonly result: Success<typeof ImportDataKey, ImportDataKeyArgs>['result'];

  constructor({ result, requestId, target }: Success<typeof ImportDataKey, ImportDataKeyArgs>) {
    super({ requestId, target, args: { dataKeyId: result.DataKeyId } });
    this.result = result;
  }

  @Field(() => ID, { description: 'The id of the data key.' })
  get dataKeyId(): string {
    return this.result.DataKeyId;
  }

  @Field(() => ID, { nullable: true, description: 'The CMK by which it is encrypted.' })
  get keyId(): string | null {
    return this.result.KeyId ?? null;
  }

  @TagCode()
  get tagCode(): number | null {
    return this.result.TagCode ?? null;
  }

  @TagMsg()
  get tagMsg(): string | null {
    return this.result.TagMsg ?? null;
  }
}

@Resolver()
export class ImportDataKeyResolver {
  @KmsMutation(
    ImportDataKey,
    ImportDataKeyPayload,
    'Gives KMS a data key to keep, encrypted by a CMK that must be ENABLED and of usage ENCRYPT_DECRYPT. Not to be ' +
      'repeated blindly when an answer was lost: `mayHaveHappened` tells, and `kmsDataKeys` with the name as its ' +
      '`searchKeyAlias` shows whether the data key is there.',
  )
  importDataKey(@Args(() => ImportDataKeyArgs) args: ImportDataKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(ImportDataKey, ImportDataKeyPayload, args);
  }
}
