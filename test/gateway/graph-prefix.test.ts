import { getIntrospectionQuery, parse, validate, type IntrospectionQuery } from 'graphql';
import { describe, expect, it } from '@jest/globals';
import { createGatewayLogger } from '../../src/app/gateway-logger.js';
import { startGateway } from '../../src/gateway/index.js';
import { tabs } from '../../src/gateway/explorer/tabs.js';
import { buildSubgraph } from '../../src/graph/index.js';
import { readConfig } from '../../src/config/index.js';
import { OperatorError } from '../../src/platform/errors/index.js';
import { ask } from '../support/servers/gateway.js';
import { useScriptedGateway } from '../support/servers/scripted-gateway.js';

interface LogLine {
  readonly operation?: { readonly fields: readonly string[] };
  readonly [name: string]: unknown;
}

const lines: LogLine[] = [];
let onLine = () => {};
const log = createGatewayLogger({
  level: 'info',
  destination: {
    write: (line) => {
      lines.push(JSON.parse(line) as LogLine);
      onLine();
    },
  },
});

const { graphPrefix } = readConfig({ GRAPH_PREFIX: 'kms' }).gateway;

describe('a gateway with GRAPH_PREFIX', () => {
  const gateway = useScriptedGateway({ graphPrefix, log });

  it('serves one schema by introspection and by _service', async () => {
    const { data } = await ask<IntrospectionQuery, Record<string, never>>(
      gateway.url,
      getIntrospectionQuery(),
    );
    const types = data?.__schema.types.map(({ name }) => name) ?? [];
    const { data: service } = await ask<{ _service: { sdl: string } }, Record<string, never>>(
      gateway.url,
      '{ _service { sdl } }',
    );
    const sdl = service?._service.sdl ?? '';
    expect(sdl).toContain('type KmsCreateKeyPayload');
    for (const name of ['KmsCreateKeyPayload', 'KmsEncryptResult', 'KmsKey', 'KmsKeyResult'])
      expect(types).toContain(name);
    for (const name of ['CreateKeyPayload', 'EncryptResult', 'KmsKmsKeyResult'])
      expect(types).not.toContain(name);
  });

  it('names fields by their new names in the messages of errors, and leaves what KMS says as it is', async () => {
    const url = await gateway.startAnother({ graphPrefix: 'acme' });
    const message = async (mutation: string) => {
      const query = `mutation { answer: ${mutation} { ... on KmsError { message } } }`;
      const { data } = await ask<{ answer: { message: string } }, Record<string, never>>(url, query);
      return data?.answer.message;
    };
    gateway.kms.answers('CreateKey').hangingUp();
    expect(await message('acmeCreateKey(alias: "a")')).toContain('`acmeKmsKeyByAlias` with its alias');
    gateway.kms
      .answers('EnableKey')
      .withRaw('{"Response":{"Error":{"Code":"ResourceUnavailable.CmkNotFound"}}}');
    expect(await message('acmeEnableKey(keyId: "a")')).toContain('There is no such key');
    gateway.kms
      .answers('DisableKey')
      .withRaw('{"Response":{"Error":{"Code":"ResourceUnavailable.KeyPendingDelete"}}}');
    expect(await message('acmeDisableKey(keyId: "a")')).toContain('`acmeCancelKeyDeletion` cancels that');
    gateway.kms.answers('DisableKey').withError('ResourceUnavailable.CmkNotFound', 'See `enableKey`.');
    expect(await message('acmeDisableKey(keyId: "a")')).toBe('See `enableKey`.');
  });

  it('answers with the new names in __typename and in paths, and logs the fields as callers wrote them', async () => {
    gateway.kms.answers('EnableKey').with();
    gateway.kms.answers('DescribeKey').withError('ResourceUnavailable.CmkNotFound', 'no such key');
    lines.splice(0);
    const { data, errors } = await ask(
      gateway.url,
      'mutation { kmsEnableKey(keyId: "a") { __typename ... on KmsEnableKeyPayload { key { keyId } } } }',
    );
    expect(data).toEqual({ kmsEnableKey: { __typename: 'KmsEnableKeyPayload', key: null } });
    expect(errors).toMatchObject([{ path: ['kmsEnableKey', 'key'] }]);
    while (lines.length === 0) await new Promise<void>((resolve) => (onLine = resolve));
    expect(JSON.stringify(lines)).toContain('"kmsEnableKey"');
    expect(JSON.stringify(lines)).toContain('kmsEnableKey.key');
  });

  it('names the new field where a secret must be a variable, and limits what an operation costs', async () => {
    const { errors } = await ask(
      gateway.url,
      'mutation { kmsEncrypt(keyId: "a", plaintext: "YQ==") { __typename } }',
    );
    expect(errors?.map(({ message }) => message)).toEqual([
      'kmsEncrypt(plaintext:) takes a secret, which must be given as a variable.',
    ]);
    const fields = Array.from(
      { length: 51 },
      (_, index) => `a${index}: kmsEnableKey(keyId: "a") { __typename }`,
    );
    const { errors: limits } = await ask(gateway.url, `mutation { ${fields.join(' ')} }`);
    expect(limits).toMatchObject([{ extensions: { limit: 'MAX_KMS_FIELDS' } }]);
  });

  it('gives the tabs of the explorer the new names', async () => {
    const served = (await (await fetch(`${gateway.url}/explorer/tabs.json`)).json()) as { query: string }[];
    const { schema } = await buildSubgraph(graphPrefix);
    expect(served).toHaveLength(tabs.length);
    for (const { query } of served) expect(validate(schema, parse(query))).toEqual([]);
    expect(served[0]?.query).toContain('# next tabs need it.');
  });

  it('does not start if the prefix makes names clash', async () => {
    const start = startGateway({
      ...readConfig({ GRAPH_PREFIX: 're' }).gateway,
      port: 0,
      client: { defaultRegion: 'ap-guangzhou' } as never,
      authenticator: {} as never,
      record: () => undefined,
      onBug: () => undefined,
      log,
    });
    await expect(start).rejects.toThrow(OperatorError);
    await expect(start).rejects.toThrow(/^GRAPH_PREFIX: /);
  });
});
