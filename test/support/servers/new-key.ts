/** Creates keys through a gateway. */
import { CreateKeyDocument, type CreateKeyMutationVariables } from '../../generated/graphql.js';
import type { gatewayFor } from './gateway.js';

type Gateway = Pick<Awaited<ReturnType<typeof gatewayFor>>, 'gql'>;

/** Creates a key and returns its id. */
export const newKey = async (
  { gql }: Gateway,
  alias: string,
  rest: Omit<CreateKeyMutationVariables, 'alias'> = {},
): Promise<string> => {
  const { createKey } = await gql(CreateKeyDocument, { alias, ...rest });
  if (createKey?.__typename !== 'CreateKeyPayload') {
    throw new Error(`Not created: ${JSON.stringify(createKey)}`);
  }
  return createKey.keyId;
};

export { unknownKeyId } from '../fixtures/unknown-key-id.js';
