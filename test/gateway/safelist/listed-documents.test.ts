import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.js';
import { gatewayFor } from '../../support/servers/gateway.js';
import { startTestKms } from '../../support/servers/local-kms.js';
import { errorCodes, post } from '../../support/servers/send.js';

let folder: string;
let kms: Awaited<ReturnType<typeof startTestKms>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kms-listed-'));
  kms = await startTestKms();
});
afterAll(async () => {
  await kms.close();
  rmSync(folder, { recursive: true });
});

const fileOf = (content: string): string => {
  const file = join(folder, `list-${Math.random()}.json`);
  writeFileSync(file, content);
  return file;
};

describe('`__typename`', () => {
  const listed = 'query Keys { kmsKeys(first: 1) { ... on KmsKeyConnection { pageInfo { hasNextPage } } } }';
  const withAll = `query Keys { __typename kmsKeys(first: 1) {
    __typename ... on KmsKeyConnection { __typename pageInfo { __typename hasNextPage } }
  } }`;

  it('makes no difference in a text, and is answered as the text asks for it', async () => {
    const gateway = await gatewayFor(kms, { safelist: fileOf(JSON.stringify({ keys: listed })) });
    const dataOf = async (body: object) => {
      const answer = await post(gateway.url, {}, JSON.stringify(body));
      return (JSON.parse(answer.body) as { data?: Record<string, unknown> }).data;
    };
    const [asListed, asSent, byId] = [
      await dataOf({ query: listed }),
      await dataOf({ query: withAll }),
      await dataOf({ documentId: 'keys' }),
    ];
    const aliased = await post(
      gateway.url,
      {},
      JSON.stringify({ query: listed.replace('pageInfo', 'kind: __typename pageInfo') }),
    );
    await gateway.close();
    expect(JSON.stringify(asListed)).not.toContain('__typename');
    expect(asSent).toMatchObject({ __typename: 'Query', kmsKeys: { __typename: 'KmsKeyConnection' } });
    // Clients with a cache need it in every object, and add it everywhere but at the root.
    const { __typename, ...rest } = asSent ?? {};
    expect([__typename, byId]).toEqual(['Query', rest]);
    expect(errorCodes(aliased)).toEqual(['OPERATION_NOT_SAFELISTED']);
  });
});

describe('a listed operation with directives of the client', () => {
  it('runs without them', async () => {
    const listed = `query Regions { cart @client kmsRegions @nonreactive { __typename } }`;
    const gateway = await gatewayFor(kms, {
      safelist: fileOf(`\uFEFF${JSON.stringify({ regions: listed })}`),
    });
    const answers = [
      await post(gateway.url, {}, JSON.stringify({ documentId: 'regions' })),
      await post(gateway.url, {}, JSON.stringify({ query: 'query Regions { kmsRegions { __typename } }' })),
    ];
    await gateway.close();
    expect(answers.map(errorCodes)).toEqual([[], []]);
  });
});

describe('a gateway with a safelist', () => {
  it('uses a new file without a restart', async () => {
    const file = fileOf(JSON.stringify({ old: 'query Old { kmsRegions { __typename } }' }));
    const gateway = await gatewayFor(kms, { safelist: file });
    const codesOf = async (documentId: string) =>
      errorCodes(await post(gateway.url, {}, JSON.stringify({ documentId })));
    expect([await codesOf('old'), await codesOf('new')]).toEqual([[], ['PERSISTED_QUERY_NOT_FOUND']]);
    writeFileSync(file, JSON.stringify({ new: 'query New { kmsRegions { __typename } }' }));
    await eventually(async () => (await codesOf('new')).length === 0);
    expect(await codesOf('old')).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    await gateway.close();
  });
});
