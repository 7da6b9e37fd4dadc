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
      'The name of the data key: 1 to 60 letters, digits, `-` and `_`, beginning with a letter or digit.',
  })
  dataKeyName!: string;

  @Field(() => String, {
    description:
      'The data key, as `importType` says: the `ciphertextBlob` that KMS once gave with it, or its bytes in Base64. ' +
      mustBeVariable,
  })
  importKeyMaterial!: string;

  @Field(() => KmsDataKeyImportType, { description: 'The form of `importKeyMaterial`.' })
  importType!: keyof typeof KmsDataKeyImportType;

  @Field(() => String, {
    nullable: true,
    description: 'A description of up to 100 bytes.',
  })
  description?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The CMK that encrypts the data key. Required for a PLAINTEXT. A CIPHERTEXT identifies its own CMK; ' +
      'if you give one, it must be the same.',
  })
  keyId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The HSM cluster that stores the CMK, with a dedicated service.',
  })
  hsmClusterId?: string | null;

  @Field(() => [KmsTagInput], {
    nullable: true,
    description: 'Tags of the data key. Each tag name may occur once.',
  })
  tags?: KmsTagInput[] | null;
}

@ObjectType({ description: 'KMS stores the data key.' })
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

  @Field(() => ID, { nullable: true, description: 'The CMK that encrypts it.' })
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
    'Imports a data key into KMS, which stores it encrypted by a CMK. The CMK must be ENABLED and of ' +
      'usage ENCRYPT_DECRYPT. After a lost reply (`mayHaveHappened`), do not simply send it again: first ' +
      'check with `kmsDataKeys`, with the name as `searchKeyAlias`, whether the data key exists.',
  )
  importDataKey(@Args(() => ImportDataKeyArgs) args: ImportDataKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(ImportDataKey, ImportDataKeyPayload, args);
  }
}
