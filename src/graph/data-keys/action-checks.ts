/** Whether a data key allows an action, by its state as it was read. Sends no call. */
import { Ctx, Resolver, Root } from 'type-graphql';
import {
  checkDataKey,
  type DataKeyStateAction,
  dataKeyStateActions,
  dataKeyStates,
} from '../../contract/index.js';
import { createActionChecks, type Only, possibleValues } from '../kit/action-checks/action-checks.js';
import type { Context } from '../kit/context.js';
import { KmsDataKey } from './data-key.js';

const dataKeyActionChecks = createActionChecks('KmsDataKeyAction', {
  kind: 'data key',
  unknown: 'a state',
  actions: dataKeyStateActions,
  description:
    'What can be done with a data key, where it depends on its state whether KMS does it. Each is named after its action.',
  descriptions: {
    GetDataKeyPlaintext: 'Taking the data key out in the clear.',
    GetDataKeyCiphertextBlob: 'Taking the data key out encrypted.',
    EnableDataKey: 'Taking the data key into use.',
    EnableDataKeys: 'Taking the data key into use, in a batch.',
    DisableDataKey: 'Setting the data key aside.',
    DisableDataKeys: 'Setting the data key aside, in a batch.',
    ScheduleDataKeyDeletion: 'Having the data key deleted some days from now.',
    CancelDataKeyDeletion: 'Calling its deletion off.',
  },
});

@Resolver(() => KmsDataKey)
export class DataKeyActionChecksResolver {
  @dataKeyActionChecks.Field(
    'What the data key allows the caller, judged by the scopes of the caller and by the state of the data key as it was ' +
      'read, with no call: for buttons that should not promise what will be refused. The CMK above it is not looked at: GET_DATA_KEY_PLAINTEXT, ENABLE_DATA_KEY, ENABLE_DATA_KEYS ' +
      'and CANCEL_DATA_KEY_DELETION may be refused for its state (see `key`) although they are `allowed` here; and so may ' +
      'anything that the cloud denies to the account of the gateway: what the cloud permits cannot be read.',
  )
  actionChecks(
    @Root() dataKey: KmsDataKey,
    @dataKeyActionChecks.Only() only: Only<DataKeyStateAction>,
    @Ctx() { kms }: Context,
  ) {
    const states = possibleValues(dataKeyStates, dataKey.metadata.KeyState);
    return dataKeyActionChecks.run(kms, dataKey, only, (action) =>
      states.map((state) => checkDataKey(action, state)),
    );
  }
}
