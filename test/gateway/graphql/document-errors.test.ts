import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, gatewayFor } from '../../support/servers/gateway.js';
import { aScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';

/** Stands wherever a caller may have put a secret, as text, as a name, or as a part of either. */
const canary = 'canary5f3a';

describe('an error of the document', () => {
  let kms: ScriptedKms;
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;
  beforeAll(async () => {
    kms = await aScriptedKms();
    gateway = await gatewayFor(kms);
  });
  afterAll(async () => {
    expect(gateway.bugs).toEqual([]);
    await gateway.close();
    await kms.close();
  });

  const errorsOf = async (document: string) => {
    const { errors = [] } = await ask(gateway.url, document);
    expect(JSON.stringify(errors)).not.toContain(canary);
    return errors;
  };
  const messagesOf = async (document: string) => (await errorsOf(document)).map(({ message }) => message);

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
  ])('tells what is wrong in %j by the kind of thing alone', async (document, message) => {
    const errors = await errorsOf(document);
    expect(errors).toEqual([
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
    [
      `keyId: "x", region: ["${canary}", "\n"]`.replace('\n', ' '),
      'String cannot represent the given value.',
    ],
  ])('tells which type was expected of a literal: %s', async (given, message) => {
    const errors = await errorsOf(`{ kmsKey(${given}) { __typename } }`);
    expect(errors).toEqual([
      expect.objectContaining({
        message: typeof message === 'string' ? message : expect.stringMatching(message),
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }),
    ]);
  });

  it('tells no member of an enum that there is none of', async () => {
    expect(await messagesOf(`{ kmsKeys(keyUsage: ${canary}) { __typename } }`)).toEqual([
      'The value does not exist in "KmsKeyUsage" enum.',
    ]);
  });

  it('tells so of numbers, enums, times and bytes too', async () => {
    expect(await messagesOf(`{ kmsKeys(first: "${canary}", keyUsage: "${canary}") { __typename } }`)).toEqual(
      ['Int cannot represent the given value.', 'Enum "KmsKeyUsage" cannot represent the given value.'],
    );
    const given = `keyId: "x", importToken: $t, validTo: "${canary}", encryptedKeyMaterial: "${canary}"`;
    expect(await messagesOf(`mutation ($t: String!) { importKeyMaterial(${given}) { __typename } }`)).toEqual(
      [
        'DateTime cannot represent the given value.',
        'Base64 must be a string of standard Base64, with its padding.',
      ],
    );
  });

  it('tells still which name it does not know', async () => {
    expect(await messagesOf('{ kmsKye { __typename } }')).toEqual([
      expect.stringMatching(/^Cannot query field "kmsKye" on type "Query"\. Did you mean "kmsKey"/),
    ]);
  });
});
