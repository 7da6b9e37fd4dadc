/** Calls a local KMS as a client does: real HTTP, real signatures, and every part of the request open to change. */
import { expect } from '@jest/globals';
import { actions, apiVersion, commonCodes, isActionName } from '../../../src/contract/index.js';
import { authorizationHeader } from '../../../src/signing/index.js';

export interface KmsEndpoint {
  readonly url: string;
  readonly credentials: { readonly secretId: string; readonly secretKey: string };
  /** What its clock says, in Unix seconds, where that is not the time. */
  readonly clock?: () => number;
}

export interface RequestOverrides {
  readonly region?: string;
  readonly credentials?: KmsEndpoint['credentials'];
  /** Unix seconds. */
  readonly timestamp?: number;
  /** Bytes to send instead of the parameters. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Headers to send in another form, or (null) not at all. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly path?: string;
  /** Has the caller go away. */
  readonly signal?: AbortSignal;
}

export interface KmsResponse {
  readonly RequestId: string;
  readonly Error?: { readonly Code: string; readonly Message: string };
  readonly [result: string]: unknown;
}

const requestId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const headersFor = (
  kms: KmsEndpoint,
  action: string,
  body: string | Uint8Array,
  changes: RequestOverrides,
) => {
  const timestamp = changes.timestamp ?? kms.clock?.() ?? Math.floor(Date.now() / 1_000);
  const contentType = changes.headers?.['content-type'] ?? 'application/json; charset=utf-8';
  const signed = { 'content-type': contentType, host: new URL(kms.url).host };
  const headers: Record<string, string | null> = {
    'content-type': contentType,
    authorization: authorizationHeader(
      { headers: signed, body, service: 'kms', timestamp },
      changes.credentials ?? kms.credentials,
    ),
    'x-tc-action': action,
    'x-tc-version': apiVersion,
    'x-tc-region': changes.region ?? 'ap-guangzhou',
    'x-tc-timestamp': String(timestamp),
    ...changes.headers,
  };
  return Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
};

/** The answer to a call; checks what every answer has in common. */
export const call = async (
  kms: KmsEndpoint,
  action: string,
  params: unknown = {},
  changes: RequestOverrides = {},
): Promise<KmsResponse> => {
  const body = changes.body ?? JSON.stringify(params);
  const response = await fetch(`${kms.url}${changes.path ?? '/'}`, {
    method: 'POST',
    headers: headersFor(kms, action, body, changes),
    body,
    ...(changes.signal ? { signal: changes.signal } : {}),
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  const { Response } = (await response.json()) as { Response: KmsResponse };
  expect(Response.RequestId).toMatch(requestId);
  return Response;
};

/** The result of a call that must succeed. */
export const result = async (...asked: Parameters<typeof call>): Promise<KmsResponse> => {
  const answer = await call(...asked);
  expect(answer.Error).toBeUndefined();
  return answer;
};

/** These are refused while a key waits for its deletion, and KMS documents no code for that. */
const refusedWithoutCode: readonly string[] = ['UpdateAlias', 'UpdateKeyDescription'];

const allowedCodes = (action: string): readonly string[] => [
  ...(isActionName(action) ? actions[action].errors : []),
  ...Object.keys(commonCodes),
  ...(refusedWithoutCode.includes(action) ? ['ResourceUnavailable.CmkStateNotSupport'] : []),
];

/** The code of a call that must be refused; checks that the action documents it, or that it is common to all. */
export const refusal = async (...asked: Parameters<typeof call>): Promise<string | undefined> => {
  const { Error: error, RequestId, ...rest } = await call(...asked);
  const [, action] = asked;
  if (error) expect(allowedCodes(action)).toContain(error.Code);
  expect({ RequestId, rest, Message: error?.Message }).toEqual({
    RequestId,
    rest: {},
    Message: expect.stringMatching(/\.$/),
  });
  return error?.Code;
};

export const createKey = async (
  kms: KmsEndpoint,
  Alias: string,
  params: Readonly<Record<string, unknown>> = {},
  changes: RequestOverrides = {},
): Promise<string> => {
  const { KeyId } = await result(kms, 'CreateKey', { Alias, ...params }, changes);
  if (typeof KeyId !== 'string') throw new Error('CreateKey answered without a KeyId');
  return KeyId;
};

/** What DescribeKey tells of a key. */
export const metadataOf = async (
  kms: KmsEndpoint,
  KeyId: string,
  changes: RequestOverrides = {},
): Promise<Readonly<Record<string, unknown>>> => {
  const { KeyMetadata } = await result(kms, 'DescribeKey', { KeyId }, changes);
  return KeyMetadata as Readonly<Record<string, unknown>>;
};

export const stateOf = async (kms: KmsEndpoint, KeyId: string): Promise<unknown> =>
  (await metadataOf(kms, KeyId))['KeyState'];
