import { describe, expect, it } from '@jest/globals';
import { parse, TokenKind } from 'graphql';
import { createPersistedQueryCache } from '../../../src/gateway/persisted-queries/index.js';
import { withoutComments } from '../../../src/gateway/persisted-queries/without-comments.js';

const canary = 'canary5f3a';

describe('the cache of persisted queries', () => {
  it('forgets the least recently used document when it is full', async () => {
    const cache = createPersistedQueryCache(36);
    for (const [key, document] of [
      ['apq:1', '{ first }'],
      ['apq:2', '{ second }'],
    ] as const) {
      await cache?.set(key, document);
    }
    expect(await cache?.get('apq:1')).toBe('{ first }');
    await cache?.set('apq:3', '{ third }');
    expect([await cache?.get('apq:1'), await cache?.get('apq:2'), await cache?.get('apq:3')]).toEqual([
      '{ first }',
      undefined,
      '{ third }',
    ]);
  });

  it('counts bytes, not characters', async () => {
    const cache = createPersistedQueryCache(40);
    await cache?.set('apq:1', `{ a(b: "${'键'.repeat(10)}") }`);
    expect(await cache?.get('apq:1')).toBeUndefined();
    await cache?.set('apq:2', `{ a(b: "${'k'.repeat(10)}") }`);
    expect(await cache?.get('apq:2')).toBeDefined();
  });

  it('holds at most 10,000 documents, however short', async () => {
    const cache = createPersistedQueryCache(10_485_760);
    for (let index = 0; index <= 10_000; index += 1) await cache?.set(`apq:${index}`, `{ a${index} }`);
    expect([await cache?.get('apq:0'), await cache?.get('apq:1')]).toEqual([undefined, '{ a1 }']);
  });

  it('forgets a document on request', async () => {
    const cache = createPersistedQueryCache(1_000);
    await cache?.set('apq:1', '{ a }');
    await cache?.delete('apq:1');
    expect(await cache?.get('apq:1')).toBeUndefined();
  });

  it('keeps no comments, which may contain secrets', async () => {
    const cache = createPersistedQueryCache(1_000);
    await cache?.set('apq:1', `# ${canary}\n{ a } # ${canary}`);
    expect(await cache?.get('apq:1')).toBe('\n{ a } ');
  });

  it('does not exist without bytes', () => {
    expect(createPersistedQueryCache(0)).toBeUndefined();
  });
});

describe('withoutComments', () => {
  it.each([
    ['no comments', '{ a }', '{ a }'],
    ['a comment at the end', '{ a } # x', '{ a } '],
    ['comments in between', '# x\n{ a # y\r\n b }', '\n{ a \r\n b }'],
    ['a # in a string', '{ a(b: "#c") # d\n}', '{ a(b: "#c") \n}'],
    ['a # in a block string', '{ a(b: """\n# c\n""") # d\n}', '{ a(b: """\n# c\n""") \n}'],
  ])('keeps the rest of a document with %s', (_, document, expected) => {
    expect(withoutComments(document)).toBe(expected);
  });

  it('keeps line and column of every field', () => {
    const document = '# x\n{ a # y\n  b(c: 1) # z\n}';
    const positions = (text: string) => {
      const found: string[] = [];
      for (let token = parse(text).loc?.startToken; token; token = token.next ?? undefined) {
        if (token.kind === TokenKind.NAME) found.push(`${token.value} ${token.line}:${token.column}`);
      }
      return found;
    };
    expect(positions(withoutComments(document))).toEqual(positions(document));
  });
});
