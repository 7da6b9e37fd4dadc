/** What the payloads of cryptography share: ciphertexts, plaintexts and signatures, with the key that was used. */
import { Field, ObjectType } from 'type-graphql';
import { KeyPayload, NamedKeyPayload, type NamedKeySource } from '../keys/index.js';
import { Base64 } from '../kit/arguments/scalars.js';
import type { Target } from '../kit/target.js';

interface Source<Result> {
  readonly result: Result;
  readonly requestId: string | null;
  readonly target: Target;
}

@ObjectType()
export abstract class CiphertextPayload extends NamedKeyPayload {
  @Field(() => String, {
    description:
      'The ciphertext. It is opaque, although parts of it look like Base64: store it unchanged and do not ' +
      'decode it. It identifies the key that made it.',
  })
  readonly ciphertextBlob: string;

  constructor(source: NamedKeySource & { readonly result: { readonly CiphertextBlob: string } }) {
    super(source);
    this.ciphertextBlob = source.result.CiphertextBlob;
  }
}

/** For asymmetric keys: KMS cannot encrypt their plaintext to a public key of the caller. */
@ObjectType()
export abstract class PlaintextPayload extends NamedKeyPayload {
  @Field(() => Base64, {
    description: 'The plaintext. The gateway does not store it.',
  })
  readonly plaintext: string;

  constructor(source: NamedKeySource & { readonly result: { readonly Plaintext: string } }) {
    super(source);
    this.plaintext = source.result.Plaintext;
  }
}

interface SourceWithKey<Result> extends Source<Result> {
  readonly args: { readonly keyId: string };
}

@ObjectType()
export abstract class SignaturePayload extends KeyPayload {
  @Field(() => Base64, { description: 'The signature.' })
  readonly signature: string;

  constructor(source: SourceWithKey<{ readonly Signature: string }>) {
    super(source);
    this.signature = source.result.Signature;
  }
}

@ObjectType()
export abstract class VerificationPayload extends KeyPayload {
  @Field(() => Boolean, {
    description:
      'Whether the signature of this key is valid for this message. An invalid signature is false, not an ' +
      'error.',
  })
  readonly signatureValid: boolean;

  constructor(source: SourceWithKey<{ readonly SignatureValid: boolean }>) {
    super(source);
    this.signatureValid = source.result.SignatureValid;
  }
}
