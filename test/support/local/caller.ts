/** Calls a local KMS as a client does, with real HTTP and signatures. Tests can change any part of a request. */
import { expect } from '@jest/globals';
import { actions, apiVersion, commonCodes, isActionName } from '../../../src/contract/index.js';
import { authorizationHeader } from '../../../src/signing/index.js';

export interface KmsEndpoint {
  readonly url: string;
  readonly credentials: { readonly secretId: string; readonly secretKey: string };
  /** Its clock, in Unix seconds. By default the system's. */
  readonly clock?: () => number;
}

export interface RequestOverrides {
  readonly region?: string;
  readonly credentials?: KmsEndpoint['credentials'];
  /** Unix seconds. */
  readonly timestamp?: number;
  /** Sent instead of the parameters. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Headers to change, or to leave out (null). */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly path?: string;
  /** Disconnects the caller. */
  readonly signal?: AbortSignal;
}

export interface KmsResponse {
  readonly RequestId: string;
  readonly Error?: { readonly Code: string; readonly Message: string };
  readonly [result: string]: unknown;
}

/** A local KMS that is called without HTTP. Such calls cannot be overridden. */
export interface DirectKms {
  call(action: string, params: unknown): Promise<KmsResponse>;
}

const requestId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const headersFor = (
  kms: KmsEndpoint,
  action: string,
  body: string | Uint8Array,
  overrides: RequestOverrides,
) => {
  const timestamp = overrides.timestamp ?? kms.clock?.() ?? Math.floor(Date.now() / 1_000);
  const contentType = overrides.headers?.['content-type'] ?? 'application/json; charset=utf-8';
  const signed = { 'content-type': contentType, host: new URL(kms.url).host };
  const headers: Record<string, string | null> = {
    'content-type': contentType,
    authorization: authorizationHeader(
      { headers: signed, body, service: 'kms', timestamp },
      overrides.credentials ?? kms.credentials,
    ),
    'x-tc-action': action,
    'x-tc-version': apiVersion,
    'x-tc-region': overrides.region ?? 'ap-guangzhou',
    'x-tc-timestamp': String(timestamp),
    ...overrides.headers,
  };
  return Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
};

/** The response to a call. Checks what all responses have in common. */
export const call = async (
  kms: KmsEndpoint | DirectKms,
  action: string,
  params: unknown = {},
  overrides: RequestOverrides = {},
): Promise<KmsResponse> => {
  if ('call' in kms) return kms.call(action, params);
  const body = overrides.body ?? JSON.stringify(params);
  const response = await fetch(`${kms.url}${overrides.path ?? '/'}`, {
    method: 'POST',
    headers: headersFor(kms, action, body, overrides),
    body,
    ...(overrides.signal ? { signal: overrides.signal } : {}),
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  const { Response } = (await response.json()) as { Response: KmsResponse };
  expect(Response.RequestId).toMatch(requestId);
  return Response;
};

/** The result of a call that must succeed. */
export const result = async (...request: Parameters<typeof call>): Promise<KmsResponse> => {
  const response = await call(...request);
  expect(response.Error).toBeUndefined();
  return response;
};

/** KMS documents no code for these two on a key that is scheduled for deletion. */
const refusedWithoutCode: readonly string[] = ['UpdateAlias', 'UpdateKeyDescription'];

/** The codes that the local KMS may answer to an action, besides those that are common to all. */
export const codesOf = (action: string): readonly string[] => [
  ...(isActionName(action) ? actions[action].errors : []),
  ...(refusedWithoutCode.includes(action) ? ['ResourceUnavailable.CmkStateNotSupport'] : []),
];

const allowedCodes = (action: string): readonly string[] => [...codesOf(action), ...Object.keys(commonCodes)];

/** The code of a call that must be refused. The code must be documented for the action, or be common to all actions. */
export const refusal = async (...request: Parameters<typeof call>): Promise<string | undefined> => {
  const { Error: error, RequestId, ...rest } = await call(...request);
  const [, action] = request;
  if (error) expect(allowedCodes(action)).toContain(error.Code);
  expect({ RequestId, rest, Message: error?.Message }).toEqual({
    RequestId,
    rest: {},
    Message: expect.stringMatching(/\.$/),
  });
  return error?.Code;
};

let names = 0;

/** A name that no other resource of this test file has. */
export const uniqueName = (prefix = 'name'): string => {
  names += 1;
  return `${prefix}-${names}`;
};

export const createKey = async (
  kms: KmsEndpoint | DirectKms,
  Alias: string,
  params: Readonly<Record<string, unknown>> = {},
  overrides: RequestOverrides = {},
): Promise<string> => {
  const { KeyId } = await result(kms, 'CreateKey', { Alias, ...params }, overrides);
  if (typeof KeyId !== 'string') throw new Error('CreateKey returned no KeyId');
  return KeyId;
};

/** The metadata of a key, as DescribeKey returns it. */
export const metadataOf = async (
  kms: KmsEndpoint | DirectKms,
  KeyId: string,
  overrides: RequestOverrides = {},
): Promise<Readonly<Record<string, unknown>>> => {
  const { KeyMetadata } = await result(kms, 'DescribeKey', { KeyId }, overrides);
  return KeyMetadata as Readonly<Record<string, unknown>>;
};

export const stateOf = async (kms: KmsEndpoint, KeyId: string): Promise<unknown> =>
  (await metadataOf(kms, KeyId))['KeyState'];
