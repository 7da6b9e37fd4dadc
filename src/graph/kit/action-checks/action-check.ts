/** Whether a thing allows an action: the answer to `actionChecks`, for the actions of one enum. */
import { Field, ObjectType } from 'type-graphql';
import { actions, type BlockedBy, type ActionCheck, type ActionName } from '../../../contract/index.js';
import { accessDeniedCode } from '../errors/access-denied.js';
import { register } from '../arguments/enums.js';
import type { Kms } from '../kms.js';
import type { Targeted } from '../target.js';

/** Bindings to cloud resources cannot be read, so they never stand here as a reason. */
const KmsActionBlock = {
  POLICY: 'POLICY',
  STATE: 'STATE',
  USAGE: 'USAGE',
  ORIGIN: 'ORIGIN',
  OWNER: 'OWNER',
} as const;
register('KmsActionBlock', KmsActionBlock, 'What keeps a caller from an action on a key.', {
  POLICY: "The gateway's own policy: the caller lacks a scope. `kmsViewer` tells which it has.",
  STATE: 'The condition that the key is in at present: its state, or that it is not rotated.',
  USAGE: 'What the key was made for, which never changes.',
  ORIGIN: 'Where its material comes from, or that it is the copy of a key of another region.',
  OWNER: 'A cloud product made the key.',
});

/** The gateway's own refusal, which comes before whatever KMS would say. */
interface PolicyRefusal {
  readonly allowed: false;
  readonly blockedBy: 'POLICY';
  readonly code: typeof accessDeniedCode;
}

type Judgement = ActionCheck<string> | PolicyRefusal;

const policyRefusal: PolicyRefusal = { allowed: false, blockedBy: 'POLICY', code: accessDeniedCode };

/** What all of them say; null where they differ. */
const common = <V>(values: readonly V[]): V | null => {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
};

/** The value, where it is one that is known; else all that are, any of which it may behave as. */
export const known = (values: readonly string[], value: string | undefined): readonly string[] =>
  value !== undefined && values.includes(value) ? [value] : values;

interface Words {
  /** What is asked, in a word or two. */
  readonly thing: string;
  /** What of it may be unknown. */
  readonly facts: string;
}

/** The type `<name>Check`. It is made of the verdicts on everything that the thing may be, as far as that is known. */
export const actionCheckOf = (name: string, Action: object, { thing, facts }: Words) => {
  @ObjectType(`${name}Check`, { description: `Whether a ${thing} allows an action.` })
  class ActionCheck {
    @Field(() => Action, { description: 'The action.' })
    readonly action: string;

    @Field(() => Boolean, {
      nullable: true,
      description:
        `False where the gateway or KMS refuses it, true where nothing that is known of the caller and the ${thing} stands ` +
        `against it. Null where that turns on ${facts} that this gateway does not know, or that KMS did not tell: KMS alone ` +
        'can judge.',
    })
    readonly allowed: boolean | null;

    @Field(() => KmsActionBlock, {
      nullable: true,
      description:
        'What stands against it, where it is refused: the first of several, in the order policy, owner, usage, origin, state. Null too where what is not ' +
        `known of the ${thing} decides which.`,
    })
    readonly blockedBy: BlockedBy | 'POLICY' | null;

    @Field(() => String, {
      nullable: true,
      description:
        'The code with which it is refused for that: the `code` of the failure that a call would meet, `Gateway.AccessDenied` ' +
        'for POLICY. Null as `blockedBy` is.',
    })
    readonly code: string | null;

    constructor(action: string, verdicts: readonly Judgement[]) {
      this.action = action;
      this.allowed = common(verdicts.map(({ allowed }) => allowed));
      const refusals = verdicts.flatMap((verdict) => (verdict.allowed ? [] : [verdict]));
      this.blockedBy = this.allowed === false ? common(refusals.map(({ blockedBy }) => blockedBy)) : null;
      this.code = this.allowed === false ? common(refusals.map(({ code }) => code)) : null;
    }
  }
  return ActionCheck;
};

/** The description of the argument `only`. */
export const onlyText =
  'Checks only these actions, in the order given, each once. Checks every action when left out.';

interface Question<Name extends ActionName> {
  readonly kms: Kms;
  /** What was read, and where. */
  readonly thing: Targeted;
  readonly all: readonly Name[];
  readonly only: readonly Name[] | null | undefined;
  /** The verdict on everything that the thing may be. */
  judge(action: Name): readonly ActionCheck<string>[];
}

/** Whether the gateway would send the call, were it asked to. */
const maySend = <Name extends ActionName>({ kms, thing }: Question<Name>, name: Name): boolean =>
  kms.maySend(actions[name], thing.target);

/** The checks that are asked for. */
export const checkEach = <C, Name extends ActionName>(
  Check: new (action: string, verdicts: readonly Judgement[]) => C,
  question: Question<Name>,
): C[] =>
  [...new Set(question.only ?? question.all)].map(
    (action) => new Check(action, maySend(question, action) ? question.judge(action) : [policyRefusal]),
  );
