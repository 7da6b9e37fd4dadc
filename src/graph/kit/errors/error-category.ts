/** The categories of errors as an enum. */
import { errorCategories } from '../../../contract/index.js';
import { closedEnum } from '../arguments/enums.js';

const categorySet = Object.fromEntries(errorCategories.map((name) => [name, name])) as {
  [C in (typeof errorCategories)[number]]: C;
};

export const KmsErrorCategory = closedEnum(
  'KmsErrorCategory',
  categorySet,
  'The kind of a failure, for a caller that need not tell the codes apart.',
  {
    BAD_REQUEST: 'An argument is wrong. Sending the same again fails the same way.',
    NOT_FOUND: 'What was asked for does not exist, or not in this region or account.',
    FAILED_PRECONDITION: 'The thing is not in a state that allows this. Change its state first.',
    PERMISSION_DENIED: 'The caller, or the account of the gateway, may not do this.',
    RESOURCE_EXHAUSTED: 'A quota or a rate is used up.',
    UNAVAILABLE: 'The service did not answer, or not usably. It may later.',
    UNAUTHENTICATED: 'KMS did not accept the credentials of the gateway.',
    INTERNAL: 'Something went wrong inside KMS.',
    UNKNOWN: 'A code that this gateway does not know yet.',
  },
);
