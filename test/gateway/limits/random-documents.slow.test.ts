import fc from 'fast-check';
import { Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql';
import { describe, expect, it } from '@jest/globals';
import { measureDocument } from '../../../src/gateway/limits/document-size.js';
import { runs } from '../../support/fixtures/property-runs.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';
import { postOperation } from '../../support/servers/send.js';

const names = ['F0', 'F1', 'F2', 'F3'];

/** A fragment only spreads later ones: circular fragments have no size. */
const selectionSet = (spreadable: readonly string[]): fc.Arbitrary<string> => {
  const directive = fc.constantFrom('', '', ' @skip(if: false)', ' @include(if: true) @a');
  const { set } = fc.letrec<{ set: string; selection: string }>((tie) => ({
    selection: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc
        .tuple(fc.constantFrom('a', 'b: a', '__typename', 'c: __typename'), directive)
        .map((parts) => parts.join('')),
      fc
        .tuple(fc.constantFrom(...spreadable.map((name) => `...${name}`), 'a'), directive)
        .map((parts) => parts.join('')),
      fc
        .tuple(fc.constantFrom('kmsKeys', 'k: kmsKeys', '...', '... on Query'), directive, tie('set'))
        .map((parts) => parts.join(' ')),
    ),
    set: fc.array(tie('selection'), { minLength: 1, maxLength: 3 }).map((each) => `{ ${each.join(' ')} }`),
  }));
  return set;
};

const documents = fc
  .tuple(
    selectionSet(names),
    ...names.map((name, index) =>
      selectionSet(names.slice(index + 1)).map((set) => `fragment ${name} on Query ${set}`),
    ),
  )
  .map((definitions) => definitions.join('\n'));

interface Size {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
}

/** The size by definition: every fragment is expanded at each spread. */
const expandedSize = (document: DocumentNode): Size => {
  const total: Size = { depth: 0, fields: 0, aliases: 0, directives: 0 };
  const used = new Set<string>();
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const visit = ({ selections }: SelectionSetNode, depth: number): void => {
    for (const selection of selections) {
      total.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        total.fields += 1;
        total.aliases += selection.alias ? 1 : 0;
        total.depth = Math.max(total.depth, depth + 1);
        if (selection.selectionSet) visit(selection.selectionSet, depth + 1);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet, depth);
      else spread(selection.name.value, depth);
    }
  };
  const spread = (name: string, depth: number) => {
    used.add(name);
    const fragment = fragments.find((each) => each.name.value === name);
    if (fragment) visit(fragment.selectionSet, depth);
  };
  for (const each of document.definitions) {
    if (each.kind === Kind.OPERATION_DEFINITION) visit(each.selectionSet, 0);
  }
  // An unused fragment counts as if an operation spread it.
  const unused = fragments.filter((each) => !used.has(each.name.value));
  for (const each of unused) spread(each.name.value, 0);
  return total;
};

const never = () => {
  throw new Error('These documents are neither circular nor nested too deeply');
};

/** Parts of documents in random order. */
const tokenSequences = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '(',
        ')',
        '[',
        ']',
        ':',
        '...',
        '!',
        '$',
        '@',
        '"',
        '"""',
        '#',
        '\n',
        '&',
        '|',
        '=',
      ),
      fc.constantFrom(
        'query',
        'mutation',
        'fragment',
        'on',
        'Query',
        'kmsKeys',
        'first',
        '__schema',
        'types',
        'null',
      ),
      fc.constantFrom(
        '__typename',
        '__type',
        'name',
        'kmsKey',
        'keyId',
        '$v',
        '@skip',
        'true',
        '1',
        '1e9',
        '"x"',
      ),
      fc.string({ maxLength: 5, unit: 'binary' }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '));

describe('the size of a document', () => {
  it('is that of the document with its fragments expanded', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const document = parse(text);
        expect(measureDocument(document, 1_000, { tooDeep: never, circular: never })).toMatchObject(
          expandedSize(document),
        );
      }),
      { numRuns: runs(1_000) },
    );
  });
});

describe('a random document with random variables', () => {
  /** Low limits, so that many documents exceed them. */
  const gateway = useScriptedGateway({
    operations: {
      tokens: 60,
      depth: 5,
      fields: 50,
      aliases: 3,
      directives: 3,
      kmsFields: 2,
      pageSize: 10,
      cost: 100,
    },
  });

  it.each([
    ['tokens', tokenSequences],
    ['documents', documents],
  ])('is answered without an unexpected error: %s', async (_, texts) => {
    await fc.assert(
      fc.asyncProperty(texts, fc.jsonValue(), async (text, v) => {
        const { status } = await postOperation(gateway.url, text, { v });
        expect(status).toBeLessThan(500);
      }),
      { numRuns: runs(300) },
    );
    expect(gateway.bugs).toEqual([]);
  });

  it('may have any value for a number or a list of ids', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (v) => {
        const query = `query ($v: Int, $i: [ID!]!, $r: [_Any!]!) {
          kmsKeys(first: $v) { __typename } kmsKeysById(keyIds: $i) { __typename }
          _entities(representations: $r) { __typename }
        }`;
        const { status } = await postOperation(gateway.url, query, { v, i: v, r: v });
        expect(status).toBeLessThan(500);
      }),
      { numRuns: runs(300) },
    );
    expect(gateway.bugs).toEqual([]);
  });
});
