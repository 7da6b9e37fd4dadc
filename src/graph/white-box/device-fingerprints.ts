/** The devices that may use a white-box key: reads the list, and replaces it. */
import { Args, ArgsType, Ctx, Field, ID, InputType, ObjectType, Resolver, Root } from 'type-graphql';
import {
  DescribeWhiteBoxDeviceFingerprints,
  type DeviceFingerprint,
  maxDeviceFingerprints,
  OverwriteWhiteBoxDeviceFingerprints,
  type ResultOf,
  type ValuesOf,
} from '../../contract/index.js';
import type { Context } from '../kit/context.js';
import { defaultPageSize, KmsField, KmsMutation, ListSize } from '../kit/fields/decorators.js';
import { createSingleLoader } from '../kit/loading/single-loader.js';
import { WhiteBoxKeyArgs } from './arguments.js';
import { KmsWhiteBoxKey } from './white-box-key.js';
import { WhiteBoxPayload } from './white-box-payloads.js';

type Values = ValuesOf<typeof DeviceFingerprint.fields>;

@ObjectType({ description: 'A device that may use a white-box key.' })
class KmsDeviceFingerprint {
  constructor(private readonly values: Values) {}

  @Field(() => ID, { description: 'The fingerprint that the collector of KMS took of the device.' })
  get identity(): string {
    return this.values.Identity;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Which device it is, in words: its name, its address.',
  })
  get description(): string | null {
    return this.values.Description ?? null;
  }
}

@ObjectType({ description: 'The devices that may use a white-box key: all, where none is listed.' })
class KmsDeviceFingerprints {
  @ListSize(defaultPageSize)
  @Field(() => [KmsDeviceFingerprint], { description: 'Those that are listed.' })
  readonly deviceFingerprints: readonly KmsDeviceFingerprint[];

  constructor({ DeviceFingerprints: listed }: ResultOf<typeof DescribeWhiteBoxDeviceFingerprints>) {
    this.deviceFingerprints = listed.map((each) => new KmsDeviceFingerprint(each));
  }
}

const deviceFingerprintsLoader = createSingleLoader(
  DescribeWhiteBoxDeviceFingerprints,
  KmsDeviceFingerprints,
  (call, target, keyId) => call(DescribeWhiteBoxDeviceFingerprints, { keyId }, target),
);

@InputType({ description: 'A device that may use a white-box key.' })
class KmsDeviceFingerprintInput {
  @Field(() => ID, {
    description:
      'The fingerprint that the collector of KMS took of the device: groups of 8, 14, 14, 14 and 16 hexadecimal digits in ' +
      'small letters, with `-` between.',
  })
  identity!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which device it is, in words: up to 1,024 bytes.',
  })
  description?: string | null;
}

/** KMS takes a missing list as an empty one. Here it is required, so that nobody empties it by mistake. */
@ArgsType()
class OverwriteWhiteBoxDeviceFingerprintsArgs extends WhiteBoxKeyArgs {
  @Field(() => [KmsDeviceFingerprintInput], {
    description:
      `All the devices that may use the key, ${maxDeviceFingerprints} at most; an empty list takes all away, and then ` +
      'every device may.',
  })
  deviceFingerprints!: KmsDeviceFingerprintInput[];
}

@ObjectType({ description: 'The devices listed for the key are those that were given.' })
class OverwriteWhiteBoxDeviceFingerprintsPayload extends WhiteBoxPayload {}

@Resolver(() => KmsWhiteBoxKey)
export class DeviceFingerprintsResolver {
  @KmsMutation(
    OverwriteWhiteBoxDeviceFingerprints,
    OverwriteWhiteBoxDeviceFingerprintsPayload,
    'Lists the devices that alone may use a white-box key, in the place of those that were listed before. More than ' +
      `${maxDeviceFingerprints} are refused with \`KmsFingerprintsLimitExceededError\`.`,
  )
  overwriteWhiteBoxDeviceFingerprints(
    @Args(() => OverwriteWhiteBoxDeviceFingerprintsArgs) args: OverwriteWhiteBoxDeviceFingerprintsArgs,
    @Ctx() { kms }: Context,
  ) {
    return kms.run(OverwriteWhiteBoxDeviceFingerprints, OverwriteWhiteBoxDeviceFingerprintsPayload, args);
  }

  @KmsField('KmsWhiteBoxKey', KmsDeviceFingerprints, {
    actions: deviceFingerprintsLoader.actions,
    batched: false,
    description:
      'The devices that alone may use the key: a call for each white-box key that an operation asks them of. ' +
      '`deviceFingerprintBind` says at no call whether there are any.',
  })
  deviceFingerprints(@Root() key: KmsWhiteBoxKey, @Ctx() { kms }: Context) {
    return kms.load(deviceFingerprintsLoader, key.target, key.keyId);
  }
}
