/** The error types: one for each code that the contract documents, and the gateway's own four. */
import { Field, ObjectType } from 'type-graphql';
import type { ErrorCode } from '../../../contract/index.js';
import { describeError } from './error-descriptions.js';
import { type ErrorFields, KmsError } from './kms-error.js';

export type ErrorClass = new (fields: ErrorFields) => KmsError;

/** `ResourceUnavailable.CmkNotFound` becomes KmsCmkNotFoundError, `InternalError` becomes KmsInternalError. */
export const errorTypeName = (code: string): string => {
  // Its last part is the code UnauthorizedOperation, which has a type of its own.
  if (code === 'AuthFailure.UnauthorizedOperation') return 'KmsAuthFailureUnauthorizedOperationError';
  const last = code.slice(code.lastIndexOf('.') + 1);
  return `Kms${last}${last.endsWith('Error') ? '' : 'Error'}`;
};

const classes = new Map<ErrorCode, ErrorClass>();

/** The class for a documented code; created when first used. */
export const errorClassOf = (code: ErrorCode): ErrorClass => {
  const known = classes.get(code);
  if (known) return known;
  const created = class extends KmsError {};
  Object.defineProperty(created, 'name', { value: errorTypeName(code) });
  ObjectType(errorTypeName(code), { implements: KmsError, description: describeError(code) })(created);
  classes.set(code, created);
  return created;
};

@ObjectType({
  implements: KmsError,
  description:
    "Too many calls: the account's quota at KMS, or the gateway's own limit. Wait `retryAfterMs`, then " +
    'send the call again.',
})
export class KmsThrottledError extends KmsError {}

@ObjectType({
  implements: KmsError,
  description:
    'There was no usable answer from KMS: it was unreachable, took too long, or sent an invalid answer.',
})
export class KmsUnavailableError extends KmsError {
  @Field(() => Boolean, {
    description: 'Whether the call may have taken effect although its answer was lost.',
  })
  readonly mayHaveHappened: boolean;

  constructor(fields: ErrorFields & { readonly mayHaveHappened: boolean }) {
    super(fields);
    this.mayHaveHappened = fields.mayHaveHappened;
  }
}

@ObjectType({
  implements: KmsError,
  description:
    "The gateway's own policy refused the call: the caller lacks a scope. Nothing was sent to KMS. " +
    "`kmsViewer` returns the caller's scopes.",
})
export class KmsAccessDeniedError extends KmsError {
  @Field(() => [String], {
    description: 'The scopes that the call needs and the caller does not have, such as `kms:use`.',
  })
  readonly missingScopes: readonly string[];

  constructor(fields: ErrorFields & { readonly missingScopes: readonly string[] }) {
    super(fields);
    this.missingScopes = fields.missingScopes;
  }
}

@ObjectType({
  implements: KmsError,
  description:
    'KMS answered with a code that is not documented for this action: one that all cloud APIs share (such ' +
    'as wrong credentials or an unsupported region), or a new one. See `code`.',
})
export class KmsOtherError extends KmsError {}

/** The errors that every call may return, besides those that KMS documents. */
export const gatewayErrors = [
  KmsThrottledError,
  KmsUnavailableError,
  KmsAccessDeniedError,
  KmsOtherError,
] as const;
