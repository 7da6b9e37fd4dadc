/** Creates keys. */
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Resolver } from 'type-graphql';
import { CreateKey, KeyStates, KeyUsages } from '../../contract/index.js';
import { memberOf } from '../kit/arguments/enums.js';
import { dateTime, DateTime } from '../kit/arguments/scalars.js';
import { RegionArgs } from '../kit/arguments/shared-arguments.js';
import { KmsKeyOriginInput } from '../kit/arguments/shared-enums.js';
import { KmsTagInput } from '../kit/arguments/tag-inputs.js';
import type { Context } from '../kit/context.js';
import { KmsMutation } from '../kit/fields/decorators.js';
import { TagCode, TagMsg } from '../kit/fields/tag-fields.js';
import type { Success } from '../kit/kms.js';
import { KmsKeyState, KmsKeyUsage, KmsKeyUsageInput } from './enums.js';
import { KeyPayload } from './key-payloads.js';

@ArgsType()
class CreateKeyArgs extends RegionArgs {
  @Field(() => String, {
    description:
      'The alias of the key: 1 to 60 letters, digits, `-` and `_`, beginning with a letter or digit; unique ' +
      'in the region. Aliases that begin with `kms-` are reserved for cloud products.',
  })
  alias!: string;

  @Field(() => String, { nullable: true, description: 'A description of up to 1,024 bytes.' })
  description?: string | null;

  @Field(() => KmsKeyUsageInput, {
    nullable: true,
    description: 'What the key is used for. Default: ENCRYPT_DECRYPT.',
  })
  usage?: keyof typeof KmsKeyUsageInput | null;

  @Field(() => KmsKeyOriginInput, {
    nullable: true,
    description:
      'Where the key material comes from. Default: TENCENT_KMS. An EXTERNAL key starts in PENDING_IMPORT.',
  })
  origin?: keyof typeof KmsKeyOriginInput | null;

  @Field(() => [KmsTagInput], {
    nullable: true,
    description: 'Tags of the key. Each tag name may occur once.',
  })
  tags?: KmsTagInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The HSM cluster for the key, with a dedicated service.',
  })
  hsmClusterId?: string | null;
}

@ObjectType({ description: 'The key was created.' })
class CreateKeyPayload extends KeyPayload {
  private readonly result: Success<typeof CreateKey, CreateKeyArgs>['result'];

  constructor({ result, requestId, target }: Success<typeof CreateKey, CreateKeyArgs>) {
    super({ requestId, target, args: { keyId: result.KeyId } });
    this.result = result;
  }

  @Field(() => ID, { description: 'The id of the new key.' })
  get keyId(): string {
    return this.result.KeyId;
  }

  @Field(() => String, { nullable: true, description: 'The alias of the key.' })
  get alias(): string | null {
    return this.result.Alias ?? null;
  }

  @Field(() => String, { nullable: true, description: 'The description of the key.' })
  get description(): string | null {
    return this.result.Description ?? null;
  }

  @Field(() => DateTime, { nullable: true, description: 'When the key was created.' })
  get createTime(): Date | null {
    return dateTime(this.result.CreateTime);
  }

  @Field(() => KmsKeyState, { description: 'The state in which the key starts.' })
  get state(): string {
    return memberOf(KeyStates, this.result.KeyState ?? '');
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The text of KMS for `state`, such as `Enabled`, also if `state` is UNRECOGNISED. Null if KMS returned none.',
  })
  get stateRaw(): string | null {
    return this.result.KeyState ?? null;
  }

  @Field(() => KmsKeyUsage, { description: 'What the key is used for.' })
  get usage(): string {
    return memberOf(KeyUsages, this.result.KeyUsage ?? '');
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The text of KMS for `usage`, such as `ENCRYPT_DECRYPT`, also if `usage` is UNRECOGNISED. Null if KMS returned none.',
  })
  get usageRaw(): string | null {
    return this.result.KeyUsage ?? null;
  }

  @TagCode()
  get tagCode(): number | null {
    return this.result.TagCode ?? null;
  }

  @TagMsg()
  get tagMsg(): string | null {
    return this.result.TagMsg ?? null;
  }

  @Field(() => ID, {
    nullable: true,
    description: 'The HSM cluster that stores the key, with a dedicated service.',
  })
  get hsmClusterId(): string | null {
    return this.result.HsmClusterId || null;
  }
}

@Resolver()
export class CreateKeyResolver {
  @KmsMutation(
    CreateKey,
    CreateKeyPayload,
    'Creates a key. After a lost reply (`mayHaveHappened`), do not simply send it again: first check with ' +
      '`kmsKeyByAlias` whether the key exists.',
  )
  createKey(@Args(() => CreateKeyArgs) args: CreateKeyArgs, @Ctx() { kms }: Context) {
    return kms.run(CreateKey, CreateKeyPayload, args);
  }
}
