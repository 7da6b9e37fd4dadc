/** The refusal of an operation that asks for too much: which limit, what it is, and what was counted; nothing quoted. */
import { GraphQLError } from 'graphql';
import type { OperationLimits } from '../../config/index.js';

export const limitCode = 'OPERATION_LIMIT_EXCEEDED';

interface Wording {
  /** The variable that sets the limit. */
  readonly variable: string;
  /** What is counted, after its number. */
  readonly counted: string;
}

const wordings: Readonly<Record<keyof OperationLimits, Wording>> = {
  tokens: { variable: 'MAX_TOKENS', counted: 'tokens in the document' },
  depth: { variable: 'MAX_DEPTH', counted: 'levels of fields in one another' },
  fields: { variable: 'MAX_FIELDS', counted: 'fields in the document, its fragments spread' },
  aliases: { variable: 'MAX_ALIASES', counted: 'aliases in the document, its fragments spread' },
  directives: { variable: 'MAX_DIRECTIVES', counted: 'directives in the document, its fragments spread' },
  kmsFields: { variable: 'MAX_KMS_FIELDS', counted: 'fields that reach KMS, each hundred ids counted' },
  pageSize: { variable: 'MAX_PAGE_SIZE', counted: 'elements in a page' },
  cost: { variable: 'MAX_COST', counted: 'as the cost of the operation' },
};

/** Above this, a count says no more than that there are many. */
const countable = 1_000_000;

const numberText = (count: number) =>
  count > countable ? `more than ${countable.toLocaleString('en')}` : count.toLocaleString('en');

/** `count` is what was found, undefined where the counting stopped at the limit. Answered with 400 in every media type. */
export const limitRefusal = (limits: OperationLimits, limit: keyof OperationLimits, count?: number) => {
  const { variable, counted } = wordings[limit];
  const maximum = limits[limit];
  const found = count === undefined ? `more than ${maximum.toLocaleString('en')}` : numberText(count);
  return new GraphQLError(
    `This asks for too much: ${found} ${counted}. ${variable} is ${maximum.toLocaleString('en')}.`,
    { extensions: { code: limitCode, limit: variable, maximum, http: { status: 400 } } },
  );
};
