/** The devices that alone may use a white-box key, as the graph gives and takes them. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type {
  DescribeWhiteBoxDeviceFingerprints,
  DeviceFingerprint,
  ResultOf,
  ValuesOf,
} from '../../contract/index.js';
import { Sized, usualFirst } from '../kit/fields/decorators.js';

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
  @Sized(usualFirst)
  @Field(() => [KmsDeviceFingerprint], { description: 'Those that are listed.' })
  readonly deviceFingerprints: readonly KmsDeviceFingerprint[];

  constructor({ DeviceFingerprints: listed }: ResultOf<typeof DescribeWhiteBoxDeviceFingerprints>) {
    this.deviceFingerprints = listed.map((each) => new KmsDeviceFingerprint(each));
  }
}

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
