import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'lossless-json';
import { CreateKey, DescribeKey, ListKeyDetail } from '../../../src/contract/index.js';
import type { KmsClient } from '../../../src/client/index.js';
import { runs } from '../../support/fixtures/property-runs.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { clientOf } from '../../support/client/client-of.js';

let kms: ScriptedKms;
let client: KmsClient;
beforeAll(async () => {
  kms = await startScriptedKms();
  client = clientOf(kms, { maxRetries: 0, breakerMinAttempts: Infinity });
});
afterAll(async () => {
  await client.close();
  await kms.close();
});

const json = fc.jsonValue();
const number = fc.oneof(
  fc.bigInt(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
);
const value = fc.oneof(json, number, fc.bigInt().map(String));
const key = fc.record(
  {
    KeyId: value,
    CreatorUin: value,
    CreateTime: value,
    KeyState: value,
    KeyRotationEnabled: value,
    Type: value,
  },
  { requiredKeys: [] },
);
const response = fc.record(
  {
    KeyId: value,
    KeyMetadata: fc.oneof(key, json),
    KeyMetadatas: fc.oneof(fc.array(fc.oneof(key, json)), json),
    TotalCount: value,
    Error: fc.oneof(fc.record({ Code: value, Message: value }, { requiredKeys: [] }), json),
    RequestId: value,
  },
  { requiredKeys: [] },
);
const body = fc.oneof(
  fc.string({ unit: 'binary' }),
  json.map((any) => JSON.stringify(any)),
  json.map((any) => JSON.stringify({ Response: any })),
  response.map((any) => stringify({ Response: any }) ?? ''),
);

describe('any response', () => {
  it('gives a result and never a rejection', async () => {
    await fc.assert(
      fc.asyncProperty(
        body,
        fc.constantFrom(200, 200, 200, 404, 500),
        fc.constantFrom(CreateKey, DescribeKey, ListKeyDetail),
        async (text, status, action) => {
          kms.answers(action.name).withStatus(status, text);
          const result = await client.call(action, { KeyId: 'a-key', Alias: 'first' });
          if (result.ok) {
            expect(status).toBe(200);
            expect(Object.keys(action.result)).toEqual(expect.arrayContaining(Object.keys(result.result)));
          } else if (result.failure.kind === 'refused') {
            expect(text).toContain('Error');
          } else {
            expect(status === 200 ? ['malformed', 'unreadable'] : ['http-status']).toContain(
              result.failure.reason,
            );
            expect(result.failure.mayHaveHappened).toBe(action.kind === 'write');
          }
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it('keeps every digit of a uint64', async () => {
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.boolean(), async (uin, asText) => {
        kms
          .answers('DescribeKey')
          .with({ KeyMetadata: { KeyId: 'a', CreatorUin: asText ? String(uin) : uin } });
        const result = await client.call(DescribeKey, { KeyId: 'a', MemberAccount: { MemberUin: uin } });
        expect(result.ok && result.result.KeyMetadata.CreatorUin).toBe(uin);
        expect(kms.calls.at(-1)?.body).toContain(`"MemberUin":${uin}}`);
      }),
    );
  });
});
