/** The devices that alone may use a white-box key, as the graph gives and takes them. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  DescribeWhiteBoxDeviceFingerprints,
  type DeviceFingerprint,
  type ResultOf,
  type ValuesOf,
} from '../../contract/index.js';
import { defaultPageSize, ListSize } from '../kit/fields/decorators.js';
import { createSingleLoader } from '../kit/loading/single-loader.js';

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
export class KmsDeviceFingerprints {
  @ListSize(defaultPageSize)
  @Field(() => [KmsDeviceFingerprint], { description: 'Those that are listed.' })
  readonly deviceFingerprints: readonly KmsDeviceFingerprint[];

  constructor({ DeviceFingerprints: listed }: ResultOf<typeof DescribeWhiteBoxDeviceFingerprints>) {
    this.deviceFingerprints = listed.map((each) => new KmsDeviceFingerprint(each));
  }
}

export const deviceFingerprintsLoader = createSingleLoader(
  DescribeWhiteBoxDeviceFingerprints,
  KmsDeviceFingerprints,
  (call, target, keyId) => call(DescribeWhiteBoxDeviceFingerprints, { keyId }, target),
);

@InputType({ description: 'A device that may use a white-box key.' })
export class KmsDeviceFingerprintInput {
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
