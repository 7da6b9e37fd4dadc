import { describe, expect, it } from '@jest/globals';
import {
  actionNames,
  actions,
  commonCodes,
  cryptographyActions,
  dataKeyActions,
  errorCodes,
  classifyErrorCode,
  isActionName,
  keyActions,
  maxKeyIds,
  maxWhiteBoxKeys,
  serviceActions,
  throttlingCodes,
  whiteBoxActions,
  type Field,
  type Fields,
} from '../../src/contract/index.js';

interface PlacedField {
  readonly place: string;
  readonly field: Field;
}

/** The fields, including those of nested structures. */
const allFields = (fields: Fields, prefix = ''): PlacedField[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const place = prefix + name;
    const inner = field.shape.type === 'object' ? allFields(field.shape.object.fields, `${place}.`) : [];
    return [{ place, field }, ...inner];
  });

const each = Object.entries(actions);

describe('the contract', () => {
  it('has each action in exactly one group', () => {
    const groups = [keyActions, cryptographyActions, dataKeyActions, whiteBoxActions, serviceActions];
    const names = groups.flatMap((group) => Object.keys(group));
    expect(names.sort()).toEqual([...actionNames].sort());
    expect(new Set(names).size).toBe(names.length);
  });

  it('documents at least 495 pairs of action and error code', () => {
    expect(each.flatMap(([, { errors }]) => errors).length).toBeGreaterThanOrEqual(495);
  });

  it('knows which texts are names of actions', () => {
    expect(actionNames.filter((name) => !isActionName(name))).toEqual([]);
    for (const text of ['constructor', 'toString', 'encrypt', '']) expect(isActionName(text)).toBe(false);
  });

  it.each(each)('%s is listed under its own name, with distinct codes of the table', (name, action) => {
    expect(action.name).toBe(name);
    expect(new Set(action.errors).size).toBe(action.errors.length);
    for (const code of action.errors) expect(errorCodes).toHaveProperty([code]);
  });

  it.each(each)(
    '%s answers values out of bounds with codes that it documents, or common ones',
    (_, action) => {
      const known = [...action.errors, ...Object.keys(commonCodes)];
      for (const { field } of allFields(action.params)) {
        const codes = [field.violation, field.list?.tooMany, field.list?.duplicates].filter(
          (code) => code !== undefined,
        );
        expect(known).toEqual(expect.arrayContaining(codes));
      }
    },
  );

  it.each(each)('%s has bounds that can be kept', (_, action) => {
    for (const { field } of allFields(action.params)) {
      const { shape, list } = field;
      if (shape.type === 'int' || shape.type === 'bytes') {
        expect(shape.max ?? Infinity).toBeGreaterThanOrEqual(shape.min ?? 0);
      }
      if (shape.type === 'choice') {
        const type = shape.wire === 'string' ? 'string' : 'number';
        for (const value of Object.values(shape.set)) expect(typeof value).toBe(type);
      }
      if (list?.by !== undefined) {
        expect(shape).toMatchObject({ object: { fields: { [list.by]: expect.anything() } } });
      }
    }
  });

  it('has a quota of 100 requests per second for every action, and 300 for Encrypt', () => {
    for (const [name, { quota }] of each)
      expect(quota.requestsPerSecond).toBe(name === 'Encrypt' ? 300 : 100);
  });

  it('takes 100 ids per call, and 50 of white-box keys, without duplicates', () => {
    const batches = each.flatMap(([name, { params }]) =>
      ['KeyIds', 'DataKeyIds'].flatMap((ids) => (params[ids] ? [{ name, list: params[ids].list }] : [])),
    );
    expect(batches.map(({ name }) => name).sort()).toEqual([
      'DescribeDataKeys',
      'DescribeKeys',
      'DisableDataKeys',
      'DisableKeys',
      'DisableWhiteBoxKeys',
      'EnableDataKeys',
      'EnableKeys',
      'EnableWhiteBoxKeys',
    ]);
    for (const { name, list } of batches) {
      expect(list?.max).toBe(name.includes('WhiteBox') ? maxWhiteBoxKeys : maxKeyIds);
      expect(list?.duplicates).toMatch(/Duplicated(Data)?KeyId$/);
    }
    expect([maxKeyIds, maxWhiteBoxKeys]).toEqual([100, 50]);
  });

  it('has at least 27 actions that take a member account, and two lists that take several', () => {
    const taking = (param: string) => each.filter(([, { params }]) => params[param]).map(([name]) => name);
    expect(taking('MemberAccount').length).toBeGreaterThanOrEqual(27);
    expect(taking('MemberAccounts').sort()).toEqual(['ListDataKeyDetail', 'ListKeyDetail']);
  });
});

