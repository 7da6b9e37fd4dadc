/** Which resources of cloud products use a key: what a product would note of itself. */
import { BindCloudResource, UnbindCloudResource } from '../../contract/index.js';
import { KmsFailure } from '../model/failure.js';
import { keyHandler } from '../kit/handler.js';

export const cloudResources = [
  keyHandler(BindCloudResource, (key, { ProductId, ResourceId }, { keys }) => {
    keys.bind(key.keyId, ProductId, ResourceId);
    // What a product relies on must not go by itself.
    if (key.validTo > 0) keys.save({ ...key, validTo: 0 });
    return {};
  }),
  keyHandler(UnbindCloudResource, ({ keyId }, { ProductId, ResourceId }, { keys }) => {
    if (keys.unbind(keyId, ProductId, ResourceId)) return {};
    throw new KmsFailure(
      'ResourceUnavailable.CloudResourceBindingNotFound',
      'The key is not bound to this resource.',
    );
  }),
];
