import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actions,
  apiVersion,
  errorCodes,
  type Field,
  type Fields,
  type Shape,
} from '../../src/contract/index.js';
import { checkContract, type CheckResult } from '../../scripts/contract-check/check-contract.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-check-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface DefinedField {
  name: string;
  type: string;
  list?: boolean;
  required?: boolean;
}
interface DefinedAction {
  params: DefinedField[];
  result: DefinedField[];
  errors: string[];
}

const typeOf = (shape: Shape): string => {
  switch (shape.type) {
    case 'object':
      return shape.object.name;
    case 'int':
    case 'choice':
      return shape.wire;
    case 'time':
      return 'uint64';
    case 'text':
    case 'bytes':
      return 'string';
    case 'uint64':
    case 'bool':
      return shape.type;
  }
};

const defined = (fields: Fields): DefinedField[] =>
  Object.entries(fields).map(([name, { shape, list, required }]) => ({
    name,
    type: typeOf(shape),
    ...(list ? { list: true } : {}),
    ...(required ? { required } : {}),
  }));

/** A definition file that agrees with the contract. */
const agreeing = () => {
  const objects: Record<string, { fields: DefinedField[] }> = {};
  const gather = ({ shape }: Field) => {
    if (shape.type === 'object') objects[shape.object.name] = { fields: defined(shape.object.fields) };
  };
  const all: Record<string, DefinedAction> = {};
  for (const { name, params, result, errors } of Object.values(actions)) {
    [...Object.values(params), ...Object.values(result)].forEach(gather);
    const id = { name: 'RequestId', type: 'string' };
    all[name] = { params: defined(params), result: [...defined(result), id], errors: [...errors] };
  }
  return {
    version: apiVersion,
    actions: all,
    objects,
    errorCodes: Object.fromEntries(Object.keys(errorCodes).map((c) => [c, ''])),
  };
};
type Definition = ReturnType<typeof agreeing>;

/** Runs the command as a process. */
const run = (...args: string[]) =>
  new Promise<CheckResult>((resolve) => {
    const command = ['--import', 'tsx', 'scripts/contract-check.ts', ...args];
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) => {
      resolve({
        exitCode: (error?.code ?? 0) as CheckResult['exitCode'],
        lines: `${stdout}${stderr}`.trimEnd().split('\n'),
      });
    });
  });

const writeDefinition = async (content: string): Promise<string> => {
  const path = join(folder, 'definition.json');
  await writeFile(path, content);
  return path;
};

const check = async (content: string): Promise<CheckResult> => checkContract(await writeDefinition(content));

const checkWith = (change: (definition: Definition) => void): Promise<CheckResult> => {
  const definition = agreeing();
  change(definition);
  return check(JSON.stringify(definition));
};

/** A part of the definition that the test relies on. */
const must = <T>(part: T | undefined): T => {
  if (part === undefined) throw new Error('The definition has no such part');
  return part;
};

describe('contract:check', () => {
  it('finds no difference if there is none', async () => {
    const all = Object.values(actions);
    const pairs = all.flatMap(({ errors }) => errors).length;
    const objects = Object.keys(agreeing().objects).length;
    expect(await run(await writeDefinition(JSON.stringify(agreeing())))).toEqual({
      exitCode: 0,
      lines: [
        `no difference in ${all.length} actions, ${pairs} pairs of action and code, ${objects} objects`,
      ],
    });
  });

  it('prints one line for each difference', async () => {
    const result = await checkWith((definition) => {
      const { actions: all, objects, errorCodes: codes } = definition;
      const archive = must(all['ArchiveKey']);
      archive.params = archive.params.filter(({ name }) => name !== 'MemberAccount');
      archive.errors = [...archive.errors.slice(1), 'InvalidParameterValue.Made.Up'];
      must(must(all['CreateKey']).params[0]).required = false;
      must(must(all['Encrypt']).result[0]).type = 'bool';
      must(must(all['EnableKeys']).params[0]).list = false;
      must(all['GetRegions']).result = [];
      must(must(objects['Tag']).fields[1]).required = false;
      must(objects['Key']).fields.push({ name: 'Alias', type: 'string' });
      all['SplitKey'] = { params: [], result: [], errors: [] };
      delete all['RotateKey'];
      delete objects['RegionQps'];
      codes['InvalidParameterValue.Made.Up'] = '';
      must(all['ListKeys']).params.push(must(must(all['ListKeys']).params[0]));
      Object.assign(definition, { version: '2031-01-01' });
    });
    const [firstCode] = must(actions['ArchiveKey']).errors;
    expect(result.exitCode).toBe(1);
    expect([...result.lines].sort()).toEqual(
      [
        'version: 2019-01-18 in the contract, 2031-01-01 in the definition',
        'ListKeys parameter Offset: twice in the definition',
        'action RotateKey: not in the definition',
        'action SplitKey: not in the contract',
        'ArchiveKey parameter MemberAccount: not in the definition',
        `ArchiveKey code ${firstCode ?? ''}: not in the definition`,
        'ArchiveKey code InvalidParameterValue.Made.Up: not in the contract',
        'CreateKey parameter Alias: string, required in the contract, string, optional in the definition',
        'Encrypt result CiphertextBlob: string in the contract, bool in the definition',
        'EnableKeys parameter KeyIds: a list of string, required in the contract, string, required in the definition',
        'GetRegions result Regions: not in the definition',
        'object RegionQps: not in the definition',
        'Tag field TagValue: string, required in the contract, string, optional in the definition',
        'Key field Alias: not in the contract',
        'code InvalidParameterValue.Made.Up: not in the contract',
      ].sort(),
    );
  });

  it('reports everything that a small definition lacks', async () => {
    const { exitCode, lines } = await check(
      JSON.stringify({ version: apiVersion, actions: {}, objects: {}, errorCodes: {} }),
    );
    expect(exitCode).toBe(1);
    const { actions: all, objects, errorCodes: codes } = agreeing();
    expect(lines).toHaveLength([all, objects, codes].flatMap(Object.keys).length);
  });

  it.each([
    ['{', 'is not JSON'],
    ['[]', 'is not a definition of the KMS API: the top level: '],
    ['{"objects": {}, "errorCodes": {}}', 'is not a definition of the KMS API: actions: '],
    [
      '{"actions": {"A": {"params": [{}], "result": [], "errors": []}}, "objects": {}, "errorCodes": {}}',
      'is not a definition of the KMS API: actions.A.params.0.name: ',
    ],
  ])('rejects %s', async (content, reason) => {
    const { exitCode, lines } = await check(content);
    expect({ exitCode, lines: lines.length }).toEqual({ exitCode: 2, lines: 1 });
    expect(lines[0]).toContain(reason);
  });

  it('rejects a missing file, and asks for a file if none is named', async () => {
    expect(await run(join(folder, 'none.json'))).toEqual({
      exitCode: 2,
      lines: [expect.stringMatching(/cannot read .*none\.json \(ENOENT\)$/)],
    });
    expect(await run()).toEqual({
      exitCode: 2,
      lines: [expect.stringContaining('name the definition file')],
    });
  });

  it('exits with 1 if there is a difference', async () => {
    expect(
      await run(await writeDefinition(JSON.stringify({ ...agreeing(), version: '2031-01-01' }))),
    ).toEqual({
      exitCode: 1,
      lines: [`version: ${apiVersion} in the contract, 2031-01-01 in the definition`],
    });
  });
});
