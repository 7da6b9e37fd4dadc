import { describe, expect, it } from '@jest/globals';
import { objectShape, text, bool, int, list, object, optional } from '../../../src/contract/model/field.js';
import { KmsFailure } from '../../../src/local/model/failure.js';
import { formAsJson, parseForm } from '../../../src/local/server/form.js';

const Inner = objectShape('Inner', { Name: text(), Values: optional(list(text())), On: optional(bool()) });
const fields = {
  Text: optional(text()),
  Count: optional(int()),
  On: optional(bool()),
  Texts: optional(list(text())),
  Flags: optional(list(bool())),
  One: optional(object(Inner)),
  Many: optional(list(object(Inner))),
};

const read = (form: string) => formAsJson(parseForm(form), fields);
const codeOf = (form: string): string => {
  try {
    read(form);
    return 'ok';
  } catch (error) {
    if (error instanceof KmsFailure) return error.code;
    throw error;
  }
};

describe('a form', () => {
  it.each([
    ['', {}],
    ['&&', {}],
    ['Text=a+b%20c%2Bd', { Text: 'a b c+d' }],
    ['Text=a=b==', { Text: 'a=b==' }],
    ['Text=', { Text: '' }],
    ['Text', { Text: '' }],
    ['Count=7&On=True', { Count: '7', On: true }],
    ['On=false', { On: false }],
    ['On=yes', { On: 'yes' }],
    ['Texts.0=a&Texts.1=b', { Texts: ['a', 'b'] }],
    ['Texts.1=b&Texts.0=a', { Texts: ['a', 'b'] }],
    [
      Array.from({ length: 12 }, (_, each) => `Texts.${each}=${each}`).join('&'),
      { Texts: Array.from({ length: 12 }, (_, each) => String(each)) },
    ],
    ['Flags.0=true&Flags.1=FALSE', { Flags: [true, false] }],
    ['One.Name=n&One.Values.0=v&One.On=true', { One: { Name: 'n', Values: ['v'], On: true } }],
    [
      'Many.0.Name=a&Many.1.Name=b&Many.1.Values.0=c',
      { Many: [{ Name: 'a' }, { Name: 'b', Values: ['c'] }] },
    ],
    ['%54ext=%E5%AD%97', { Text: '字' }],
  ])('%j is %j', (form, expected) => {
    expect(read(form)).toEqual(expected);
  });

  it.each([
    ['Text=%E5%AD'],
    ['Text=%zz'],
    ['Text=a&Text=b'],
    ['Texts.0=a&%54exts.0=b'],
    ['Texts.1=a'],
    ['Texts.0=a&Texts.2=b'],
    ['Texts.00=a'],
    ['Texts.-1=a'],
    ['Texts.999999999=a'],
    ['Texts.length=a'],
    ['Text=a&Text.0=b'],
    ['Text.0=a&Text=b'],
  ])('%j is refused', (form) => {
    expect(codeOf(form)).toBe('InvalidParameter');
  });

  it('leaves values of the wrong kind and unknown names to the check of the parameters', () => {
    expect(read('Texts=a')).toEqual({ Texts: 'a' });
    expect(read('One=a')).toEqual({ One: 'a' });
    expect(read('Text.0=a')).toEqual({ Text: {} });
    expect(Object.keys(read('Nonsense.0.Deep=1&__proto__.x=1&constructor=1'))).toEqual([
      'Nonsense',
      '__proto__',
      'constructor',
    ]);
  });

  it('survives names that are nested without end', () => {
    expect(Object.keys(read(`${'One.'.repeat(10_000)}Name=a`))).toHaveLength(1);
  });
});