describe('secrets', () => {
  const secretPlaces = (fields: (typeof each)[number][1]['params']) =>
    allFields(fields)
      .filter(({ field }) => field.secret)
      .map(({ place }) => place);
  const marked = (side: 'params' | 'result') =>
    Object.fromEntries(
      each
        .map(([name, action]) => [name, secretPlaces(action[side])] as const)
        .filter(([, places]) => places.length > 0),
    );

  it('in parameters are plaintext, key material in plaintext, and tokens', () => {
    expect(marked('params')).toEqual({
      Encrypt: ['Plaintext'],
      EncryptByWhiteBox: ['PlainText'],
      ImportDataKey: ['ImportKeyMaterial'],
      ImportKeyMaterial: ['ImportToken'],
      PostQuantumCryptoEncrypt: ['PlainText'],
    });
  });

  it('in results are plaintext, data keys, white-box keys, random bytes, and tokens', () => {
    expect(marked('result')).toEqual({
      AsymmetricRsaDecrypt: ['Plaintext'],
      AsymmetricSm2Decrypt: ['Plaintext'],
      CreateWhiteBoxKey: ['EncryptKey', 'DecryptKey'],
      Decrypt: ['Plaintext'],
      DescribeWhiteBoxDecryptKey: ['DecryptKey'],
      DescribeWhiteBoxKey: ['KeyInfo.EncryptKey', 'KeyInfo.DecryptKey'],
      DescribeWhiteBoxKeyDetails: ['KeyInfos.EncryptKey', 'KeyInfos.DecryptKey'],
      GenerateDataKey: ['Plaintext'],
      GenerateRandom: ['Plaintext'],
      GetDataKeyPlaintext: ['Plaintext'],
      GetParametersForImport: ['ImportToken'],
      PostQuantumCryptoDecrypt: ['PlainText'],
    });
  });

  it('include every field that is named like a secret', () => {
    const named = each.flatMap(([name, { params, result }]) =>
      [...allFields(params), ...allFields(result)]
        .filter(({ place }) => /plaintext$|decryptkey$|importtoken$/i.test(place))
        .filter(({ field }) => !field.secret)
        .map(({ place }) => `${name} ${place}`),
    );
    expect(named).toEqual([]);
  });
});

describe('the error codes', () => {
  it('are classified as a whole, not by their prefix', () => {
    expect(classifyErrorCode('UnsupportedOperation.ServiceTemporaryUnavailable')).toMatchObject({
      category: 'UNAVAILABLE',
    });
    expect(classifyErrorCode('UnsupportedOperation').retryAfterMs).toBeUndefined();
    expect(classifyErrorCode('RequestLimitExceeded.RotateRateLimited')).toEqual({
      category: 'RESOURCE_EXHAUSTED',
    });
    expect(Object.keys(throttlingCodes)).not.toContain('RequestLimitExceeded.RotateRateLimited');
    expect(classifyErrorCode('ResourceUnavailable.AddedNextYear')).toEqual({ category: 'UNKNOWN' });
    expect(classifyErrorCode('constructor')).toEqual({ category: 'UNKNOWN' });
  });

  it('include one for temporary failures', () => {
    const temporary = Object.keys(errorCodes).filter(
      (code) => classifyErrorCode(code).retryAfterMs !== undefined,
    );
    expect(temporary).toEqual(['UnsupportedOperation.ServiceTemporaryUnavailable']);
  });

  it('are at least 62, each documented for some action', () => {
    const documented = new Set(each.flatMap(([, { errors }]) => errors));
    expect(Object.keys(errorCodes).length).toBeGreaterThanOrEqual(62);
    expect([...documented].sort()).toEqual(Object.keys(errorCodes).sort());
  });

  it('are classified like the common code of the same name', () => {
    const common: Readonly<Record<string, unknown>> = commonCodes;
    for (const [code, classification] of Object.entries(errorCodes)) {
      if (Object.hasOwn(common, code)) expect(common[code]).toEqual(classification);
    }
  });

  it('have distinct last parts, with one exception, so that each gets its own error type', () => {
    const last = (code: string) => code.slice(code.lastIndexOf('.') + 1);
    const typeOf = (code: string) =>
      code === 'AuthFailure.UnauthorizedOperation' ? 'AuthFailureUnauthorizedOperation' : last(code);
    const names = Object.keys(errorCodes).map((code) => typeOf(code).replace(/(Error)?$/, 'Error'));
    const gateway = ['ThrottledError', 'UnavailableError', 'AccessDeniedError', 'OtherError', 'Error'];
    expect(new Set([...names, ...gateway]).size).toBe(names.length + gateway.length);
    expect(new Set(Object.keys(errorCodes).map(last)).size).toBe(names.length - 1);
  });
});
