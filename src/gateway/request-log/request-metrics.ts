/**
 * What is noted of a request on its way through, for the one line that is logged of it. Names of the schema, codes and
 * numbers: nothing that stands in a document, in its variables or in an answer.
 */
import type { Failure, KmsClient } from '../../client/index.js';
import { classifyErrorCode } from '../../contract/index.js';
import type { Admitted } from '../admission/admission.js';

export interface NotedError {
  readonly code: string;
  /** Fields by their names in the schema, such as `createKey.key`; empty where it is about the whole. */
  readonly path: string;
}

export interface RequestNotes {
  /** Whose it is, once that is known. */
  admitted?: Admitted;
  operation?: { readonly type: string; readonly fields: readonly string[] };
  /** Errors of GraphQL's own. */
  errors: readonly NotedError[];
  /** Why it never came to GraphQL. */
  refusal?: { readonly code: string; readonly detail: string | undefined };
  /** How many calls to KMS it took. */
  calls: number;
  /** How those ended that failed, each way once. */
  readonly failures: Set<string>;
}

export const newNotes = (): RequestNotes => ({ errors: [], calls: 0, failures: new Set() });

/** How a call failed; a code that KMS is not known for may be any text. */
const failureName = (failure: Failure): string => {
  if (failure.kind === 'unavailable') return `unavailable: ${failure.reason}`;
  return classifyErrorCode(failure.code).category === 'UNKNOWN' ? 'an unknown code' : failure.code;
};

/** The same client, whose calls are noted. */
export const notingClient = (client: KmsClient, notes: RequestNotes): KmsClient => ({
  defaultRegion: client.defaultRegion,
  call: async (action, params, options) => {
    notes.calls += 1;
    const outcome = await client.call(action, params, options);
    if (!outcome.ok) notes.failures.add(failureName(outcome.failure));
    return outcome;
  },
  close: () => client.close(),
});
