/** Reads the public half of an asymmetric key. */
import { Args, Ctx, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context.js';
import { KmsField, KmsQuery } from '../kit/fields/decorators.js';
import { KmsKey } from '../keys/index.js';
import { KmsPublicKey, publicKeyLoader } from './key-public-key.js';
import { OwnKeyArgs } from '../kit/arguments/shared-arguments.js';

const whose =
  'The key must be ENABLED and asymmetric. KMS takes no member account for this: it looks in the account of ' +
  'the gateway alone.';

@Resolver(() => KmsKey)
export class PublicKeyResolver {
  @KmsQuery(KmsPublicKey, {
    actions: publicKeyLoader.actions,
    description: `The public half of an asymmetric key: to encrypt for it, or to verify its signatures. ${whose}`,
  })
  kmsPublicKey(@Args(() => OwnKeyArgs) args: OwnKeyArgs, @Ctx() { kms }: Context) {
    return kms.load(publicKeyLoader, kms.targetOf(args), args.keyId);
  }

  @KmsField('KmsKey', KmsPublicKey, {
    actions: publicKeyLoader.actions,
    batched: false,
    description: `The public half of the key: a call for each key that an operation asks it of. ${whose}`,
  })
  publicKey(@Root() key: KmsKey, @Ctx() { kms }: Context) {
    return kms.load(publicKeyLoader, key.target, key.keyId);
  }
}
