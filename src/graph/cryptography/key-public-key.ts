/** The public half of an asymmetric key. */
import { Field, ID, ObjectType } from 'type-graphql';
import { GetPublicKey, type ResultOf } from '../../contract/index.js';
import { Base64 } from '../kit/arguments/scalars.js';
import { createSingleLoader } from '../kit/loading/single-loader.js';

@ObjectType({
  description: 'The public half of an asymmetric key: no secret, and good for as long as the key is.',
})
export class KmsPublicKey {
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
export const publicKeyLoader = createSingleLoader(GetPublicKey, KmsPublicKey, (call, target, keyId) =>
  call(GetPublicKey, { keyId }, target),
);
