/** The interface that every error type implements. */
import { Field, Int, InterfaceType } from 'type-graphql';
import type { ErrorCategory } from '../../../contract/index.js';
import { KmsErrorCategory } from './error-category.js';

export interface ErrorFields {
  readonly code: string;
  readonly category: ErrorCategory;
  readonly message: string;
  readonly requestId: string | null;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
}

@InterfaceType({
  description:
    'An error that a caller can branch on. Every field that calls KMS returns a union of its success type ' +
    'and its possible errors; `... on KmsError` matches all of them, including those that a later version ' +
    'adds.',
  resolveType: (value: object) => value.constructor.name,
  autoRegisterImplementations: false,
})
export abstract class KmsError implements ErrorFields {
  @Field(() => String, {
    description:
      'The complete error code of KMS, or one that begins with `Gateway.` for errors of the gateway itself.',
  })
  readonly code: string;

  @Field(() => KmsErrorCategory, { description: 'The kind of error.' })
  readonly category: ErrorCategory;

  @Field(() => String, { description: 'What went wrong, as text for people.' })
  readonly message: string;

  @Field(() => String, {
    nullable: true,
    description: 'The id of the call in KMS, for support.',
  })
  readonly requestId: string | null;

  @Field(() => Boolean, {
    description: 'Whether the same call, sent again later, may succeed and cannot take effect twice.',
  })
  readonly retryable: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How long to wait before sending it again, in milliseconds.',
  })
  readonly retryAfterMs: number | null;

  constructor(fields: ErrorFields) {
    this.code = fields.code;
    this.category = fields.category;
    this.message = fields.message;
    this.requestId = fields.requestId;
    this.retryable = fields.retryable;
    this.retryAfterMs = fields.retryAfterMs;
  }
}
