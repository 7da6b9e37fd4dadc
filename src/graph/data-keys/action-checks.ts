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
    'Actions that KMS allows or refuses depending on the state of the data key. Each member is named ' +
    'after its KMS action.',
  descriptions: {
    GetDataKeyPlaintext: 'Get the data key as plaintext.',
    GetDataKeyCiphertextBlob: 'Get the data key as ciphertext.',
    EnableDataKey: 'Enable the data key.',
    EnableDataKeys: 'Enable the data key in a batch.',
    DisableDataKey: 'Disable the data key.',
    DisableDataKeys: 'Disable the data key in a batch.',
    ScheduleDataKeyDeletion: 'Schedule the deletion of the data key.',
    CancelDataKeyDeletion: 'Cancel the deletion of the data key.',
  },
});

@Resolver(() => KmsDataKey)
export class DataKeyActionChecksResolver {
  @dataKeyActionChecks.Field(
    'Which actions the data key allows the caller, and why not. Computed without a call from the scopes ' +
      'of the caller and the state of the data key as it was read. Use it to enable and disable buttons. ' +
      'The CMK of the data key is not read: GET_DATA_KEY_PLAINTEXT, ENABLE_DATA_KEY, ENABLE_DATA_KEYS and ' +
      'CANCEL_DATA_KEY_DELETION may be refused because of its state (see `key`) although they are ' +
      "`allowed`. The cloud may also deny any action to the gateway's account.",
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
