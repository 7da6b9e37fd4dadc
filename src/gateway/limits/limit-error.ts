/** The error for an operation over a limit: names the limit, its value and the count, and quotes nothing of the document. */
import { GraphQLError } from 'graphql';
import type { OperationLimits } from '../../config/index.js';

export const limitErrorCode = 'OPERATION_LIMIT_EXCEEDED';

interface LimitText {
  /** The environment variable that sets the limit. */
  readonly variable: string;
  /** Says what was found; `count` is a number in words. */
  readonly found: (count: string) => string;
}

const limitTexts: Readonly<Record<keyof OperationLimits, LimitText>> = {
  tokens: { variable: 'MAX_TOKENS', found: (count) => `${count} tokens` },
  depth: { variable: 'MAX_DEPTH', found: (count) => `${count} levels of nested fields` },
  fields: { variable: 'MAX_FIELDS', found: (count) => `${count} fields, with fragments expanded` },
  aliases: { variable: 'MAX_ALIASES', found: (count) => `${count} aliases, with fragments expanded` },
  directives: {
    variable: 'MAX_DIRECTIVES',
    found: (count) => `${count} directives, with fragments expanded`,
  },
  kmsFields: {
    variable: 'MAX_KMS_FIELDS',
    found: (count) => `${count} fields that call KMS, one for each hundred ids`,
  },
  pageSize: { variable: 'MAX_PAGE_SIZE', found: (count) => `a page of ${count} elements` },
  cost: { variable: 'MAX_COST', found: (count) => `a cost of ${count}` },
};

/** Larger counts are reported as "more than" this. */
const maxReported = 1_000_000;

const countText = (count: number) =>
  count > maxReported ? `more than ${maxReported.toLocaleString('en')}` : count.toLocaleString('en');

/** `count` is undefined if counting stopped at the limit. The error is answered with 400 in both media types. */
export const limitError = (limits: OperationLimits, limit: keyof OperationLimits, count?: number) => {
  const { variable, found } = limitTexts[limit];
  const maximum = limits[limit];
  const total = count === undefined ? `more than ${maximum.toLocaleString('en')}` : countText(count);
  return new GraphQLError(
    `The operation asks for too much: ${found(total)}. ${variable} is ${maximum.toLocaleString('en')}.`,
    { extensions: { code: limitErrorCode, limit: variable, maximum, http: { status: 400 } } },
  );
};
