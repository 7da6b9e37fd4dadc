/**
 * What is recorded about a request for its log line: names of the schema, codes and numbers. Nothing of the document, the
 * variables or the answer.
 */
import type { Failure, KmsClient } from '../../client/index.js';
import { classifyErrorCode } from '../../contract/index.js';
import type { AdmittedCaller } from '../admission/index.js';

export interface RequestError {
  readonly code: string;
  /** The path by field names of the schema, such as `createKey.key`; empty if the error concerns the whole request. */
  readonly path: string;
}

export interface RequestMetrics {
  /** Set once the request is admitted. */
  admitted?: AdmittedCaller;
  operation?: { readonly type: string; readonly fields: readonly string[] };
  /** The GraphQL errors of the answer. */
  errors: readonly RequestError[];
  /** Why the request was refused before GraphQL. */
  refusal?: { readonly code: string; readonly detail: string | undefined };
  /** The number of KMS calls. */
  calls: number;
  /** The different ways in which calls failed. */
  readonly failures: Set<string>;
}

export const newRequestMetrics = (): RequestMetrics => ({ errors: [], calls: 0, failures: new Set() });

/** An unknown code is not logged, since it may be any text. */
const failureName = (failure: Failure): string => {
  if (failure.kind === 'unavailable') return `unavailable: ${failure.reason}`;
  return classifyErrorCode(failure.code).category === 'UNKNOWN' ? 'an unknown code' : failure.code;
};

/** Wraps a client so that its calls and failures are recorded. */
export const meteredClient = (client: KmsClient, metrics: RequestMetrics): KmsClient => ({
  defaultRegion: client.defaultRegion,
  call: async (action, params, options) => {
    metrics.calls += 1;
    const result = await client.call(action, params, options);
    if (!result.ok) metrics.failures.add(failureName(result.failure));
    return result;
  },
  close: () => client.close(),
});
