/** Whether a white-box key allows an action, by its state as it was read. Sends no call. */
import { Ctx, Resolver, Root } from 'type-graphql';
import {
  checkWhiteBoxKey,
  type WhiteBoxStateAction,
  whiteBoxStateActions,
  whiteBoxStates,
} from '../../contract/index.js';
import { createActionChecks, type Only, possibleValues } from '../kit/action-checks/action-checks.js';
import type { Context } from '../kit/context.js';
import { KmsWhiteBoxKey } from './white-box-key.js';

const whiteBoxKeyActionChecks = createActionChecks('KmsWhiteBoxKeyAction', {
  kind: 'white-box key',
  unknown: 'a state',
  actions: whiteBoxStateActions,
  description:
    'What can be done with a white-box key, where it depends on its state whether KMS does it. Each is named after its action.',
  descriptions: {
    EncryptByWhiteBox: 'Encrypting by the key.',
    EnableWhiteBoxKey: 'Taking the key into use.',
    EnableWhiteBoxKeys: 'Taking the key into use, in a batch.',
    DisableWhiteBoxKey: 'Setting the key aside.',
    DisableWhiteBoxKeys: 'Setting the key aside, in a batch.',
    DeleteWhiteBoxKey: 'Deleting the key, at once and for ever.',
  },
});

@Resolver(() => KmsWhiteBoxKey)
export class WhiteBoxActionChecksResolver {
  @whiteBoxKeyActionChecks.Field(
    'What the white-box key allows the caller, judged by the scopes of the caller and by the state of the key as it was ' +
      'read, with no call: for buttons that should not promise what will be refused. Anything may be refused all the same ' +
      'where the cloud denies it to the account of the gateway: what the cloud permits cannot be read.',
  )
  actionChecks(
    @Root() key: KmsWhiteBoxKey,
    @whiteBoxKeyActionChecks.Only() only: Only<WhiteBoxStateAction>,
    @Ctx() { kms }: Context,
  ) {
    const states = possibleValues(whiteBoxStates, key.info.Status);
    return whiteBoxKeyActionChecks.run(kms, key, only, (action) =>
      states.map((state) => checkWhiteBoxKey(action, state)),
    );
  }
}
