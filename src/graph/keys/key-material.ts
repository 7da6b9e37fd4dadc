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
    description: 'How the key material is going to be encrypted on its way in.',
  })
  wrappingAlgorithm!: keyof typeof KmsRsaAlgorithm;

  @Field(() => KmsWrappingKeySpec, { description: 'The public key that it is going to be encrypted to.' })
  wrappingKeySpec!: keyof typeof KmsWrappingKeySpec;
}

@ArgsType()
class ImportKeyMaterialArgs extends OwnKeyArgs {
  @Field(() => Base64, {
    description:
      'The key material, encrypted to the `publicKey` of `getParametersForImport` by the algorithm that was named there. In ' +
      'the clear it is 32 bytes, or 16 in regions of the standard SM.',
  })
  encryptedKeyMaterial!: string;

  @Field(() => String, {
    description: `The \`importToken\` that came with that public key. ${mustBeVariable}`,
  })
  importToken!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the key material expires, in whole seconds, and the key becomes PENDING_IMPORT: in the future, and at the latest ' +
      `${new Date(latestValidTo * 1_000).toISOString().replace('.000', '')}. Never, when left out.`,
  })
  validTo?: Date | null;
}

@ObjectType({ description: 'What the key material is to be wrapped with.' })
class GetParametersForImportPayload extends NamedKeyPayload {
  private readonly result: Success<typeof GetParametersForImport, GetParametersForImportArgs>['result'];

  constructor(success: Success<typeof GetParametersForImport, GetParametersForImportArgs>) {
    super(success);
    this.result = success.result;
  }

  @Field(() => String, {
    description:
      'Lets `importKeyMaterial` in, once this key material is wrapped. A secret: not to be written down.',
  })
  get importToken(): string {
    return this.result.ImportToken;
  }

  @Field(() => Base64, {
    description:
      'The public key to wrap with, as a SubjectPublicKeyInfo in DER: what WebCrypto imports as `spki`.',
  })
  get publicKey(): string {
    return this.result.PublicKey;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: 'When both are of no more use: 24 hours from the call.',
  })
  get parametersValidTo(): Date | null {
    return dateTime(this.result.ParametersValidTo);
  }
}

@ObjectType({ description: 'The key has its material, and is ENABLED.' })
class ImportKeyMaterialPayload extends KeyPayload {}

@ObjectType({ description: 'The key material is gone, and the key is PENDING_IMPORT.' })
class DeleteImportedKeyMaterialPayload extends KeyPayload {}

@Resolver()
export class KeyMaterialResolver {
  @KmsMutation(
    GetParametersForImport,
    GetParametersForImportPayload,
    'Asks for a public key to wrap key material with, and a token to bring it in: the first step of an import, good for 24 ' +
      'hours. Asked again, it gives others. For keys of origin EXTERNAL alone.',
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
    'Gives a key its material, or the same material again with another `validTo`: a key takes no other for its whole life ' +
      '(`KmsMaterialNotMatchError`). Keep the material: once it is deleted or has expired, what the key encrypted can be read ' +
      'again only after the same is imported. The key must be of origin EXTERNAL, and PENDING_IMPORT or ENABLED.',
  )
  importKeyMaterial(@Args(() => ImportKeyMaterialArgs) args: ImportKeyMaterialArgs, @Ctx() { kms }: Context) {
    return kms.run(ImportKeyMaterial, ImportKeyMaterialPayload, args);
  }

  @KmsMutation(
    DeleteImportedKeyMaterial,
    DeleteImportedKeyMaterialPayload,
    'Takes the imported material of a key away at once: it becomes PENDING_IMPORT, and refuses all cryptography until the ' +
      'same material is imported again. The key must be of origin EXTERNAL, ENABLED or DISABLED, and in use by no cloud ' +
      'product.',
  )
  deleteImportedKeyMaterial(@Args(() => OwnKeyArgs) args: OwnKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(DeleteImportedKeyMaterial, DeleteImportedKeyMaterialPayload, args);
  }
}
