import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  CreateKeyDocument,
  DisableKeyDocument,
  ScheduleKeyDeletionDocument,
  UpdateAliasDocument,
  UpdateKeyDescriptionDocument,
} from '../../generated/graphql.js';
import { newKey, unknownKeyId } from '../../support/servers/new-key.js';
import { useLocalGateway } from '../../support/servers/local-gateway.js';

describe('updateAlias and updateKeyDescription', () => {
  const servers = useLocalGateway();
  let keyId: string;
  beforeAll(async () => {
    keyId = await newKey(servers.gateway, 'first-name');
    await newKey(servers.gateway, 'taken');
  });

  it('change the alias of a key, so that the old alias is free again', async () => {
    const { updateAlias } = await servers.gateway.gql(UpdateAliasDocument, { keyId, alias: 'second-name' });
    expect(updateAlias).toMatchObject({
      __typename: 'UpdateAliasPayload',
      requestId: expect.any(String),
      key: { keyId, alias: 'second-name' },
    });
    const { createKey } = await servers.gateway.gql(CreateKeyDocument, { alias: 'first-name' });
    expect(createKey).toMatchObject({ __typename: 'CreateKeyPayload' });
  });

  it.each(['in words', 'Schlüssel für Zahlungen 🔑', ''])('set the description %j', async (description) => {
    const { updateKeyDescription } = await servers.gateway.gql(UpdateKeyDescriptionDocument, {
      keyId,
      description,
    });
    expect(updateKeyDescription).toMatchObject({
      __typename: 'UpdateKeyDescriptionPayload',
      requestId: expect.any(String),
      key: { keyId, description },
    });
  });

  it.each([
    ['KmsAliasAlreadyExistsError', { alias: 'taken' }],
    ['KmsInvalidAliasError', { alias: '' }],
    ['KmsInvalidAliasError', { alias: 'kms-mine' }],
    ['KmsInvalidAliasError', { alias: 'a'.repeat(61) }],
    ['KmsCmkNotFoundError', { alias: 'nobody', keyId: unknownKeyId }],
  ])('answer %s for %j', async (__typename, variables) => {
    const { updateAlias } = await servers.gateway.gql(UpdateAliasDocument, { keyId, ...variables });
    expect(updateAlias).toMatchObject({ __typename, retryable: false });
  });

  it('answer KmsInvalidParameterError for a description of more than 1,024 bytes', async () => {
    const { updateKeyDescription } = await servers.gateway.gql(UpdateKeyDescriptionDocument, {
      keyId,
      description: 'é'.repeat(513),
    });
    expect(updateKeyDescription).toMatchObject({ __typename: 'KmsInvalidParameterError' });
  });

  it('answer KmsOtherError for a key that is pending deletion', async () => {
    const doomed = await newKey(servers.gateway, 'doomed');
    await servers.gateway.gql(DisableKeyDocument, { keyId: doomed });
    await servers.gateway.gql(ScheduleKeyDeletionDocument, { keyId: doomed, pendingWindowInDays: 7 });
    const { updateAlias } = await servers.gateway.gql(UpdateAliasDocument, { keyId: doomed, alias: 'saved' });
    // KMS documents no code for this case, so any code that it sends maps to KmsOtherError.
    expect(updateAlias).toMatchObject({ __typename: 'KmsOtherError', category: 'FAILED_PRECONDITION' });
  });
});
