/** Reads the public half of an asymmetric key. */
import { Args, Ctx, Field, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { GetPublicKey, type ResultOf } from '../../contract/index.js';
import { KmsKey } from '../keys/index.js';
import { Base64 } from '../kit/arguments/scalars.js';
import { OwnKeyArgs } from '../kit/arguments/shared-arguments.js';
import type { Context } from '../kit/context.js';
import { KmsField, KmsQuery } from '../kit/fields/decorators.js';
import { createSingleLoader } from '../kit/loading/single-loader.js';
import { ordinaryPem } from './ordinary-pem.js';

@ObjectType({
  description: 'The public key of an asymmetric key. It is not secret and valid as long as the key exists.',
})
class KmsPublicKey {
  constructor(
    private readonly result: ResultOf<typeof GetPublicKey>,
    private readonly requestedId: string,
  ) {}

  @Field(() => ID, { description: 'The id of the key.' })
  get keyId(): string {
    return this.result.KeyId ?? this.requestedId;
  }

  @Field(() => Base64, {
    description: 'The public key as SubjectPublicKeyInfo in DER: WebCrypto imports it as `spki`.',
  })
  get publicKey(): string {
    return this.result.PublicKey;
  }

  @Field(() => String, {
    description:
      'The public key in PEM, in lines of 64 characters. If KMS returns the body encoded twice, as an example ' +
      'in its manual shows, the gateway removes the second encoding.',
  })
  get publicKeyPem(): string {
    return ordinaryPem(this.result.PublicKeyPem);
  }
}

/** GetPublicKey takes no member account. */
const publicKeyLoader = createSingleLoader(GetPublicKey, KmsPublicKey, (call, target, keyId) =>
  call(GetPublicKey, { keyId }, target),
);

const whose =
  'The key must be ENABLED and asymmetric. KMS takes no member account for this action: it only looks ' +
  "in the gateway's own account.";

@Resolver(() => KmsKey)
export class PublicKeyResolver {
  @KmsQuery(KmsPublicKey, {
    actions: publicKeyLoader.actions,
    description: `The public key of an asymmetric key: to encrypt for it, or to verify its signatures. ${whose}`,
  })
  kmsPublicKey(@Args(() => OwnKeyArgs) args: OwnKeyArgs, @Ctx() { kms }: Context) {
    return kms.load(publicKeyLoader, kms.targetOf(args), args.keyId);
  }

  @KmsField('KmsKey', KmsPublicKey, {
    actions: publicKeyLoader.actions,
    batched: false,
    description: `The public key of the key. It costs one call per key. ${whose}`,
  })
  publicKey(@Root() key: KmsKey, @Ctx() { kms }: Context) {
    return kms.load(publicKeyLoader, key.target, key.keyId);
  }
}
