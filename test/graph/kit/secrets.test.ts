import { afterEach, describe, expect, it } from '@jest/globals';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { action } from '../../../src/contract/model/action.js';
import { list, object, secret, text } from '../../../src/contract/model/field.js';
import { WhiteboxKeyInfo } from '../../../src/contract/index.js';
import { secretRule } from '../../../src/graph/kit/arguments/secret-arguments.js';
import { ask } from '../../support/servers/gateway.js';
import { definitionOf } from '../../support/fixtures/kms-fields.js';
import { defaultLimits } from '../../support/generators/large-documents.js';
import { requiredArguments, operationHead } from '../../support/generators/samples.js';
import { secretArguments, type SecretArgument } from '../../support/fixtures/secret-arguments.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

/** Valid as Base64, as text and as a name. */
const canary = 'canary5f3a9b';

describe('a secret in a document', () => {
  // One of these documents has more errors than graphql-js reports, each under its own alias.
  const servers = useScriptedGateway({ operations: { ...defaultLimits, aliases: 1_000 } });
  afterEach(() => {
    // A rejected document sends nothing to KMS.
    expect(servers.kms.calls).toEqual([]);
  });

  /** Returns the errors of a document, and checks that none repeats the secret. */
  const errorsOf = async (document: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const { data, errors = [] } = await ask(servers.gateway.url, document, variables);
    expect(data).toBeUndefined();
    expect(JSON.stringify(errors)).not.toContain(canary);
    return errors;
  };

  const refusalFor = ({ field: { name }, argument }: SecretArgument) => ({
    message: `${name}(${argument}:) takes a secret, which must be given as a variable.`,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });

  /** A mutation with its required arguments as variables, except for the secret, which is `value`. */
  const documentWith = (
    { field, argument }: SecretArgument,
    value: string,
    declared: readonly string[] = [],
  ) => {
    const given = requiredArguments(field, ['x']);
    const head = operationHead(field, [
      ...given.declared.filter((each) => !each.startsWith(`$${argument}:`)),
      ...declared,
    ]);
    const passed = given.passed.replace(`${argument}: $${argument}`, `${argument}: ${value}`);
    return { document: `${head} { ${field.name}${passed} { __typename } }`, variables: given.variables };
  };

  const places = secretArguments.map((each) => [`${each.field.name}(${each.argument}:)`, each] as const);

  it('is tested for the known secret arguments', () => {
    expect(places.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'encrypt(plaintext:)',
        'postQuantumCryptoEncrypt(plaintext:)',
        'importKeyMaterial(importToken:)',
      ]),
    );
  });

  describe.each(places)('as %s', (_, place) => {
    it.each([
      `"${canary}"`,
      `"""${canary}"""`,
      canary,
      `["${canary}"]`,
      `{ ${canary}: "${canary}" }`,
      '""',
      'null',
      '5',
    ])('is rejected as a literal: %s', async (literal) => {
      const { document, variables } = documentWith(place, literal);
      expect(await errorsOf(document, variables)).toContainEqual(expect.objectContaining(refusalFor(place)));
    });

    it.each([`"${canary}"`, `["${canary}"]`, `{ a: "${canary}" }`, canary])(
      'is rejected as the default value of its variable: %s',
      async (literal) => {
        const type = String(
          definitionOf(place.field).args.find(({ name }) => name === place.argument)?.type,
        ).replace('!', '');
        const { document, variables } = documentWith(place, '$hidden', [`$hidden: ${type} = ${literal}`]);
        expect(await errorsOf(document, variables)).toContainEqual(
          expect.objectContaining(refusalFor(place)),
        );
      },
    );
  });

  const one = secretArguments.find(({ field }) => field.name === 'encrypt');
  if (!one) throw new Error('encrypt takes no secret');

  it('is rejected in a fragment whose operation declares it as a default value', async () => {
    const errors = await errorsOf(
      `mutation ($p: Base64 = "${canary}") { ...F }
      fragment F on Mutation { encrypt(keyId: "x", plaintext: $p) { __typename } }`,
    );
    expect(errors).toContainEqual(expect.objectContaining(refusalFor(one)));
  });

  it('is not confused with a variable of the same name in another operation', async () => {
    const { errors } = await ask(
      servers.gateway.url,
      `query A($p: ID! = "other") { kmsKey(keyId: $p) { __typename } }
      mutation B($p: Base64!) { encrypt(keyId: "x", plaintext: $p) { __typename } }`,
    );
    expect(errors?.map(({ message }) => message)).toEqual([
      'Must provide operation name if query contains multiple operations.',
    ]);
  });

  it('is reported along with 150 other errors, none of which repeats it', async () => {
    const wrong = Array.from(
      { length: 150 },
      (_, n) => `w${n}: encrypt(keyId: {}, plaintext: "${canary}${n}")`,
    );
    const errors = await errorsOf(`mutation { ${wrong.map((each) => `${each} { __typename }`).join(' ')} }`);
    expect(errors).toContainEqual(expect.objectContaining(refusalFor(one)));
  });
});

/** No KMS action currently takes a secret inside a structure; the rule covers this case too. */
describe('a secret inside a structure', () => {
  const Store = action({
    name: 'Store',
    params: {
      Info: object(WhiteboxKeyInfo),
      Infos: list(object(WhiteboxKeyInfo)),
      DecryptKeys: list(secret(text())),
    },
    result: {},
    errors: [],
    kind: 'write',
    retry: { kind: 'never', howToCheck: '' },
    scope: 'kms:use',
    quota: { requestsPerSecond: 100 },
  });
  const schema = buildSchema(`
    directive @kms(actions: [String!]!) on FIELD_DEFINITION
    input Info { alias: String, decryptKey: String }
    type Query { a: Int }
    type Mutation { store(info: Info, infos: [Info], decryptKeys: [String]): Int @kms(actions: ["Store"]) }
  `);
  const placesIn = (document: string) =>
    validate(schema, parse(document), [...specifiedRules, secretRule({ Store })]).map(
      ({ message }) => message.split(' takes a secret')[0],
    );

  it.each([
    ['mutation { store(info: { alias: "a", decryptKey: "x" }) }', 'store(info:).decryptKey'],
    ['mutation { store(infos: { decryptKey: "x" }) }', 'store(infos:).decryptKey'],
    [
      'mutation ($k: String) { store(infos: [{ decryptKey: $k }, { decryptKey: "x" }]) }',
      'store(infos:).decryptKey',
    ],
    ['mutation ($i: Info = { decryptKey: "x" }) { store(info: $i) }', 'store(info:).decryptKey'],
    ['mutation ($k: String = "x") { store(info: { decryptKey: $k }) }', 'store(info:).decryptKey'],
    ['mutation ($i: [Info] = [{ decryptKey: "x" }]) { store(infos: $i) }', 'store(infos:).decryptKey'],
    ['mutation ($k: String) { store(decryptKeys: [$k]) }', 'store(decryptKeys:)'],
  ])('is rejected in %s', (document, place) => {
    expect(placesIn(document)).toEqual([place]);
  });

  it('is accepted as a variable or inside one, next to literals that are not secret', () => {
    expect(
      placesIn(`mutation ($k: String, $i: Info = { alias: "a" }, $ks: [String]) {
        a: store(info: { alias: "a", decryptKey: $k }, infos: [$i], decryptKeys: $ks)
      }`),
    ).toEqual([]);
  });
});
