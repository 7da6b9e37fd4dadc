/** Enums of actions: what can be done with a thing, where it depends on the thing whether KMS does it. */
import { register } from '../arguments/enums.js';

/** `CancelKeyArchive` is CANCEL_KEY_ARCHIVE, `AsymmetricSm2Decrypt` is ASYMMETRIC_SM2_DECRYPT. */
const memberName = (action: string) => action.replace(/(?<=.)(?=[A-Z])/g, '_').toUpperCase();

/** Registers the enum; each of its members stands for the action's name at KMS. */
export const actionEnum = (
  name: string,
  actions: readonly string[],
  description: string,
  descriptions: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const members = Object.fromEntries(actions.map((action) => [memberName(action), action]));
  const texts = actions.map((action) => [memberName(action), descriptions[action] ?? ''] as const);
  register(name, members, description, Object.fromEntries(texts));
  return members;
};
