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

  @Field(() => ID, { description: 'The fingerprint of the device, from the KMS collector.' })
  get identity(): string {
    return this.values.Identity;
  }

  @Field(() => String, {
    nullable: true,
    description: 'A description of the device, such as its name or address.',
  })
  get description(): string | null {
    return this.values.Description ?? null;
  }
}

@ObjectType({
  description: 'The devices that may use a white-box key. If the list is empty, all devices may.',
})
class KmsDeviceFingerprints {
  @ListSize(defaultPageSize)
  @Field(() => [KmsDeviceFingerprint], { description: 'The listed devices.' })
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
      'The fingerprint of the device, from the KMS collector: groups of 8, 14, 14, 14 and 16 hexadecimal ' +
      'digits in lower case, separated by `-`.',
  })
  identity!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A description of up to 1,024 bytes.',
  })
  description?: string | null;
}

/** KMS takes a missing list as an empty one. Here it is required, so that nobody empties it by mistake. */
@ArgsType()
class OverwriteWhiteBoxDeviceFingerprintsArgs extends WhiteBoxKeyArgs {
  @Field(() => [KmsDeviceFingerprintInput], {
    description:
      `All devices that may use the key, at most ${maxDeviceFingerprints}. An empty list removes all, and ` +
      'then every device may use it.',
  })
  deviceFingerprints!: KmsDeviceFingerprintInput[];
}

@ObjectType({ description: 'The list of devices is replaced.' })
class OverwriteWhiteBoxDeviceFingerprintsPayload extends WhiteBoxPayload {}

@Resolver(() => KmsWhiteBoxKey)
export class DeviceFingerprintsResolver {
  @KmsMutation(
    OverwriteWhiteBoxDeviceFingerprints,
    OverwriteWhiteBoxDeviceFingerprintsPayload,
    `Replaces the list of devices that may use a white-box key. More than ${maxDeviceFingerprints} ` +
      'devices return `KmsFingerprintsLimitExceededError`.',
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
      'The devices that may use the key. It costs one call per white-box key; `deviceFingerprintBind` says ' +
      'without a call whether there are any.',
  })
  deviceFingerprints(@Root() key: KmsWhiteBoxKey, @Ctx() { kms }: Context) {
    return kms.load(deviceFingerprintsLoader, key.target, key.keyId);
  }
}
