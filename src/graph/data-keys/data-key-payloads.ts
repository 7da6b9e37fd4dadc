/** What the payloads of mutations on data keys share: links to the data keys. */
import { Ctx, ObjectType } from 'type-graphql';
import type { Context } from '../kit/context.js';
import { KmsLink } from '../kit/fields/decorators.js';
import { Payload, type PayloadSource } from '../kit/fields/payload.js';
import { dataKeyLoader } from './data-key-loader.js';
import { KmsDataKey } from './data-key.js';

@ObjectType()
export abstract class DataKeyPayload extends Payload {
  private readonly linkedDataKeyId: string;

  constructor(success: PayloadSource<{ readonly dataKeyId: string }>) {
    super(success);
    this.linkedDataKeyId = success.args.dataKeyId;
  }

  @KmsLink(KmsDataKey, { actions: dataKeyLoader.actions, description: 'The data key as it is now.' })
  dataKey(@Ctx() { kms }: Context): Promise<KmsDataKey> {
    return kms.loadOrThrow(dataKeyLoader, this.target, this.linkedDataKeyId);
  }
}

@ObjectType()
export abstract class DataKeyBatchPayload extends Payload {
  private readonly linkedDataKeyIds: readonly string[];

  constructor(success: PayloadSource<{ readonly dataKeyIds: readonly string[] }>) {
    super(success);
    this.linkedDataKeyIds = success.args.dataKeyIds;
  }

  @KmsLink(KmsDataKey, {
    actions: dataKeyLoader.actions,
    list: true,
    description: 'The data keys as they are now.',
  })
  dataKeys(@Ctx() { kms }: Context): Promise<KmsDataKey>[] {
    return this.linkedDataKeyIds.map((id) => kms.loadOrThrow(dataKeyLoader, this.target, id));
  }
}
