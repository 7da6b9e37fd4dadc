/** `actionChecks`: whether a key allows an action. The three kinds of key share it; each has an enum of its own actions. */
import { Arg, Field, FieldResolver, ObjectType } from 'type-graphql';
import { type ActionCheck, type ActionName, actions, type BlockedBy } from '../../../contract/index.js';
import { registerEnum } from '../arguments/enums.js';
import { accessDeniedCode } from '../errors/access-denied.js';
import { ListSize } from '../fields/decorators.js';
import type { Kms } from '../kms.js';
import type { Targeted } from '../target.js';
import { createActionEnum, memberName } from './action-enum.js';

/** BINDING is not among them: KMS does not tell which cloud resources a key is bound to. */
const KmsActionBlock = {
  POLICY: 'POLICY',
  STATE: 'STATE',
  USAGE: 'USAGE',
  ORIGIN: 'ORIGIN',
  OWNER: 'OWNER',
} as const;
registerEnum('KmsActionBlock', KmsActionBlock, 'The reason why an action is not allowed.', {
  POLICY: "The gateway's own policy: the caller lacks a scope. `kmsViewer` returns the caller's scopes.",
  STATE: 'The current state of the key, or that its rotation is not enabled.',
  USAGE: 'The usage of the key, which never changes.',
  ORIGIN: 'The origin of the key material, or that the key is a replica from another region.',
  OWNER: 'A cloud product created the key.',
} satisfies Record<keyof typeof KmsActionBlock, string>);

/** The gateway's own refusal. It comes before any refusal of KMS. */
interface PolicyRefusal {
  readonly allowed: false;
  readonly blockedBy: 'POLICY';
  readonly code: typeof accessDeniedCode;
}

const policyRefusal: PolicyRefusal = { allowed: false, blockedBy: 'POLICY', code: accessDeniedCode };

type Check = ActionCheck<string> | PolicyRefusal;

/** The value that all have in common, or null if they differ. */
const common = <V>(values: readonly V[]): V | null => {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
};

/** The values that an attribute of a key may have: its own, or all of them if KMS did not return a known value. */
export const possibleValues = (known: readonly string[], value: string | undefined): readonly string[] =>
  value !== undefined && known.includes(value) ? [value] : known;

interface Wording {
  /** The kind of key. */
  readonly kind: string;
  /** The attributes that may be unknown. */
  readonly unknown: string;
}

/** Creates the type `<name>Check`. Each check combines the checks of everything that the key may be. */
const createCheckType = (name: string, Action: object, { kind, unknown }: Wording) => {
  @ObjectType(`${name}Check`, { description: `Whether a ${kind} allows an action.` })
  class CombinedCheck {
    @Field(() => Action, { description: 'The action.' })
    readonly action: string;

    @Field(() => Boolean, {
      nullable: true,
      description:
        'False if the gateway or KMS refuses the action; true if nothing known about the caller and the ' +
        `${kind} forbids it. Null if it depends on ${unknown} that this gateway does not know or KMS did not ` +
        'return: only KMS can decide.',
    })
    readonly allowed: boolean | null;

    @Field(() => KmsActionBlock, {
      nullable: true,
      description:
        'Why the action is refused: the first reason in the order policy, owner, usage, origin, state. Also ' +
        `null if something unknown about the ${kind} decides the reason.`,
    })
    readonly blockedBy: BlockedBy | 'POLICY' | null;

    @Field(() => String, {
      nullable: true,
      description:
        'The code of the refusal, as in the `code` of the error that a call would return; ' +
        '`Gateway.AccessDenied` for POLICY. Null if `blockedBy` is null.',
    })
    readonly code: string | null;

    constructor(action: string, checks: readonly Check[]) {
      this.action = action;
      this.allowed = common(checks.map(({ allowed }) => allowed));
      const refusals = checks.flatMap((check) => (check.allowed ? [] : [check]));
      this.blockedBy = this.allowed === false ? common(refusals.map(({ blockedBy }) => blockedBy)) : null;
      this.code = this.allowed === false ? common(refusals.map(({ code }) => code)) : null;
    }
  }
  return CombinedCheck;
};

/** The argument `only` of `actionChecks`. */
export type Only<A extends ActionName> = readonly A[] | null | undefined;

interface Options<A extends ActionName> extends Wording {
  readonly actions: readonly A[];
  readonly description: string;
  readonly descriptions: Readonly<Record<NoInfer<A>, string>>;
}

/** Creates the enums `name` and `<name>Input`, the type `<name>Check` and the decorators of a field that returns a list of them. */
export const createActionChecks = <A extends ActionName>(name: string, options: Options<A>) => {
  const Action = createActionEnum(name, options.description, options.descriptions);
  const ActionInput = createActionEnum(`${name}Input`, options.description, options.descriptions);
  const CheckType = createCheckType(name, Action, options);
  // The schema lists the members of an enum by name, so that the order of the answer does not depend on our tables.
  const inEnumOrder = [...options.actions].sort((one, other) =>
    memberName(one) < memberName(other) ? -1 : 1,
  );
  return {
    /** Declares the field `actionChecks`. */
    Field:
      (description: string): MethodDecorator =>
      (target, field, descriptor) => {
        FieldResolver(() => [CheckType], { description })(target, field, descriptor);
        ListSize(options.actions.length)(target, field, descriptor);
      },

    /** Declares its argument `only`. */
    Only: () =>
      Arg('only', () => [ActionInput], {
        nullable: true,
        description:
          'Only these actions, in the given order, each once. Default: all actions, in the order of the enum.',
      }),

    /** Checks the actions for a key. `check` returns the checks of everything that the key may be. */
    run: (kms: Kms, key: Targeted, only: Only<A>, check: (action: A) => readonly ActionCheck<string>[]) =>
      [...new Set(only ?? inEnumOrder)].map(
        (action) =>
          new CheckType(action, kms.mayCall(actions[action], key.target) ? check(action) : [policyRefusal]),
      ),
  };
};
