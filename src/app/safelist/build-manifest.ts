/** Makes Apollo's manifest of documents, with the ids and texts that Apollo's own tool makes. */
import { createHash } from 'node:crypto';
import {
  GraphQLError,
  Kind,
  parse,
  print,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type Source,
  type ValidationRule,
} from 'graphql';
import { withoutClientDirectives, withTypename } from '../../gateway/index.js';
import { OperatorError } from '../../platform/errors/index.js';

interface ManifestOperation {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

export interface Manifest {
  readonly format: 'apollo-persisted-query-manifest';
  readonly version: 1;
  readonly operations: readonly ManifestOperation[];
}

interface Checks {
  readonly schema: GraphQLSchema;
  readonly rules: readonly ValidationRule[];
}

type Definition = OperationDefinitionNode | FragmentDefinitionNode;

const positionOf = ({ loc }: Definition): string =>
  loc ? `${loc.source.name}:${loc.source.locationOffset.line - 1 + loc.startToken.line}` : 'unknown position';

const problemText = (error: GraphQLError): string => {
  const [location] = error.locations ?? [];
  const line = error.source && location ? `:${error.source.locationOffset.line - 1 + location.line}` : '';
  return `${error.source?.name ?? 'a document'}${line}: ${error.message}`;
};

class Problems {
  private readonly list: string[] = [];

  add(problem: string): void {
    this.list.push(problem);
  }

  throwIfAny(): void {
    if (this.list.length > 0) throw new OperatorError([...new Set(this.list)].join('\n'));
  }
}

const parseAll = (sources: readonly Source[], problems: Problems): DocumentNode[] =>
  sources.flatMap((source) => {
    // A template without a document, for example one that only a comment marks.
    if (source.body.trim() === '') return [];
    try {
      return [withoutClientDirectives(parse(source))];
    } catch (error) {
      if (error instanceof GraphQLError) problems.add(problemText(error));
      else throw error;
      return [];
    }
  });

/** The definitions of one kind by name. Two different ones of the same name are a problem. */
const byName = <D extends Definition>(definitions: readonly D[], problems: Problems): Map<string, D> => {
  const named = new Map<string, D>();
  for (const definition of definitions) {
    const name = definition.name?.value;
    if (name === undefined) {
      problems.add(`${positionOf(definition)}: an operation must have a name`);
      continue;
    }
    const other = named.get(name);
    if (other && print(other) !== print(definition)) {
      problems.add(`${positionOf(definition)}: ${name} is also defined in ${positionOf(other)}`);
    }
    named.set(name, definition);
  }
  return named;
};

/** The fragments that a definition spreads, directly or through others. */
const fragmentsOf = (
  definition: Definition,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Map<string, FragmentDefinitionNode>(),
): Map<string, FragmentDefinitionNode> => {
  visit(definition, {
    FragmentSpread: ({ name: { value: name } }) => {
      const fragment = fragments.get(name);
      if (!fragment || found.has(name)) return;
      found.set(name, fragment);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return found;
};

const byNameOrder = (a: string, b: string): number => (a < b ? -1 : 1);

/** The operation first, then its fragments by name: the order of Apollo's tool. */
const documentOf = (
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode => ({
  kind: Kind.DOCUMENT,
  definitions: [
    operation,
    ...[...fragmentsOf(operation, fragments).values()].sort((a, b) =>
      byNameOrder(a.name.value, b.name.value),
    ),
  ],
});

/** Throws an OperatorError that lists every problem with its file and line. */
export const buildManifest = (sources: readonly Source[], { schema, rules }: Checks): Manifest => {
  const problems = new Problems();
  const definitions = parseAll(sources, problems).flatMap((document) => document.definitions);
  const fragments = byName(
    definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION),
    problems,
  );
  const operations = byName(
    definitions.filter(
      (each) => each.kind === Kind.OPERATION_DEFINITION && each.selectionSet.selections.length > 0,
    ) as OperationDefinitionNode[],
    problems,
  );
  const listed = [...operations]
    .sort(([a], [b]) => byNameOrder(a, b))
    .map(([name, operation]): ManifestOperation => {
      const document = documentOf(operation, fragments);
      for (const error of validate(schema, document, [...specifiedRules, ...rules])) {
        problems.add(problemText(error));
      }
      const body = print(withTypename(document));
      const id = createHash('sha256').update(body).digest('hex');
      return { id, name, type: operation.operation, body };
    });
  problems.throwIfAny();
  if (listed.length === 0) throw new OperatorError('The files contain no operations');
  return { format: 'apollo-persisted-query-manifest', version: 1, operations: listed };
};
