import { describe, expect, it } from '@jest/globals';
import {
  actions,
  commonCodes,
  errorCodes,
  classifyErrorCode,
  maxKeyIds,
  maxWhiteBoxKeys,
  throttlingCodes,
  type Field,
  type Fields,
} from '../../src/contract/index.js';

interface PlacedField {
  readonly place: string;
  readonly field: Field;
}

/** The fields, and those of the structures among them. */
const deep = (fields: Fields, prefix = ''): PlacedField[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const place = prefix + name;
    const inner = field.shape.type === 'object' ? deep(field.shape.object.fields, `${place}.`) : [];
    return [{ place, field }, ...inner];
  });

const each = Object.entries(actions);

describe('the contract', () => {
  it('has the 69 actions and 495 pairs of action and code of its first year, and perhaps more', () => {
    expect(each.length).toBeGreaterThanOrEqual(69);
    expect(each.flatMap(([, { errors }]) => errors).length).toBeGreaterThanOrEqual(495);
  });

  it.each(each)('%s stands under its own name, with distinct codes of the table', (name, action) => {
    expect(action.name).toBe(name);
    expect(new Set(action.errors).size).toBe(action.errors.length);
    for (const code of action.errors) expect(errorCodes).toHaveProperty([code]);
  });

  it.each(each)('%s breaks its bounds with codes that it documents, or common ones', (_, action) => {
    const known = [...action.errors, ...Object.keys(commonCodes)];
    for (const { field } of deep(action.params)) {
      const codes = [field.violation, field.list?.tooMany, field.list?.duplicates].filter(
        (code) => code !== undefined,
      );
      expect(known).toEqual(expect.arrayContaining(codes));
    }
  });

  it.each(each)('%s has bounds that some value keeps', (_, action) => {
    for (const { field } of deep(action.params)) {
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

  it('admits 100 calls a second of every action, and 300 of Encrypt', () => {
    for (const [name, { quota }] of each)
      expect(quota.requestsPerSecond).toBe(name === 'Encrypt' ? 300 : 100);
  });

  it('takes 100 ids at once, and 50 of white-box keys, none of them twice', () => {
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

  it('has 27 actions or more that take a member account, and two lists that take several', () => {
    const taking = (param: string) => each.filter(([, { params }]) => params[param]).map(([name]) => name);
    expect(taking('MemberAccount').length).toBeGreaterThanOrEqual(27);
    expect(taking('MemberAccounts').sort()).toEqual(['ListDataKeyDetail', 'ListKeyDetail']);
  });
});

describe('secrets', () => {
  const secretPlaces = (fields: (typeof each)[number][1]['params']) =>
    deep(fields)
      .filter(({ field }) => field.secret)
      .map(({ place }) => place);
  const marked = (side: 'params' | 'result') =>
    Object.fromEntries(
      each
        .map(([name, action]) => [name, secretPlaces(action[side])] as const)
        .filter(([, places]) => places.length > 0),
    );

  it('are given as plaintext, key material in the clear, and tokens', () => {
    expect(marked('params')).toEqual({
      Encrypt: ['Plaintext'],
      EncryptByWhiteBox: ['PlainText'],
      ImportDataKey: ['ImportKeyMaterial'],
      ImportKeyMaterial: ['ImportToken'],
      PostQuantumCryptoEncrypt: ['PlainText'],
    });
  });

  it('are answered as plaintext, data keys, white-box keys, random bytes, and tokens', () => {
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

  it('are all that is named like one', () => {
    const named = each.flatMap(([name, { params, result }]) =>
      [...deep(params), ...deep(result)]
        .filter(({ place }) => /plaintext$|decryptkey$|importtoken$/i.test(place))
        .filter(({ field }) => !field.secret)
        .map(({ place }) => `${name} ${place}`),
    );
    expect(named).toEqual([]);
  });
});

describe('the codes', () => {
  it('are classified whole, not by their first part', () => {
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

  it('of failures that pass by themselves are one', () => {
    const passing = Object.keys(errorCodes).filter(
      (code) => classifyErrorCode(code).retryAfterMs !== undefined,
    );
    expect(passing).toEqual(['UnsupportedOperation.ServiceTemporaryUnavailable']);
  });

  it('are 62 or more, each documented for some action', () => {
    const documented = new Set(each.flatMap(([, { errors }]) => errors));
    expect(Object.keys(errorCodes).length).toBeGreaterThanOrEqual(62);
    expect([...documented].sort()).toEqual(Object.keys(errorCodes).sort());
  });

  it('mean the same where they are common to every product too', () => {
    const common: Readonly<Record<string, unknown>> = commonCodes;
    for (const [code, facts] of Object.entries(errorCodes)) {
      if (Object.hasOwn(common, code)) expect(common[code]).toEqual(facts);
    }
  });

  it('give each its own type by their last part, but for one clash', () => {
    const last = (code: string) => code.slice(code.lastIndexOf('.') + 1);
    const typeOf = (code: string) =>
      code === 'AuthFailure.UnauthorizedOperation' ? 'AuthFailureUnauthorizedOperation' : last(code);
    const names = Object.keys(errorCodes).map((code) => typeOf(code).replace(/(Error)?$/, 'Error'));
    const gateway = ['ThrottledError', 'UnavailableError', 'AccessDeniedError', 'OtherError', 'Error'];
    expect(new Set([...names, ...gateway]).size).toBe(names.length + gateway.length);
    expect(new Set(Object.keys(errorCodes).map(last)).size).toBe(names.length - 1);
  });
});
