/** Whether a thing allows an action: the answer to `actionChecks`, for the actions of one enum. */
import { Field, ObjectType } from 'type-graphql';
import type { BlockedBy, Verdict } from '../contract/index.js';
import { register } from './enums.js';

/** Bindings to cloud resources cannot be read, so they never stand here as a reason. */
const KmsActionBlock = { STATE: 'STATE', USAGE: 'USAGE', ORIGIN: 'ORIGIN', OWNER: 'OWNER' } as const;
register('KmsActionBlock', KmsActionBlock, 'What keeps a key from an action.', {
  STATE: 'The condition that the key is in at present: its state, or that it is not rotated.',
  USAGE: 'What the key was made for, which never changes.',
  ORIGIN: 'Where its material comes from, or that it is the copy of a key of another region.',
  OWNER: 'A cloud product made the key.',
});

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
        `False where KMS refuses it, true where nothing that is known of the ${thing} stands against it. Null where that ` +
        `turns on ${facts} that this gateway does not know, or that KMS did not tell: KMS alone can judge.`,
    })
    readonly allowed: boolean | null;

    @Field(() => KmsActionBlock, {
      nullable: true,
      description:
        'What stands against it, where it is refused: the first that KMS looks at, of several. Null too where what is not ' +
        `known of the ${thing} decides which.`,
    })
    readonly blockedBy: BlockedBy | null;

    @Field(() => String, {
      nullable: true,
      description:
        'The code with which KMS refuses it, and so the `code` of the failure that a call would meet; null as `blockedBy` is.',
    })
    readonly code: string | null;

    constructor(action: string, verdicts: readonly Verdict<string>[]) {
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
  'Answers for these alone, in the order given, each once; for all, in the order of the enum, when left out.';

/** The checks that are asked for. `judge` gives the verdict on everything that the thing may be. */
export const checkEach = <C>(
  Check: new (action: string, verdicts: readonly Verdict<string>[]) => C,
  all: readonly string[],
  only: readonly string[] | null | undefined,
  judge: (action: string) => readonly Verdict<string>[],
): C[] => [...new Set(only ?? all)].map((action) => new Check(action, judge(action)));
