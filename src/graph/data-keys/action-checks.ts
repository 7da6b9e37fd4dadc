/** What a data key allows, told from its state as it was read: no call is made. */
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  checkDataKey,
  dataKeyStateActions,
  dataKeyStates,
  type DataKeyStateAction,
} from '../../contract/index.js';
import { actionCheckOf, checkEach, known, onlyText } from '../kit/action-checks/action-check.js';
import { actionEnum } from '../kit/action-checks/action-enum.js';
import type { Context } from '../kit/context.js';
import { KmsDataKey } from './data-key.js';
import { Sized } from '../kit/fields/decorators.js';

const KmsDataKeyAction = actionEnum(
  'KmsDataKeyAction',
  dataKeyStateActions,
  'What can be done with a data key, where it depends on its state whether KMS does it. Each is named after its action.',
  {
    GetDataKeyPlaintext: 'Taking the data key out in the clear.',
    GetDataKeyCiphertextBlob: 'Taking the data key out encrypted.',
    EnableDataKey: 'Taking the data key into use.',
    EnableDataKeys: 'Taking the data key into use, in a batch.',
    DisableDataKey: 'Setting the data key aside.',
    DisableDataKeys: 'Setting the data key aside, in a batch.',
    ScheduleDataKeyDeletion: 'Having the data key deleted some days from now.',
    CancelDataKeyDeletion: 'Calling its deletion off.',
  },
);

const KmsDataKeyActionCheck = actionCheckOf('KmsDataKeyAction', KmsDataKeyAction, {
  thing: 'data key',
  facts: 'a state',
});

@Resolver(() => KmsDataKey)
export class DataKeyActionChecksResolver {
  @Sized(dataKeyStateActions.length)
  @FieldResolver(() => [KmsDataKeyActionCheck], {
    description:
      'What the data key allows the caller, judged by the scopes of the caller and by the state of the data key as it was ' +
      'read, with no call: for buttons that should not promise what will be refused. The CMK above it is not looked at: GET_DATA_KEY_PLAINTEXT, ENABLE_DATA_KEY, ENABLE_DATA_KEYS ' +
      'and CANCEL_DATA_KEY_DELETION may be refused for its state (see `key`) although they are `allowed` here; and so may ' +
      'anything that the cloud denies to the account of the gateway: what the cloud permits cannot be read.',
  })
  actionChecks(
    @Root() thing: KmsDataKey,
    @Arg('only', () => [KmsDataKeyAction], { nullable: true, description: onlyText })
    only: readonly DataKeyStateAction[] | null | undefined,
    @Ctx() { kms }: Context,
  ) {
    const states = known(dataKeyStates, thing.metadata.KeyState);
    const judge = (action: DataKeyStateAction) => states.map((state) => checkDataKey(action, state));
    return checkEach(KmsDataKeyActionCheck, { kms, thing, all: dataKeyStateActions, only, judge });
  }
}
