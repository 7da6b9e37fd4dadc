/** Enums of the actions that a key may refuse. */
import { registerEnum } from '../arguments/enums.js';

/** `CancelKeyArchive` becomes CANCEL_KEY_ARCHIVE, `AsymmetricSm2Decrypt` becomes ASYMMETRIC_SM2_DECRYPT. */
export const memberName = (action: string) => action.replace(/(?<=.)(?=[A-Z])/g, '_').toUpperCase();

/** Registers an enum whose members stand for the names of actions. `descriptions` has a row for each action. */
export const createActionEnum = (
  name: string,
  description: string,
  descriptions: Readonly<Record<string, string>>,
): object => {
  const actions = Object.keys(descriptions);
  const members = Object.fromEntries(actions.map((action) => [memberName(action), action]));
  const texts = Object.entries(descriptions).map(([action, text]) => [memberName(action), text]);
  registerEnum(name, members, description, Object.fromEntries(texts) as Record<string, string>);
  return members;
};
