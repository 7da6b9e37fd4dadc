/** The built program with all protections on, as the target of attacks, in front of a scripted KMS that counts its calls. */
import { appendFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { accessScopes } from '../../../src/contract/index.js';
import { startGatewayProcess } from './gateway-process.js';
import { startScriptedKms } from './scripted-kms.js';
import { aTokenIssuer, audience, type Claims } from './token-issuer.js';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The codes of the GraphQL errors. */
  readonly codes: readonly unknown[];
}

const errorCodes = (text: string): unknown[] => {
  try {
    const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] };
    return (errors ?? []).map(({ extensions }) => extensions?.code);
  } catch {
    return [];
  }
};

export const replyOf = async (response: Response): Promise<Reply> => {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, codes: errorCodes(text) };
};

/** Writes a line to the file that `npm run test:security` summarises. */
const tally = (attack: string, attempts: number, refused: number, upstream: number) => {
  const file = process.env['SECURITY_FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify({ attack, attempts, refused, upstream })}\n`);
};

/** A request that every caller with a token may send. If it is answered, the process is still healthy. */
const healthyQuery = '{ kmsKeys(first: 1) { ... on KmsKeyConnection { totalCount } } kmsViewer { subject } }';

export const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

/** `variables` are added to the environment of the process. */
export const startAttackTarget = async (variables: Readonly<Record<string, string>> = {}) => {
  const kms = await startScriptedKms();
  const issuer = await aTokenIssuer();
  kms.answers('ListKeyDetail').with({ TotalCount: 0, KeyMetadatas: [] });
  const gateway = await startGatewayProcess({
    KMS_ENDPOINT: kms.url,
    TENCENTCLOUD_SECRET_ID: kms.credentials.secretId,
    TENCENTCLOUD_SECRET_KEY: kms.credentials.secretKey,
    AUTH_MODE: 'jwt',
    AUTH_ISSUER: issuer.issuer,
    AUTH_AUDIENCE: audience,
    AUTH_JWKS_URL: issuer.jwksUrl.href,
    RATE_LIMIT: '0',
    // So long that even on a very busy machine no connection is closed between two requests of a test.
    HEADERS_TIMEOUT_MS: '60000',
    REQUEST_TIMEOUT_MS: '300000',
    RESPONSE_TIMEOUT_MS: '300000',
    KEEP_ALIVE_TIMEOUT_MS: '600000',
    ...variables,
  });
  /** A token that outlives every test, with every scope unless the claims say otherwise. */
  const tokenWith = (claims: Claims = {}) =>
    issuer.token({
      claims: { scope: accessScopes.join(' '), exp: Math.floor(Date.now() / 1_000) + 7_200, ...claims },
    });
  const headersWith = (token: string) => ({ ...json, authorization: `Bearer ${token}` });
  const authorized = headersWith(tokenWith());

  const post = async (body: string | Uint8Array, headers: Readonly<Record<string, string>> = authorized) =>
    replyOf(await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body }));

  const expectHealthy = async () => {
    const { status, text } = await post(JSON.stringify({ query: healthyQuery }));
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { data: { kmsKeys: { totalCount: 0 }, kmsViewer: { subject: 'ada' } } },
    ]);
  };

  return {
    url: gateway.url,
    kms,
    issuer,
    authorized,
    tokenWith,
    headersWith,
    post,
    /** Everything that the process has printed. */
    output: () => gateway.output(),
    expectHealthy,
    /**
     * Makes an attack `times` over. Each reply must satisfy `expectRefused`, no call may reach KMS, and the process must be
     * healthy afterwards.
     */
    attack: async (
      name: string,
      make: (n: number) => Promise<Reply>,
      expectRefused: (reply: Reply) => void,
      times = 1,
    ) => {
      const before = kms.calls.length;
      for (let n = 0; n < times; n += 1) expectRefused(await make(n));
      const upstream = kms.calls.length - before;
      tally(name, times, times, upstream);
      expect(upstream).toBe(0);
      await expectHealthy();
    },
    close: async () => {
      await gateway.stop();
      await issuer.close();
      await kms.close();
    },
  };
};

export type AttackTarget = Awaited<ReturnType<typeof startAttackTarget>>;
