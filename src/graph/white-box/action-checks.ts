/** What a white-box key allows, told from its state as it was read: no call is made. */
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  checkWhiteBoxKey,
  whiteBoxStateActions,
  whiteBoxStates,
  type WhiteBoxStateAction,
} from '../../contract/index.js';
import { actionCheckOf, checkEach, known, onlyText } from '../kit/action-checks/action-check.js';
import { actionEnum } from '../kit/action-checks/action-enum.js';
import type { Context } from '../kit/context.js';
import { Sized } from '../kit/fields/decorators.js';
import { KmsWhiteBoxKey } from './white-box-key.js';

const KmsWhiteBoxKeyAction = actionEnum(
  'KmsWhiteBoxKeyAction',
  whiteBoxStateActions,
  'What can be done with a white-box key, where it depends on its state whether KMS does it. Each is named after its action.',
  {
    EncryptByWhiteBox: 'Encrypting by the key.',
    EnableWhiteBoxKey: 'Taking the key into use.',
    EnableWhiteBoxKeys: 'Taking the key into use, in a batch.',
    DisableWhiteBoxKey: 'Setting the key aside.',
    DisableWhiteBoxKeys: 'Setting the key aside, in a batch.',
    DeleteWhiteBoxKey: 'Deleting the key, at once and for ever.',
  },
);

const KmsWhiteBoxKeyActionCheck = actionCheckOf('KmsWhiteBoxKeyAction', KmsWhiteBoxKeyAction, {
  thing: 'white-box key',
  facts: 'a state',
});

@Resolver(() => KmsWhiteBoxKey)
export class WhiteBoxActionChecksResolver {
  @Sized(whiteBoxStateActions.length)
  @FieldResolver(() => [KmsWhiteBoxKeyActionCheck], {
    description:
      'What the white-box key allows the caller, judged by the scopes of the caller and by the state of the key as it was ' +
      'read, with no call: for buttons that should not promise what will be refused. Anything may be refused all the same ' +
      'where the cloud denies it to the account of the gateway: what the cloud permits cannot be read.',
  })
  actionChecks(
    @Root() thing: KmsWhiteBoxKey,
    @Arg('only', () => [KmsWhiteBoxKeyAction], { nullable: true, description: onlyText })
    only: readonly WhiteBoxStateAction[] | null | undefined,
    @Ctx() { kms }: Context,
  ) {
    const states = known(whiteBoxStates, thing.info.Status);
    const judge = (action: WhiteBoxStateAction) => states.map((state) => checkWhiteBoxKey(action, state));
    return checkEach(KmsWhiteBoxKeyActionCheck, { kms, thing, all: whiteBoxStateActions, only, judge });
  }
}
