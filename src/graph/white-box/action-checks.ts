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
    'Actions that KMS allows or refuses depending on the state of the white-box key. Each member is named ' +
    'after its KMS action.',
  descriptions: {
    EncryptByWhiteBox: 'Encrypt with the key.',
    EnableWhiteBoxKey: 'Enable the key.',
    EnableWhiteBoxKeys: 'Enable the key in a batch.',
    DisableWhiteBoxKey: 'Disable the key.',
    DisableWhiteBoxKeys: 'Disable the key in a batch.',
    DeleteWhiteBoxKey: 'Delete the key at once and permanently.',
  },
});

@Resolver(() => KmsWhiteBoxKey)
export class WhiteBoxActionChecksResolver {
  @whiteBoxKeyActionChecks.Field(
    'Which actions the white-box key allows the caller, and why not. Computed without a call from the ' +
      'scopes of the caller and the state of the key as it was read. Use it to enable and disable buttons. ' +
      "The cloud may still deny any action to the gateway's account.",
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
