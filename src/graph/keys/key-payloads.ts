/** What the payloads of mutations on keys share: links to the keys. */
import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { Context } from '../kit/context.js';
import { KmsLink } from '../kit/fields/decorators.js';
import { Payload, type PayloadSource } from '../kit/fields/payload.js';
import { keyLoader } from './key-loader.js';
import { KmsKey } from './key.js';

@ObjectType()
export abstract class KeyPayload extends Payload {
  private readonly linkedKeyId: string;

  constructor(success: PayloadSource<{ readonly keyId: string }>) {
    super(success);
    this.linkedKeyId = success.args.keyId;
  }

  @KmsLink(KmsKey, { actions: keyLoader.actions, description: 'The key as it is now.' })
  key(@Ctx() { kms }: Context): Promise<KmsKey> {
    return kms.loadOrThrow(keyLoader, this.target, this.linkedKeyId);
  }
}

@ObjectType()
export abstract class KeyBatchPayload extends Payload {
  private readonly linkedKeyIds: readonly string[];

  constructor(success: PayloadSource<{ readonly keyIds: readonly string[] }>) {
    super(success);
    this.linkedKeyIds = success.args.keyIds;
  }

  @KmsLink(KmsKey, { actions: keyLoader.actions, list: true, description: 'The keys as they are now.' })
  keys(@Ctx() { kms }: Context): Promise<KmsKey>[] {
    return this.linkedKeyIds.map((keyId) => kms.loadOrThrow(keyLoader, this.target, keyId));
  }
}

/** The result names the key, or else the arguments do. */
export type NamedKeySource = Omit<PayloadSource<never>, 'args'> &
  (
    | { readonly result: { readonly KeyId: string } }
    | {
        readonly result: { readonly KeyId?: string | undefined };
        readonly args: { readonly keyId: string };
      }
  );

const keyIdOf = (source: NamedKeySource): string =>
  'args' in source ? (source.result.KeyId ?? source.args.keyId) : source.result.KeyId;

/** The payload of an action whose result names the key that was used. */
@ObjectType()
export abstract class NamedKeyPayload extends KeyPayload {
  @Field(() => ID, { description: 'The id of the key that was used.' })
  readonly keyId: string;

  constructor(source: NamedKeySource) {
    const keyId = keyIdOf(source);
    super({ ...source, args: { keyId } });
    this.keyId = keyId;
  }
}
