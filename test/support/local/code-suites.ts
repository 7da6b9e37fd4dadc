/** Tests that several groups of actions share: every documented error code, and the validation of parameters. */
import { expect, it } from '@jest/globals';
import { actionOf } from '../fixtures/action-of.js';
import { refusal, type KmsEndpoint } from './caller.js';

/** Does what leads to an error code, and returns the parameters of the call that is then refused. */
export type Cause = (action: string) => object | Promise<object>;

export type Causes = Readonly<Record<string, Cause>>;

export interface DocumentedCodes {
  readonly actions: readonly string[];
  /** Causes by code, for all actions without a special one. */
  readonly usual: Causes;
  /** Causes by action and code. */
  readonly special?: Readonly<Record<string, Causes>>;
  /** Codes, or actions with a code, that cannot be caused in the local KMS or are tested elsewhere. */
  readonly excluded: readonly string[];
}

export const testDocumentedCodes = (
  kms: KmsEndpoint,
  { actions, usual, special = {}, excluded }: DocumentedCodes,
) => {
  const pairs = actions.flatMap((action) =>
    actionOf(action)
      .errors.filter((code) => !excluded.includes(code) && !excluded.includes(`${action} ${code}`))
      .map((code) => [action, code] as const),
  );

  it.each(pairs)('%s answers %s', async (action, code) => {
    const cause = special[action]?.[code] ?? usual[code];
    if (!cause) throw new Error('This test knows no cause');
    expect(await refusal(kms, action, await cause(action))).toBe(code);
  });
};

/** `params` are the required parameters of the action, well-formed. */
export const testParameters = (kms: KmsEndpoint, action: string, params: object) => {
  it('refuses unknown parameters', async () => {
    expect(await refusal(kms, action, { ...params, Nonsense: 1 })).toBe('UnknownParameter');
    if ('MemberAccount' in actionOf(action).params) return;
    const withMember = { ...params, MemberAccount: { MemberUin: 700002334915881 } };
    expect(await refusal(kms, action, withMember)).toBe('UnknownParameter');
  });

  const required = Object.entries(actionOf(action).params).flatMap(([name, field]) =>
    field.required ? [name] : [],
  );
  if (required.length === 0) return;
  it.each(required)('requires the parameter %s', async (missing) => {
    const rest = Object.entries(params).filter(([name]) => name !== missing);
    expect(await refusal(kms, action, Object.fromEntries(rest))).toBe('MissingParameter');
  });
};
