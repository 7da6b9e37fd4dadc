/** The list of devices that alone may use a white-box key: read, and written anew. */
import { Args, ArgsType, Ctx, Field, ObjectType, Resolver, Root } from 'type-graphql';
import { maxDeviceFingerprints, OverwriteWhiteBoxDeviceFingerprints } from '../../contract/index.js';
import type { Context } from '../kit/context.js';
import { KmsField, KmsMutation } from '../kit/fields/decorators.js';
import {
  deviceFingerprintsLoader,
  KmsDeviceFingerprintInput,
  KmsDeviceFingerprints,
} from './device-fingerprint.js';
import { WhiteBoxKeyArgs } from './arguments.js';
import { KmsWhiteBoxKey } from './white-box-key.js';
import { WhiteBoxPayload } from './white-box-payloads.js';

/** To KMS, a list that is left out is an empty one; here it must be given, so that none is emptied by an oversight. */
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
