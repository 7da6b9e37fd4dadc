/** What the payloads of cryptography have in common: ciphertexts, plaintexts, signatures, each with the key that was used. */
import { Field, ID, ObjectType } from 'type-graphql';
import { KeyPayload } from '../../keys/key-payload.js';
import { Base64 } from '../arguments/scalars.js';
import type { Target } from '../target.js';

export const plaintextDescription =
  'The plaintext, or, where `encryptionPublicKey` was given, the plaintext encrypted to that key. Nothing keeps it: the ' +
  'answer is the only place where it stands.';

interface Made<Result> {
  readonly result: Result;
  readonly requestId: string | null;
  readonly target: Target;
}

/** The payload of an action that names the key itself: a ciphertext tells by which one it was made. */
@ObjectType()
export abstract class NamedKeyPayload extends KeyPayload {
  @Field(() => ID, { description: 'The id of the key that was used.' })
  readonly keyId: string;

  constructor({ result: { KeyId: keyId }, requestId, target }: Made<{ readonly KeyId: string }>) {
    super({ requestId, target, args: { keyId } });
    this.keyId = keyId;
  }
}

@ObjectType()
export abstract class CiphertextPayload extends NamedKeyPayload {
  @Field(() => String, {
    description:
      'The ciphertext. Opaque, though it looks like Base64 in parts: keep it exactly as it is, and do not decode it. It tells ' +
      'KMS by which key it was made.',
  })
  readonly ciphertextBlob: string;

  constructor(made: Made<{ readonly CiphertextBlob: string; readonly KeyId: string }>) {
    super(made);
    this.ciphertextBlob = made.result.CiphertextBlob;
  }
}

/** What an asymmetric key opens cannot be sealed for the caller. */
@ObjectType()
export abstract class PlaintextPayload extends NamedKeyPayload {
  @Field(() => Base64, {
    description: 'The plaintext. Nothing keeps it: the answer is the only place where it stands.',
  })
  readonly plaintext: string;

  constructor(made: Made<{ readonly KeyId: string; readonly Plaintext: string }>) {
    super(made);
    this.plaintext = made.result.Plaintext;
  }
}

interface MadeByKey<Result> extends Made<Result> {
  readonly args: { readonly keyId: string };
}

@ObjectType()
export abstract class SignaturePayload extends KeyPayload {
  @Field(() => Base64, { description: 'The signature.' })
  readonly signature: string;

  constructor(made: MadeByKey<{ readonly Signature: string }>) {
    super(made);
    this.signature = made.result.Signature;
  }
}

@ObjectType()
export abstract class VerificationPayload extends KeyPayload {
  @Field(() => Boolean, {
    description:
      'Whether the signature is one of this key, for this message. A wrong one is false, and no failure.',
  })
  readonly signatureValid: boolean;

  constructor(made: MadeByKey<{ readonly SignatureValid: boolean }>) {
    super(made);
    this.signatureValid = made.result.SignatureValid;
  }
}
