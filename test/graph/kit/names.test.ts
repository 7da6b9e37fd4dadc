import { isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from '@jest/globals';
import { AlgorithmInfo, DataKeyMetadata, KeyMetadata, WhiteboxKeyInfo } from '../../../src/contract/index.js';
import { argumentName, fieldName } from '../../../src/graph/kit/names.js';
import { actionOf } from '../../support/fixtures/action-of.js';
import { definitionOf, isRoot, kmsFields, objectType, schema } from '../../support/fixtures/kms-fields.js';

interface Named {
  readonly place: string;
  readonly name: string;
  readonly type: string;
}

/** Every argument, input field and output field of the schema. */
const everyName: readonly Named[] = Object.values(schema.getTypeMap())
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) => {
    if (isInputObjectType(type)) {
      return Object.values(type.getFields()).map((field) => ({ ...field, place: type.name }));
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      { ...field, place: type.name },
      ...field.args.map((arg) => ({ ...arg, place: `${type.name}.${field.name}` })),
    ]);
  })
  .map(({ place, name, type }) => ({ place, name, type: String(type) }));

const typesOf = (name: string, isInput: (place: string) => boolean) => {
  const found = everyName.filter((each) => each.name === name && isInput(each.place));
  return [...new Set(found.map(({ type }) => type.replace('!', '')))].sort();
};
const ofArguments = (place: string) => place.includes('.');
const ofFields = (place: string) => !place.includes('.');

describe('one thing has one name', () => {
  it.each([
    'plainText',
    'cipherText',
    'ciphertext',
    'keyState',
    'keyStatus',
    'status',
    'keyUsage',
    'keyOrigin',
    'type',
  ])('nothing is called %s', (name) => {
    expect(everyName.filter((each) => each.name === name)).toEqual([]);
  });

  it.each([
    ['plaintext', ofArguments, ['Base64']],
    ['plaintext', ofFields, ['Base64']],
    // A ciphertext of an asymmetric key is bytes; what KMS encrypts is opaque.
    ['ciphertextBlob', ofArguments, ['Base64', 'String']],
    ['ciphertextBlob', ofFields, ['String']],
    ['state', ofFields, ['KmsDataKeyState', 'KmsKeyState', 'KmsWhiteBoxKeyState']],
    ['usage', ofFields, ['KmsKeyUsage']],
    ['origin', ofFields, ['KmsKeyOrigin']],
  ] as const)('%s has the same types wherever it occurs', (name, where, types) => {
    expect(typesOf(name, where)).toEqual(types);
  });

  it.each(
    kmsFields
      .filter(isRoot)
      // KMS has no action that reads several white-box keys by their ids.
      .filter(({ name }) => name !== 'kmsWhiteBoxKeysById')
      .map((field) => [field.name, field] as const),
  )('%s names its arguments after the parameters of its action', (_, field) => {
    // A page of a list, and kmsKeyByAlias, choose these parameters themselves.
    const chosen =
      field.name === 'kmsKeyByAlias' ? Object.keys(actionOf('ListKeyDetail').params) : ['Offset', 'Limit'];
    const args = definitionOf(field).args.map(({ name }) => name);
    const shared = field.actions.map((name) => Object.keys(actionOf(name).params));
    // A field that reads one thing or many takes the parameters of one of its actions.
    const fits = shared.some((params) =>
      params.filter((param) => !chosen.includes(param)).every((param) => args.includes(argumentName(param))),
    );
    expect({ args, fits }).toEqual({ args, fits: true });
  });

  it.each(
    kmsFields.filter(({ parent }) => parent === 'Mutation').map((field) => [field.name, field] as const),
  )('the payload of %s names its fields after the results of its action', (_, field) => {
    // Both halves of a white-box key are returned by one mutation each.
    const withheld = field.name === 'createWhiteBoxKey' ? ['DecryptKey'] : [];
    const payload = objectType(`${field.name.replace(/^./, (letter) => letter.toUpperCase())}Payload`);
    const results = field.actions.flatMap((name) => Object.keys(actionOf(name).result));
    const missing = results
      .filter((result) => !withheld.includes(result))
      .filter((result) => !Object.hasOwn(payload.getFields(), fieldName(result)));
    expect(missing).toEqual([]);
  });

  it.each([
    ['KmsAlgorithm', AlgorithmInfo.fields, []],
    ['KmsAlgorithms', actionOf('ListAlgorithms').result, []],
    // `creatorUin` is the same number.
    ['KmsDataKey', DataKeyMetadata.fields, ['CreatorUinString']],
    ['KmsKey', KeyMetadata.fields, ['CreatorUinString']],
    ['KmsService', actionOf('GetServiceStatus').result, []],
    ['KmsWhiteBoxKey', WhiteboxKeyInfo.fields, ['EncryptKey', 'DecryptKey']],
  ] as const)('%s names its fields after the structure that it is made from', (type, structure, withheld) => {
    const fields = objectType(type).getFields();
    const missing = Object.keys(structure).filter((member) => !Object.hasOwn(fields, fieldName(member)));
    expect(missing).toEqual(withheld);
  });
});
