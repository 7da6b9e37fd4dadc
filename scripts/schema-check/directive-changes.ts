/** Compares the applied `@key`, `@kms`, `@requiresScopes` and `@tag`, which graphql's own comparison ignores. */
import { Kind, parse, print, visit, type DocumentNode } from 'graphql';
import { appliedDirectives, type AppliedDirective } from './applied-directives.js';
import { additive, breaking, dangerous, type Change } from './change.js';

type Directives = readonly AppliedDirective[];

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A field set in one notation: the order of its fields and its white space do not matter. */
const normalizeFieldSet = (fields: string): string =>
  print(
    visit(parse(`{ ${fields} }`), {
      [Kind.SELECTION_SET]: {
        leave: (set) => ({
          ...set,
          selections: set.selections.toSorted((one, other) => (print(one) < print(other) ? -1 : 1)),
        }),
      },
    }),
  )
    .replaceAll(/\s+/g, ' ')
    .slice(2, -2);

/** Whether each key is resolvable, by its fields. */
const keysOf = (directives: Directives): ReadonlyMap<string, boolean> =>
  new Map(
    directives
      .filter(({ name }) => name === 'key')
      .map(({ args }) => [normalizeFieldSet(String(args['fields'])), args['resolvable'] !== false]),
  );

const keyChanges = (type: string, before: Directives, after: Directives): Change[] => {
  const [released, current] = [keysOf(before), keysOf(after)];
  const removedOrChanged = [...released].flatMap(([fields, wasResolvable]) => {
    const isResolvable = current.get(fields);
    const key = `@key(fields: "${fields}")`;
    if (isResolvable === undefined) return [breaking(`${key} was removed from ${type}.`)];
    if (isResolvable === wasResolvable) return [];
    return [breaking(`${key} of ${type} changed from resolvable: ${wasResolvable} to ${isResolvable}.`)];
  });
  const added = [...current.keys()]
    .filter((fields) => !released.has(fields))
    .map((fields) => additive(`@key(fields: "${fields}") was added to ${type}.`));
  return [...removedOrChanged, ...added];
};

/** The actions of `@kms`, sorted; undefined if the field does not have it. */
const kmsActionsOf = (directives: Directives): string | undefined => {
  const kms = directives.find(({ name }) => name === 'kms');
  return kms && textsOf(kms.args['actions']).toSorted().join(', ');
};

const kmsChanges = (field: string, before: Directives, after: Directives): Change[] => {
  const [released, current] = [kmsActionsOf(before), kmsActionsOf(after)];
  if (released === current) return [];
  if (released === undefined) return [additive(`@kms was added to ${field}: ${current ?? ''}.`)];
  if (current === undefined) return [breaking(`@kms was removed from ${field}.`)];
  return [breaking(`@kms of ${field} changed from ${released} to ${current}.`)];
};

/** A caller needs all scopes of one of the sets. Without the directive, the empty set is enough. */
type ScopeSets = readonly (readonly string[])[];

const scopeSetsOf = (directives: Directives): ScopeSets => {
  const required = directives.find(({ name }) => name === 'requiresScopes')?.args['scopes'];
  return Array.isArray(required) ? required.map(textsOf) : [[]];
};

const describeScopes = (sets: ScopeSets): string =>
  sets.map((set) => (set.length === 0 ? 'none' : set.toSorted().join(' and '))).join(', or ');

/** Whether a caller that meets one requirement meets the other in any case. */
const implies = (sets: ScopeSets, others: ScopeSets): boolean =>
  sets.every((set) => others.some((other) => other.every((scope) => set.includes(scope))));

const scopeChanges = (coordinate: string, before: Directives, after: Directives): Change[] => {
  const [released, current] = [scopeSetsOf(before), scopeSetsOf(after)];
  const change = `The scopes that ${coordinate} requires changed from ${describeScopes(released)} to ${describeScopes(current)}.`;
  if (!implies(released, current)) return [breaking(change)];
  return implies(current, released) ? [] : [dangerous(change)];
};

const tagsOf = (directives: Directives): readonly string[] =>
  directives.filter(({ name }) => name === 'tag').map(({ args }) => String(args['name']));

/** A contract that includes a tag loses what no longer has it; one that excludes a tag loses what gets it. */
const tagChanges = (coordinate: string, before: Directives, after: Directives): Change[] => {
  const [released, current] = [tagsOf(before), tagsOf(after)];
  const text = (tag: string) => `@tag(name: "${tag}")`;
  return [
    ...released
      .filter((tag) => !current.includes(tag))
      .map((tag) => breaking(`${text(tag)} was removed from ${coordinate}.`)),
    ...current
      .filter((tag) => !released.includes(tag))
      .map((tag) => dangerous(`${text(tag)} was added to ${coordinate}.`)),
  ];
};

/** The changes of the directives of types and fields that are in both schemas. */
export const directiveChanges = (released: DocumentNode, current: DocumentNode): Change[] => {
  const currentDirectives = appliedDirectives(current);
  return [...appliedDirectives(released)].flatMap(([coordinate, before]) => {
    const after = currentDirectives.get(coordinate);
    if (!after) return [];
    return [keyChanges, kmsChanges, scopeChanges, tagChanges].flatMap((compare) =>
      compare(coordinate, before, after),
    );
  });
};
