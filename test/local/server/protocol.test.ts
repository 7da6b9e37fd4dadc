import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { actions } from '../../../src/contract/index.js';
import { handlerOf } from '../../../src/local/server/dispatch.js';
import { startTestKms, type RunningKms } from '../../support/servers/local-kms.js';
import { call, createKey, refusal, result } from '../../support/local/caller.js';

let kms: RunningKms;
beforeAll(async () => {
  kms = await startTestKms();
});
afterEach(async () => {
  await result(kms, 'ListKeyDetail');
});
afterAll(async () => {
  expect(kms.bugs).toEqual([]);
  await kms.close();
});

const anId = '00000000-0000-0000-0000-000000000000';

/** What comes back for bytes that are written as they are. */
const raw = (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    let came = '';
    const socket = connect(kms.port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8');
    socket.on('data', (text) => (came += String(text)));
    socket.on('close', () => {
      resolve(came);
    });
    socket.on('error', reject);
  });

const plain = (method: string, path: string) =>
  new Promise<string>((resolve, reject) => {
    const sent = httpRequest(`${kms.url}${path}`, { method, agent: false }, (response) => {
      let came = '';
      response.setEncoding('utf8');
      response.on('data', (text) => (came += String(text)));
      response.on('end', () => {
        resolve(`${response.statusCode ?? 0} ${came}`);
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
  ])('%s %s without a JSON body is answered with InvalidRequest', async (method, path) => {
    expect(await plain(method, path)).toMatch(/^200 \{"Response":\{"Error":\{"Code":"InvalidRequest",/);
  });

  it.each(['/kms', '/?a=b', '//'])('POST %s is answered with InvalidRequest', async (path) => {
    expect(await refusal(kms, 'ListKeyDetail', {}, { path })).toBe('InvalidRequest');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'multipart/form-data'])(
    'content of type %s is answered with InvalidRequest',
    async (type) => {
      expect(await refusal(kms, 'ListKeyDetail', {}, { headers: { 'content-type': type } })).toBe(
        'InvalidRequest',
      );
    },
  );

  it('content of type application/json is taken with and without a charset', async () => {
    for (const type of ['application/json', 'application/json; charset=utf-8', 'Application/JSON']) {
      await result(kms, 'ListKeyDetail', {}, { headers: { 'content-type': type } });
    }
  });
});

describe('the common headers', () => {
  it.each(['NoSuchAction', 'cancelkeyarchive', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'the action %s is answered with InvalidAction',
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

  it('every action of the contract has one handler, and there is no other', () => {
    for (const action of Object.values(actions)) expect(handlerOf(action.name)?.action).toBe(action);
    for (const name of ['NoSuchAction', 'constructor', '__proto__']) expect(handlerOf(name)).toBeUndefined();
  });
});

describe('the body', () => {
  it.each([
    ['no JSON', '{'],
    ['no JSON with a long number', '{"KeyId": 12345678901234567890'],
    ['JSON of another kind', '[]'],
    ['a string', '"text"'],
    ['null', 'null'],
    ['no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['nested without end', '['.repeat(1_000_000)],
    ['nested without end around a long number', `1234567890123456${'['.repeat(100_000)}`],
  ])('that is %s is answered with InvalidParameter', async (_, body) => {
    expect(await refusal(kms, 'DescribeKey', {}, { body })).toBe('InvalidParameter');
  });

  it('may be left out where no parameter is needed', async () => {
    await result(kms, 'ListKeyDetail', {}, { body: '' });
    expect(await refusal(kms, 'DescribeKey', {}, { body: '' })).toBe('MissingParameter');
  });

  it.each([
    '{"__proto__":{"KeyId":"x"}}',
    '{"constructor":1}',
    '{"toString":1}',
    '{"__proto__":1,"Offset":1234567890123456789}',
    `{"KeyId":"${anId}","MemberAccount":{"__proto__":{"MemberUin":1}}}`,
  ])('%s is answered with UnknownParameter', async (body) => {
    expect(await refusal(kms, 'DescribeKey', {}, { body })).toBe('UnknownParameter');
  });

  it('with a number of a million digits is refused at once', async () => {
    const body = `{"KeyId":"${anId}","MemberAccount":{"MemberUin":${'9'.repeat(1_000_000)}}}`;
    expect(await refusal(kms, 'DescribeKey', {}, { body })).toBe('InvalidParameter');
  });

  it('is never repeated in an answer', async () => {
    for (const body of ['{"canary', '{"Offset": canary}', '{"Offset":"canary"}', '{"Origin":"canary"}']) {
      expect(JSON.stringify(await call(kms, 'ListKeyDetail', {}, { body }))).not.toContain('canary');
    }
  });

  it('of 10 MB is read, and a larger one is refused', async () => {
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

describe('what is no HTTP, or half of it', () => {
  it.each([
    'nonsense\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n',
    '\0\0\0\r\n\r\n',
  ])('%j is answered with 400', async (bytes) => {
    expect(await raw(bytes)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('a sender that leaves in the middle of a body is forgotten', async () => {
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

describe('many calls at once', () => {
  it('are answered each with its own', async () => {
    const aliases = Array.from({ length: 50 }, (_, each) => `at-once-${each}`);
    const ids = await Promise.all(aliases.map((alias) => createKey(kms, alias)));
    expect(new Set(ids).size).toBe(50);
    const answers = await Promise.all(ids.map((KeyId) => result(kms, 'DescribeKey', { KeyId })));
    expect(answers.map(({ KeyMetadata }) => (KeyMetadata as { Alias: string }).Alias)).toEqual(aliases);
  });
});
