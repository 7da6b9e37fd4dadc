import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ordinaryPem } from '../../../src/graph/cryptography/ordinary-pem.js';

const derOf = (key: KeyObject) => key.export({ type: 'spki', format: 'der' });
const rsa = derOf(generateKeyPairSync('rsa', { modulusLength: 2_048 }).publicKey);
const p256 = derOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
const sm2 = Buffer.from(
  `3059301306072a8648ce3d020106082a811ccf5501822d034200${'04'.padEnd(130, 'a5')}`,
  'hex',
);

const once = (der: Buffer) => der.toString('base64');
const twice = (der: Buffer) => Buffer.from(once(der)).toString('base64');
interface Form {
  readonly width?: number;
  readonly end?: string;
  readonly last?: string;
}

/** By default as OpenSSL writes it: lines of 64 characters. */
const armoured = (body: string, { width = 64, end = '\n', last }: Form = {}) => {
  const lines = body.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----'].join(end) + (last ?? end);
};

const keys = [
  ['RSA', rsa],
  ['P-256', p256],
  ['SM2', sm2],
] as const;
const forms = [
  ['with line ends of Windows', { end: '\r\n' }],
  ['without a line end at the end', { last: '' }],
  ['with its body on one line', { width: 10_000 }],
  ['in lines of 76 characters', { width: 76 }],
  ['without any line end', { end: '', width: 10_000 }],
  ['in lines of 64 characters', {}],
] as const;

describe.each(keys)('the PEM of a public key: %s', (_, der) => {
  const ordinary = armoured(once(der));

  it.each(forms)('%s becomes an ordinary PEM, encoded once or twice', (__, form) => {
    expect(ordinaryPem(armoured(once(der), form))).toBe(ordinary);
    expect(ordinaryPem(armoured(twice(der), form))).toBe(ordinary);
  });

  it('becomes an ordinary PEM if the inner Base64 has line ends or lacks its padding', () => {
    const inner = (text: string) => armoured(Buffer.from(text).toString('base64'));
    expect(ordinaryPem(inner(`${once(der).replace(/.{64}/g, '$&\n')}\n`))).toBe(ordinary);
    expect(ordinaryPem(inner(once(der).replace(/=+$/, '')))).toBe(ordinary);
  });

  it('becomes an ordinary PEM if there is white space around it', () => {
    expect(ordinaryPem(`\n  ${armoured(twice(der))}\n`)).toBe(ordinary);
  });
});

describe('an ordinary PEM', () => {
  it('is read by node:crypto', () => {
    expect(derOf(createPublicKey(ordinaryPem(armoured(twice(rsa)))))).toEqual(rsa);
    expect(derOf(createPublicKey(ordinaryPem(armoured(twice(p256)))))).toEqual(p256);
  });
});

describe('a text in neither form', () => {
  it.each([
    ['empty', ''],
    ['no PEM', 'nonsense'],
    ['only the Base64', once(rsa)],
    ['a PEM without a body', '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n'],
    ['a PEM of something else', armoured('AAAA')],
    ['a PEM of a key that is cut short', armoured(once(rsa.subarray(0, 200)))],
    ['a PEM of no Base64', armoured('not*base64')],
    ['a PEM with two different labels', armoured(once(rsa)).replace('END PUBLIC', 'END RSA PUBLIC')],
    ['encoded three times', armoured(Buffer.from(twice(rsa)).toString('base64'))],
  ])('stays as it is: %s', (_, text) => {
    expect(ordinaryPem(text)).toBe(text);
  });
});
