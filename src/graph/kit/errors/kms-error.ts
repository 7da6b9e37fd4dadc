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
    'A failure that a caller can branch on. Every field that reaches KMS returns a union of its success and of the ' +
    'failures that can come; `... on KmsError` catches them all, also those that a later version adds.',
  resolveType: (value: object) => value.constructor.name,
  autoRegisterImplementations: false,
})
export abstract class KmsError implements ErrorFields {
  @Field(() => String, {
    description:
      'The code that KMS gave, whole, or one that begins with `Gateway.` where the gateway itself decided.',
  })
  readonly code: string;

  @Field(() => KmsErrorCategory, { description: 'The kind of failure.' })
  readonly category: ErrorCategory;

  @Field(() => String, { description: 'What went wrong, for a person to read.' })
  readonly message: string;

  @Field(() => String, {
    nullable: true,
    description: 'The id under which KMS knows the call, for its support.',
  })
  readonly requestId: string | null;

  @Field(() => Boolean, {
    description: 'Sending the same call again, later, may succeed, and cannot do the thing twice.',
  })
  readonly retryable: boolean;

  @Field(() => Int, { nullable: true, description: 'How long to wait before that, in milliseconds.' })
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
