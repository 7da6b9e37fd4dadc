import { describe, expect, it } from '@jest/globals';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';
import { errorCodes, post, send, statusOfTarget } from '../../support/servers/send.js';

const gateway = useScriptedGateway();

describe('the Content-Type of a request', () => {
  it.each([
    'application/json',
    'Application/JSON',
    'application/json;',
    'application/json ;',
    'application/json;;',
    'application/json; ; ',
    'application/json;charset=utf-8',
    'application/json; charset=utf-8;',
    'application/json ; charset=UTF-8',
    'application/json;\tcharset=utf-8\t;',
    'application/json;;charset=utf-8;;',
    'application/json; charset="utf-8"',
    'application/json; charset="utf-8" ;',
    'application/json; CHARSET=Utf-8',
    'application/json; charset=utf8',
    'application/json; profile="a;b;"; charset=utf-8;',
    'application/json; profile="a\\";";',
  ])('%j is accepted', async (type) => {
    expect((await post(gateway.url, { 'content-type': type })).status).toBe(200);
  });

  it.each([
    'application/json; charset=utf-16;',
    'application/json; charset="utf-16"',
    'application/json; charset=iso-8859-1',
    'application/json; charset=',
    'application/json; charset=;',
    'application/json; charset=utf-8; charset=utf-16',
    'application/json; charset',
    'application/json; profile="',
    'application/json, application/json',
    ';application/json',
    'application/',
    'text/plain;',
    'application/json+x',
    `application/json; a=${'x'.repeat(300)}`,
    '',
  ])('%j gets 415', async (type) => {
    expect((await post(gateway.url, { 'content-type': type })).status).toBe(415);
  });

  it('gets 415 if it is missing or repeated', async () => {
    const host = `Host: ${new URL(gateway.url).host}`;
    expect(
      await statusOfTarget(gateway.url, '/graphql', { headers: [host, 'Content-Type: text/plain'] }),
    ).toBe(415);
    const body = '{"query":"{ __typename }"}';
    expect((await send(`${gateway.url}/graphql`, { method: 'POST', body })).status).toBe(415);
  });
});

describe('the Content-Encoding of a request', () => {
  it.each(['identity', 'Identity', 'IDENTITY', '', ' ', 'identity, identity', 'identity,', ', identity'])(
    '%j is accepted',
    async (coding) => {
      expect((await post(gateway.url, { 'content-encoding': coding })).status).toBe(200);
    },
  );

  it.each([
    'gzip',
    'GZIP',
    'br',
    'deflate',
    'x-gzip',
    'identity, gzip',
    'gzip, identity',
    'identity;q=1',
    'none',
  ])('%j gets 415 with the coding that is accepted', async (coding) => {
    const answer = await post(gateway.url, { 'content-encoding': coding });
    expect([answer.status, answer.headers['accept-encoding']]).toEqual([415, 'identity']);
  });

  it('gets 415 if one of several headers names a coding', async () => {
    const headers = ['identity', 'gzip'].map((coding) => `Content-Encoding: ${coding}`);
    const host = `Host: ${new URL(gateway.url).host}`;
    expect(await statusOfTarget(gateway.url, '/graphql', { headers: [host, ...headers] })).toBe(415);
  });
});

describe('the Accept header of a request', () => {
  const createKey = JSON.stringify({ query: 'mutation { createKey(alias: "a") { __typename } }' });

  it.each([
    ['application/json;', 'application/json'],
    ['application/json; charset=utf-8;', 'application/json'],
    ['application/json; charset=utf8', 'application/json'],
    ['Application/JSON', 'application/json'],
    ['application/json;profile=x', 'application/json'],
    ['application/graphql-response+json;', 'application/graphql-response+json'],
    [
      'application/graphql-response+json; charset=utf-8, application/json;q=0.9',
      'application/graphql-response+json',
    ],
    ['application/graphql-response+json;q=0.5, application/json', 'application/json'],
    ['application/json;q=0, */*', 'application/graphql-response+json'],
    ['text/html, */* ; q=0.1', 'application/json'],
    ['application/*', 'application/json'],
    ['*/*', 'application/json'],
    ['', 'application/json'],
    [' , ', 'application/json'],
  ])('%j is answered in %s', async (accept, type) => {
    const answer = await post(gateway.url, { accept });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, `${type}; charset=utf-8`]);
  });

  it.each(['text/html', 'application/json;q=0', 'application/xml, text/*', '*/*;q=0', 'nonsense'])(
    '%j gets 406 before the operation is executed',
    async (accept) => {
      const answer = await post(gateway.url, { accept }, createKey);
      expect([answer.status, errorCodes(answer)]).toEqual([406, ['NOT_ACCEPTABLE']]);
      expect(gateway.kms.calls).toEqual([]);
    },
  );
});
