/** Imports key material, and deletes it. */
import { Args, ArgsType, Ctx, Field, ObjectType, Resolver } from 'type-graphql';
import {
  DeleteImportedKeyMaterial,
  GetParametersForImport,
  ImportKeyMaterial,
  latestValidTo,
} from '../../contract/index.js';
import { Base64, dateTime, DateTime } from '../kit/arguments/scalars.js';
import { mustBeVariable } from '../kit/arguments/secret-arguments.js';
import { OwnKeyArgs } from '../kit/arguments/shared-arguments.js';
import { KmsRsaAlgorithm } from '../kit/arguments/shared-enums.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import type { Success } from '../kit/kms.js';
import { KmsWrappingKeySpec } from './enums.js';
import { KeyPayload, NamedKeyPayload } from './key-payloads.js';

@ArgsType()
class GetParametersForImportArgs extends OwnKeyArgs {
  @Field(() => KmsRsaAlgorithm, {
    description: 'How you will encrypt the key material.',
  })
  wrappingAlgorithm!: keyof typeof KmsRsaAlgorithm;

  @Field(() => KmsWrappingKeySpec, { description: 'The kind of public key that you will encrypt it with.' })
  wrappingKeySpec!: keyof typeof KmsWrappingKeySpec;
}

@ArgsType()
class ImportKeyMaterialArgs extends OwnKeyArgs {
  @Field(() => Base64, {
    description:
      'The key material, encrypted with the `publicKey` of `getParametersForImport` and the algorithm ' +
      'requested there. The material itself has 32 bytes, or 16 in regions with the SM standard.',
  })
  encryptedKeyMaterial!: string;

  @Field(() => String, {
    description: `The \`importToken\` returned with that public key. ${mustBeVariable}`,
  })
  importToken!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the key material expires and the key becomes PENDING_IMPORT, in whole seconds: in the future, ' +
      `and at the latest ${new Date(latestValidTo * 1_000).toISOString().replace('.000', '')}. Default: ` +
      'never.',
  })
  validTo?: Date | null;
}

@ObjectType({ description: 'The public key and token for importing key material.' })
class GetParametersForImportPayload extends NamedKeyPayload {
  private readonly result: Success<typeof GetParametersForImport, GetParametersForImportArgs>['result'];

  constructor(success: Success<typeof GetParametersForImport, GetParametersForImportArgs>) {
    super(success);
    this.result = success.result;
  }

  @Field(() => String, {
    description: 'The token for `importKeyMaterial`. A secret: do not store it.',
  })
  get importToken(): string {
    return this.result.ImportToken;
  }

  @Field(() => Base64, {
    description:
      'The public key to encrypt the material with, as SubjectPublicKeyInfo in DER: WebCrypto imports it as ' +
      '`spki`.',
  })
  get publicKey(): string {
    return this.result.PublicKey;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: 'When both expire: 24 hours after the call.',
  })
  get parametersValidTo(): Date | null {
    return dateTime(this.result.ParametersValidTo);
  }
}

@ObjectType({ description: 'The key has its material and is ENABLED.' })
class ImportKeyMaterialPayload extends KeyPayload {}

@ObjectType({ description: 'The key material is deleted and the key is PENDING_IMPORT.' })
class DeleteImportedKeyMaterialPayload extends KeyPayload {}

@Resolver()
export class KeyMaterialResolver {
  @KmsMutation(
    GetParametersForImport,
    GetParametersForImportPayload,
    'Returns a public key and a token for importing key material: the first step of an import. Both are ' +
      'valid for 24 hours, and each call returns new ones. Only for keys of origin EXTERNAL.',
  )
  getParametersForImport(
    @Args(() => GetParametersForImportArgs) args: GetParametersForImportArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(GetParametersForImport, GetParametersForImportPayload, args);
  }

  @KmsMutation(
    ImportKeyMaterial,
    ImportKeyMaterialPayload,
    'Imports the material of a key, or the same material again with another `validTo`. A key accepts no ' +
      'other material in its whole life (`KmsMaterialNotMatchError`). Keep a copy: after the material is ' +
      'deleted or has expired, ciphertexts can be decrypted only after the same material is imported again. ' +
      'The key must be of origin EXTERNAL, and PENDING_IMPORT or ENABLED.',
  )
  importKeyMaterial(@Args(() => ImportKeyMaterialArgs) args: ImportKeyMaterialArgs, @Ctx() { kms }: Context) {
    return kms.run(ImportKeyMaterial, ImportKeyMaterialPayload, args);
  }

  @KmsMutation(
    DeleteImportedKeyMaterial,
    DeleteImportedKeyMaterialPayload,
    'Deletes the imported material of a key at once: the key becomes PENDING_IMPORT and refuses all ' +
      'cryptography until the same material is imported again. The key must be of origin EXTERNAL, ENABLED ' +
      'or DISABLED, and not used by a cloud product.',
  )
  deleteImportedKeyMaterial(@Args(() => OwnKeyArgs) args: OwnKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(DeleteImportedKeyMaterial, DeleteImportedKeyMaterialPayload, args);
  }
}
