import { describe, expect, it } from '@jest/globals';
import { ask } from '../../support/servers/gateway.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

/** Put wherever a caller might put a secret: as text, as a name, or as a part of either. */
const canary = 'canary5f3a';

describe('an error about a document', () => {
  const gateway = useScriptedGateway();

  const errorsFor = async (document: string) => {
    const { errors = [] } = await ask(gateway.url, document);
    expect(JSON.stringify(errors)).not.toContain(canary);
    return errors;
  };
  const messagesFor = async (document: string) => (await errorsFor(document)).map(({ message }) => message);

  it.each([
    [`{ kmsKey("${canary}") }`, 'Syntax Error: Expected Name, found String.'],
    [`{ kmsKey("""\n"${canary}\n""") }`, 'Syntax Error: Expected Name, found BlockString.'],
    [`{ kmsKey(keyId: "x" "${canary}") }`, 'Syntax Error: Expected Name, found String.'],
    [`{ kmsKey(keyId = ${canary}) }`, 'Syntax Error: Expected ":", found "=".'],
    [`{ kmsKey(keyId: "a"${canary}) }`, 'Syntax Error: Expected ":", found ")".'],
    [`${canary} { a }`, 'Syntax Error: Unexpected Name.'],
    [
      `"${canary}" { a }`,
      'Syntax Error: Unexpected description, descriptions are not supported on shorthand queries.',
    ],
    ['{ kmsKey(keyId: 12345x) }', 'Syntax Error: Invalid number, expected digit.'],
    ['{ kmsKey(keyId: "a) }', 'Syntax Error: Unterminated string.'],
    ['{ kmsKey(keyId: "\\q") }', 'Syntax Error: Invalid character escape sequence.'],
    ['{ kmsKey(keyId: "\\u12x") }', 'Syntax Error: Invalid Unicode escape sequence.'],
    ['{ kmsKey(keyId: %) }', 'Syntax Error: Unexpected character.'],
    [`query ($a: ID = $${canary}) { a }`, 'Syntax Error: Unexpected variable in constant value.'],
    ['{ kmsKey(', 'Syntax Error: Expected Name, found <EOF>.'],
  ])('names the kind of the token in %j, but not its text', async (document, message) => {
    expect(await errorsFor(document)).toEqual([
      expect.objectContaining({
        message,
        locations: [{ line: expect.any(Number), column: expect.any(Number) }],
        extensions: { code: 'GRAPHQL_PARSE_FAILED' },
      }),
    ]);
  });

  it.each([
    [`keyId: { a: "${canary}" }`, 'ID cannot represent the given value.'],
    [`keyId: "x", memberAccount: "${canary}"`, 'Expected value of type "KmsMemberAccountInput".'],
    [`keyId: "x", memberAccount: { memberUin: "${canary}" }`, /^UInt64 must be a whole number/],
    [`keyId: "x", region: ["${canary}", " "]`, 'String cannot represent the given value.'],
  ])('names the expected type of a literal: %s', async (args, message) => {
    expect(await errorsFor(`{ kmsKey(${args}) { __typename } }`)).toEqual([
      expect.objectContaining({
        message: typeof message === 'string' ? message : expect.stringMatching(message),
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }),
    ]);
  });

  it('names the enum, but not a value that it does not have', async () => {
    expect(await messagesFor(`{ kmsKeys(usage: ${canary}) { __typename } }`)).toEqual([
      'The value does not exist in "KmsKeyUsageFilter" enum.',
    ]);
  });

  it('names the expected type of numbers, enums, times and bytes', async () => {
    expect(await messagesFor(`{ kmsKeys(first: "${canary}", usage: "${canary}") { __typename } }`)).toEqual([
      'Int cannot represent the given value.',
      'Enum "KmsKeyUsageFilter" cannot represent the given value.',
    ]);
    const args = `keyId: "x", importToken: $t, validTo: "${canary}", encryptedKeyMaterial: "${canary}"`;
    expect(await messagesFor(`mutation ($t: String!) { importKeyMaterial(${args}) { __typename } }`)).toEqual(
      [
        'DateTime cannot represent the given value.',
        'Base64 must be a string of standard Base64, with its padding.',
      ],
    );
  });

  it('names an unknown field', async () => {
    expect(await messagesFor('{ kmsKye { __typename } }')).toEqual([
      expect.stringMatching(/^Cannot query field "kmsKye" on type "Query"\. Did you mean "kmsKey"/),
    ]);
  });
});
