/** The categories of errors as an enum. */
import { errorCategories } from '../../../contract/index.js';
import { closedEnum } from '../arguments/enums.js';

const categorySet = Object.fromEntries(errorCategories.map((name) => [name, name])) as {
  [C in (typeof errorCategories)[number]]: C;
};

export const KmsErrorCategory = closedEnum(
  'KmsErrorCategory',
  categorySet,
  'The kind of an error, for callers that do not distinguish codes.',
  {
    BAD_REQUEST: 'An argument is wrong. The same call fails again.',
    NOT_FOUND: 'The resource does not exist in this region and account.',
    FAILED_PRECONDITION: 'The state of the resource does not allow this. Change its state first.',
    PERMISSION_DENIED: "The caller or the gateway's account may not do this.",
    RESOURCE_EXHAUSTED: 'A quota or rate limit is exhausted.',
    UNAVAILABLE: 'The service did not give a usable answer. It may later.',
    UNAUTHENTICATED: "KMS rejected the gateway's credentials.",
    INTERNAL: 'KMS had an internal error.',
    UNKNOWN: 'A code that this gateway does not know.',
  },
);
