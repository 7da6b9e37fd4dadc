/** Reads the public half of an asymmetric key. */
import { Args, Ctx, Field, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { GetPublicKey, type ResultOf } from '../../contract/index.js';
import { KmsKey } from '../keys/index.js';
import { Base64 } from '../kit/arguments/scalars.js';
import { OwnKeyArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsField, KmsQuery } from '../kit/fields/decorators.js';
import { createSingleLoader } from '../kit/loading/single-loader.js';

@ObjectType({
  description: 'The public half of an asymmetric key: no secret, and good for as long as the key is.',
})
class KmsPublicKey {
  constructor(private readonly result: ResultOf<typeof GetPublicKey>) {}

  @Field(() => ID, { description: 'The id of the key.' })
  get keyId(): string {
    return this.result.KeyId;
  }

  @Field(() => Base64, {
    description: 'The public key as a SubjectPublicKeyInfo in DER: what WebCrypto imports as `spki`.',
  })
  get publicKey(): string {
    return this.result.PublicKey;
  }

  @Field(() => String, {
    description:
      'The public key in PEM, to the letter as KMS gives it: its manual shows the body in Base64 twice over, which few programs ' +
      'read. `publicKey` is the safer one.',
  })
  get publicKeyPem(): string {
    return this.result.PublicKeyPem;
  }
}

/** GetPublicKey takes no member account. */
const publicKeyLoader = createSingleLoader(GetPublicKey, KmsPublicKey, (call, target, keyId) =>
  call(GetPublicKey, { keyId }, target),
);

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
