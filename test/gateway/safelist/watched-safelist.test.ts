import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createGatewayLogger } from '../../../src/app/gateway-logger.js';
import { watchSafelist } from '../../../src/gateway/safelist/index.js';
import { eventually } from '../../support/eventually.js';

const canary = 'canary5f3a';
const listOf = (...names: readonly string[]) =>
  JSON.stringify(
    Object.fromEntries(names.map((name) => [name, `query ${name} { kmsRegions { __typename } }`])),
  );

let folder: string;
let file: string;
let lines: string[];
let safelist: Awaited<ReturnType<typeof watchSafelist>> | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kms-watched-'));
  file = join(folder, 'list.json');
  lines = [];
});
afterEach(() => {
  safelist?.close();
  rmSync(folder, { recursive: true });
});

/** So long that the timer does not interfere with a test that calls `refresh`. */
const never = 3_600_000;

const watch = async (intervalMs = never) => {
  const log = createGatewayLogger({ level: 'info', destination: { write: (line) => lines.push(line) } });
  safelist = await watchSafelist({ file, maxTokens: 5_000, log, intervalMs });
  return safelist;
};

const has = (id: string): boolean => {
  try {
    return safelist?.find({ documentId: id }) !== undefined;
  } catch {
    return false;
  }
};

const logged = () =>
  lines.map((line) => {
    const { level, msg, reason, operations } = JSON.parse(line) as Record<string, unknown>;
    return { level, msg, detail: reason ?? operations };
  });
const kept = (detail: string) => ({
  level: 'warn',
  msg: 'safelist not reloaded; the last usable one stays',
  detail,
});
const reloaded = (detail: number) => ({ level: 'info', msg: 'safelist reloaded', detail });

describe('a watched safelist', () => {
  it('notices a new file by itself', async () => {
    writeFileSync(file, listOf('Old'));
    await watch(1);
    writeFileSync(file, listOf('New', 'Newer'));
    await eventually(() => has('New'));
    expect([has('Old'), has('Newer')]).toEqual([false, true]);
  });

  it.each([
    [
      'is written in place',
      () => {
        writeFileSync(file, listOf('New'));
      },
    ],
    [
      'is replaced by renaming',
      () => {
        writeFileSync(`${file}.tmp`, listOf('New'));
        renameSync(`${file}.tmp`, file);
      },
    ],
  ])('uses a file that %s, of the same size too', async (_, replace) => {
    writeFileSync(file, listOf('Old'));
    const watched = await watch();
    expect([has('Old'), has('New')]).toEqual([true, false]);
    replace();
    await watched.refresh();
    expect([has('Old'), has('New')]).toEqual([false, true]);
    expect(logged()).toEqual([reloaded(1)]);
  });

  it('says and changes nothing more once it is closed, also while it reads the file', async () => {
    writeFileSync(file, listOf('Old'));
    const watched = await watch();
    for (const change of [
      () => {
        writeFileSync(file, listOf('New'));
      },
      () => {
        rmSync(file);
      },
    ]) {
      change();
      const refreshed = watched.refresh();
      watched.close();
      await refreshed;
    }
    expect([has('Old'), has('New')]).toEqual([true, false]);
    expect(logged()).toEqual([]);
  });

  it('follows the links of a mounted ConfigMap when Kubernetes switches them', async () => {
    for (const name of ['Old', 'New']) {
      mkdirSync(join(folder, `..${name}`));
      writeFileSync(join(folder, `..${name}`, 'list.json'), listOf(name));
    }
    const data = join(folder, '..data');
    symlinkSync('..Old', data);
    symlinkSync('..data/list.json', file);
    const watched = await watch();
    symlinkSync('..New', `${data}_tmp`);
    renameSync(`${data}_tmp`, data);
    await watched.refresh();
    expect([has('Old'), has('New')]).toEqual([false, true]);
  });

  it.each([
    ['half written', () => listOf('New').slice(0, -10), 'SAFELIST: the file must contain JSON'],
    ['empty', () => '', 'SAFELIST: the file must contain JSON'],
    ['another format', () => `["${canary}"]`, expect.stringMatching(/^SAFELIST: the file must be an object/)],
    [
      'one with a malformed document',
      () => JSON.stringify({ New: 'query New { a }', Bad: `{ ${canary}` }),
      'SAFELIST: operation 2 must have an id and a GraphQL document',
    ],
  ])('keeps the last usable list while the file is %s, and says so once', async (_, content, reason) => {
    writeFileSync(file, listOf('Old'));
    const watched = await watch();
    writeFileSync(file, content());
    await watched.refresh();
    await watched.refresh();
    expect([has('Old'), has('New')]).toEqual([true, false]);
    writeFileSync(file, listOf('New'));
    await watched.refresh();
    expect([has('Old'), has('New')]).toEqual([false, true]);
    expect(logged()).toEqual([kept(reason as string), reloaded(1)]);
    expect(lines.join()).not.toContain(canary);
  });

  it('says once why a file is not used while it is written bit by bit', async () => {
    writeFileSync(file, listOf('Old'));
    const watched = await watch();
    const whole = listOf('New');
    for (let length = 0; length <= whole.length; length += 1) {
      writeFileSync(file, whole.slice(0, length));
      await watched.refresh();
      expect(has('Old')).toBe(length < whole.length);
    }
    expect(logged()).toEqual([kept('SAFELIST: the file must contain JSON'), reloaded(1)]);
  });

  it('survives that the file is away, and reports it again if that happens again', async () => {
    writeFileSync(file, listOf('Old'));
    const watched = await watch();
    for (let times = 0; times < 2; times += 1) {
      rmSync(file);
      await watched.refresh();
      await watched.refresh();
      expect(has('Old')).toBe(true);
      writeFileSync(file, listOf('Old'));
      await watched.refresh();
    }
    const away = kept('SAFELIST: the file cannot be read (ENOENT)');
    expect(logged()).toEqual([away, away]);
  });

  it('returns to the old content after a broken one without a reload', async () => {
    writeFileSync(file, listOf('Old'));
    const watched = await watch();
    truncateSync(file);
    await watched.refresh();
    writeFileSync(file, listOf('Old'));
    await watched.refresh();
    expect(has('Old')).toBe(true);
    expect(logged()).toEqual([kept('SAFELIST: the file must contain JSON')]);
  });

  it('no longer reads the file once it is closed', async () => {
    writeFileSync(file, listOf('Old'));
    const closed = await watch(1);
    closed.close();
    writeFileSync(file, listOf('New'));
    await watch(1);
    writeFileSync(file, listOf('Newer'));
    await eventually(() => has('Newer'));
    expect(() => closed.find({ documentId: 'Old' })).not.toThrow();
    expect(logged()).toEqual([reloaded(1)]);
  });
});
