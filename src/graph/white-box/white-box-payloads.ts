/** What the payloads of mutations on white-box keys share: links to the white-box keys. */
import { Ctx, ObjectType } from 'type-graphql';
import type { Context } from '../kit/context.js';
import { KmsLink } from '../kit/fields/decorators.js';
import { Payload, type PayloadSource } from '../kit/fields/payload.js';
import { whiteBoxKeyLoader } from './white-box-key-loader.js';
import { KmsWhiteBoxKey } from './white-box-key.js';

@ObjectType()
export abstract class WhiteBoxPayload extends Payload {
  private readonly linkedKeyId: string;

  constructor(success: PayloadSource<{ readonly keyId: string }>) {
    super(success);
    this.linkedKeyId = success.args.keyId;
  }

  @KmsLink(KmsWhiteBoxKey, {
    actions: whiteBoxKeyLoader.actions,
    description: 'The white-box key as it is now.',
  })
  whiteBoxKey(@Ctx() { kms }: Context): Promise<KmsWhiteBoxKey> {
    return kms.loadOrThrow(whiteBoxKeyLoader, this.target, this.linkedKeyId);
  }
}

@ObjectType()
export abstract class WhiteBoxBatchPayload extends Payload {
  private readonly linkedKeyIds: readonly string[];

  constructor(success: PayloadSource<{ readonly keyIds: readonly string[] }>) {
    super(success);
    this.linkedKeyIds = success.args.keyIds;
  }

  @KmsLink(KmsWhiteBoxKey, {
    actions: whiteBoxKeyLoader.actions,
    list: true,
    description: 'The white-box keys as they are now.',
  })
  whiteBoxKeys(@Ctx() { kms }: Context): Promise<KmsWhiteBoxKey>[] {
    return this.linkedKeyIds.map((keyId) => kms.loadOrThrow(whiteBoxKeyLoader, this.target, keyId));
  }
}
