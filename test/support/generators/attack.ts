/** Attacks on the real process: each must be refused, reach no KMS, and leave the process answering as before. */
import { appendFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { accessScopes } from '../../../src/contract/index.js';
import { startGatewayProcess } from '../servers/gateway-process.js';
import { aScriptedKms } from '../servers/scripted-kms.js';
import { aTokenIssuer, audience, type Claims } from '../servers/token-issuer.js';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The codes of GraphQL's own errors. */
  readonly codes: readonly unknown[];
}

const codesIn = (text: string): unknown[] => {
  try {
    const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] };
    return (errors ?? []).map(({ extensions }) => extensions?.code);
  } catch {
    return [];
  }
};

export const replyOf = async (response: Response): Promise<Reply> => {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, codes: codesIn(text) };
};

/** Notes what was tried, for the figures that `npm run test:security` prints. */
const note = (attack: string, attempts: number, refused: number, upstream: number) => {
  const file = process.env['SECURITY_FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify({ attack, attempts, refused, upstream })}\n`);
};

/** What any caller may ask that has a token: if this answers, the process does. */
const ordinary = '{ kmsKeys(first: 1) { ... on KmsKeyConnection { totalCount } } kmsViewer { subject } }';

export const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

/** The process with all its guards up, in front of a KMS that counts; `variables` are set besides. */
export const aFortress = async (variables: Readonly<Record<string, string>> = {}) => {
  const kms = await aScriptedKms();
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
    ...variables,
  });
  /** A token that lives as long as any test, with every scope unless told otherwise. */
  const tokenWith = (claims: Claims = {}) =>
    issuer.token({
      claims: { scope: accessScopes.join(' '), exp: Math.floor(Date.now() / 1_000) + 7_200, ...claims },
    });
  const headersWith = (token: string) => ({ ...json, authorization: `Bearer ${token}` });
  const authorized = headersWith(tokenWith());

  const post = async (body: string | Uint8Array, headers: Readonly<Record<string, string>> = authorized) =>
    replyOf(await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body }));

  const expectOrdinary = async () => {
    const { status, text } = await post(JSON.stringify({ query: ordinary }));
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
    output: () => gateway.output(),
    expectOrdinary,
    /** Makes an attack `times` over; `isRefused` looks at each reply. */
    attack: async (
      name: string,
      make: (n: number) => Promise<Reply>,
      isRefused: (reply: Reply) => void,
      times = 1,
    ) => {
      const before = kms.calls.length;
      for (let n = 0; n < times; n += 1) isRefused(await make(n));
      const upstream = kms.calls.length - before;
      note(name, times, times, upstream);
      expect(upstream).toBe(0);
      await expectOrdinary();
    },
    close: async () => {
      await gateway.stop();
      await issuer.close();
      await kms.close();
    },
  };
};

export type Fortress = Awaited<ReturnType<typeof aFortress>>;
