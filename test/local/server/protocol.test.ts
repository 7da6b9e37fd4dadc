import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { actions } from '../../../src/contract/index.js';
import { handlerOf } from '../../../src/local/server/dispatch.js';
import { useTestKms } from '../../support/servers/local-kms.js';
import { call, createKey, refusal, result } from '../../support/local/caller.js';

const kms = useTestKms();
// Nothing that a test sends disturbs the server.
afterEach(async () => {
  await result(kms, 'ListKeyDetail');
});

const anId = '00000000-0000-0000-0000-000000000000';

/** Sends raw bytes and returns everything that comes back. */
const sendRaw = (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    let received = '';
    const socket = connect(kms.port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8');
    socket.on('data', (text) => (received += String(text)));
    socket.on('close', () => {
      resolve(received);
    });
    socket.on('error', reject);
  });

const sendUnsigned = (method: string, path: string) =>
  new Promise<string>((resolve, reject) => {
    const sent = httpRequest(`${kms.url}${path}`, { method, agent: false }, (response) => {
      let received = '';
      response.setEncoding('utf8');
      response.on('data', (text) => (received += String(text)));
      response.on('end', () => {
        resolve(`${response.statusCode ?? 0} ${received}`);
      });
    });
    sent.on('error', reject);
    sent.end();
  });

describe('the request line', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/?Action=ListKeyDetail'],
    ['PUT', '/'],
    ['DELETE', '/'],
    ['POST', '/'],
    ['OPTIONS', '/graphql'],
  ])('answers InvalidRequest for %s %s without a JSON body', async (method, path) => {
    expect(await sendUnsigned(method, path)).toMatch(
      /^200 \{"Response":\{"Error":\{"Code":"InvalidRequest",/,
    );
  });

  it.each(['/kms', '/?a=b', '//'])('answers InvalidRequest for POST %s', async (path) => {
    expect(await refusal(kms, 'ListKeyDetail', {}, { path })).toBe('InvalidRequest');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'multipart/form-data'])(
    'answers InvalidRequest for content type %s',
    async (type) => {
      expect(await refusal(kms, 'ListKeyDetail', {}, { headers: { 'content-type': type } })).toBe(
        'InvalidRequest',
      );
    },
  );

  it('accepts application/json with and without a charset', async () => {
    for (const type of ['application/json', 'application/json; charset=utf-8', 'Application/JSON']) {
      await result(kms, 'ListKeyDetail', {}, { headers: { 'content-type': type } });
    }
  });
});

describe('the common headers', () => {
  it.each(['NoSuchAction', 'cancelkeyarchive', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'answers InvalidAction for the action %s',
    async (action) => {
      expect((await call(kms, action)).Error?.Code).toBe('InvalidAction');
    },
  );

  it.each([
    ['MissingParameter', { 'x-tc-action': null }],
    ['MissingParameter', { 'x-tc-version': null }],
    ['MissingParameter', { 'x-tc-region': null }],
    ['MissingParameter', { 'x-tc-region': '' }],
    ['NoSuchVersion', { 'x-tc-version': '2018-01-01' }],
    ['UnsupportedRegion', { 'x-tc-region': 'ap-nowhere' }],
    ['UnsupportedRegion', { 'x-tc-region': 'constructor' }],
  ])('answers %s for %j', async (code, headers) => {
    expect(await refusal(kms, 'ListKeyDetail', {}, { headers })).toBe(code);
  });

  it('has a handler for every action of the contract, and for no other name', () => {
    for (const action of Object.values(actions)) expect(handlerOf(action.name)?.action).toBe(action);
    for (const name of ['NoSuchAction', 'constructor', '__proto__']) expect(handlerOf(name)).toBeUndefined();
  });
});

describe('the body', () => {
  it.each([
    ['not JSON', '{'],
    ['not JSON with a long number', '{"KeyId": 12345678901234567890'],
    ['an array', '[]'],
    ['a string', '"text"'],
    ['null', 'null'],
    ['not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['endlessly nested', '['.repeat(1_000_000)],
    ['endlessly nested around a long number', `1234567890123456${'['.repeat(100_000)}`],
  ])('that is %s gets InvalidParameter', async (_, body) => {
    expect(await refusal(kms, 'DescribeKey', {}, { body })).toBe('InvalidParameter');
  });

  it('may be empty if no parameter is required', async () => {
    await result(kms, 'ListKeyDetail', {}, { body: '' });
    expect(await refusal(kms, 'DescribeKey', {}, { body: '' })).toBe('MissingParameter');
  });

  it.each([
    '{"__proto__":{"KeyId":"x"}}',
    '{"constructor":1}',
    '{"toString":1}',
    '{"__proto__":1,"Offset":1234567890123456789}',
    `{"KeyId":"${anId}","MemberAccount":{"__proto__":{"MemberUin":1}}}`,
  ])('%s gets UnknownParameter', async (body) => {
    expect(await refusal(kms, 'DescribeKey', {}, { body })).toBe('UnknownParameter');
  });

  it('with a number of a million digits is refused', async () => {
    const body = `{"KeyId":"${anId}","MemberAccount":{"MemberUin":${'9'.repeat(1_000_000)}}}`;
    expect(await refusal(kms, 'DescribeKey', {}, { body })).toBe('InvalidParameter');
  });

  it('is never repeated in a response', async () => {
    for (const body of ['{"canary', '{"Offset": canary}', '{"Offset":"canary"}', '{"Origin":"canary"}']) {
      expect(JSON.stringify(await call(kms, 'ListKeyDetail', {}, { body }))).not.toContain('canary');
    }
  });

  it('is accepted up to 10 MB', async () => {
    const limit = 10 * 1_024 * 1_024;
    const padded = (bytes: number) => '{}'.padEnd(bytes);
    await result(kms, 'ListKeyDetail', {}, { body: padded(limit) });
    expect(await refusal(kms, 'ListKeyDetail', {}, { body: padded(limit + 1) })).toBe(
      'RequestSizeLimitExceeded',
    );
    expect(await refusal(kms, 'ListKeyDetail', {}, { body: padded(11 * 1_024 * 1_024) })).toBe(
      'RequestSizeLimitExceeded',
    );
  });
});

describe('malformed HTTP', () => {
  it.each([
    'nonsense\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n',
    '\0\0\0\r\n\r\n',
  ])('%j gets status 400', async (bytes) => {
    expect(await sendRaw(bytes)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('does not disturb the server if the client disconnects in the middle of a body', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(kms.port, '127.0.0.1', () => {
        const head =
          'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{';
        socket.write(head, () => socket.destroy());
      });
      socket.on('close', () => {
        resolve();
      });
    });
  });
});

describe('concurrent calls', () => {
  it('each get their own response', async () => {
    const aliases = Array.from({ length: 50 }, (_, each) => `at-once-${each}`);
    const ids = await Promise.all(aliases.map((alias) => createKey(kms, alias)));
    expect(new Set(ids).size).toBe(50);
    const answers = await Promise.all(ids.map((KeyId) => result(kms, 'DescribeKey', { KeyId })));
    expect(answers.map(({ KeyMetadata }) => (KeyMetadata as { Alias: string }).Alias)).toEqual(aliases);
  });
});
