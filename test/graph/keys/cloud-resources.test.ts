import { describe, expect, it } from '@jest/globals';
import {
  BindCloudResourceDocument,
  DisableKeyDocument,
  UnbindCloudResourceDocument,
} from '../../generated/graphql.js';
import { newKey, unknownKeyId } from '../../support/servers/new-key.js';
import { useLocalGateway } from '../../support/servers/local-gateway.js';

const resource = { productId: 'ssm', resourceId: 'a-secret' };

describe('bindCloudResource and unbindCloudResource', () => {
  const servers = useLocalGateway();

  const bind = async (keyId: string) =>
    (await servers.gateway.gql(BindCloudResourceDocument, { keyId, ...resource })).bindCloudResource;
  const unbind = async (keyId: string) =>
    (await servers.gateway.gql(UnbindCloudResourceDocument, { keyId, ...resource })).unbindCloudResource;
  const disable = async (keyId: string) =>
    (await servers.gateway.gql(DisableKeyDocument, { keyId })).disableKey;

  it('prevent disabling a key while a resource uses it', async () => {
    const keyId = await newKey(servers.gateway, 'used');
    expect(await bind(keyId)).toMatchObject({
      __typename: 'BindCloudResourcePayload',
      requestId: expect.any(String),
      key: { keyId, state: 'ENABLED' },
    });
    expect(await bind(keyId)).toMatchObject({ __typename: 'BindCloudResourcePayload' });
    expect(await disable(keyId)).toMatchObject({ __typename: 'KmsCmkUsedByCloudProductError' });
    expect(await unbind(keyId)).toMatchObject({
      __typename: 'UnbindCloudResourcePayload',
      requestId: expect.any(String),
      key: { keyId },
    });
    expect(await disable(keyId)).toMatchObject({ __typename: 'DisableKeyPayload' });
  });

  it('answer KmsCloudResourceBindingNotFoundError when the resource is not bound', async () => {
    expect(await unbind(await newKey(servers.gateway, 'unused'))).toMatchObject({
      __typename: 'KmsCloudResourceBindingNotFoundError',
      category: 'NOT_FOUND',
    });
  });

  it('answer an error for a disabled key and for an unknown key', async () => {
    const keyId = await newKey(servers.gateway, 'idle');
    await disable(keyId);
    expect(await bind(keyId)).toMatchObject({ __typename: 'KmsCmkStateNotSupportError' });
    expect(await bind(unknownKeyId)).toMatchObject({ __typename: 'KmsCmkNotFoundError' });
  });
});
