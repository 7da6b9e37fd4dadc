/** Which resources of cloud products use a key. */
import { BindCloudResource, UnbindCloudResource } from '../../contract/index.js';
import { keyHandler } from '../kit/key-handlers.js';
import { KmsFailure } from '../model/failure.js';

export const cloudResources = {
  BindCloudResource: keyHandler(BindCloudResource, (key, { ProductId, ResourceId }, { keys }) => {
    keys.bind(key.keyId, ProductId, ResourceId);
    // The material of a key that a product uses must not expire.
    if (key.validTo > 0) keys.save({ ...key, validTo: 0 });
    return {};
  }),

  UnbindCloudResource: keyHandler(UnbindCloudResource, ({ keyId }, { ProductId, ResourceId }, { keys }) => {
    if (keys.unbind(keyId, ProductId, ResourceId)) return {};
    throw new KmsFailure(
      'ResourceUnavailable.CloudResourceBindingNotFound',
      'The key is not bound to this resource.',
    );
  }),
};
