import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BindCloudResourceDocument,
  DisableKeyDocument,
  UnbindCloudResourceDocument,
} from '../../generated/graphql.js';
import { aGateway } from '../../support/servers/gateway.js';
import { newKey, unknownKeyId } from '../../support/servers/new-key.js';

const resource = { productId: 'ssm', resourceId: 'a-secret' };

describe('bindCloudResource and unbindCloudResource', () => {
  let gateway: Awaited<ReturnType<typeof aGateway>>;
  beforeAll(async () => {
    gateway = await aGateway();
  });
  afterAll(async () => {
    expect(gateway.bugs).toEqual([]);
    await gateway.close();
  });

  const bind = async (keyId: string) =>
    (await gateway.gql(BindCloudResourceDocument, { keyId, ...resource })).bindCloudResource;
  const unbind = async (keyId: string) =>
    (await gateway.gql(UnbindCloudResourceDocument, { keyId, ...resource })).unbindCloudResource;
  const disable = async (keyId: string) => (await gateway.gql(DisableKeyDocument, { keyId })).disableKey;

  it('keep a key from being disabled for as long as a resource uses it', async () => {
    const keyId = await newKey(gateway, 'used');
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

  it('answer KmsCloudResourceBindingNotFoundError where there is nothing to unbind', async () => {
    expect(await unbind(await newKey(gateway, 'unused'))).toMatchObject({
      __typename: 'KmsCloudResourceBindingNotFoundError',
      category: 'NOT_FOUND',
    });
  });

  it('bind no key that is disabled, and none that does not exist', async () => {
    const keyId = await newKey(gateway, 'idle');
    await disable(keyId);
    expect(await bind(keyId)).toMatchObject({ __typename: 'KmsCmkStateNotSupportError' });
    expect(await bind(unknownKeyId)).toMatchObject({ __typename: 'KmsCmkNotFoundError' });
  });
});
