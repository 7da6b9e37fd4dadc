/** Enums of the service. */
import { ServiceConditions, ServiceEditions, ServiceRenewals } from '../../contract/index.js';
import { openEnum } from '../kit/arguments/enums.js';

export const KmsServiceCondition = openEnum(
  'KmsServiceCondition',
  ServiceConditions,
  'Whether an account can use KMS, and if not, why.',
  {
    NOT_PURCHASED: 'The account has not taken KMS up.',
    NORMAL: 'KMS can be used.',
    IN_ARREARS: 'The account owes payment: KMS is suspended until it is settled.',
    RELEASED: 'The account owed payment for too long: what it kept at KMS has been given up.',
  },
);

export const KmsServiceEdition = openEnum(
  'KmsServiceEdition',
  ServiceEditions,
  'What an account has bought of KMS.',
  {
    STANDARD: 'The standard edition.',
    FLAGSHIP: 'The flagship edition, bought for a term.',
  },
);

export const KmsServiceRenewal = openEnum(
  'KmsServiceRenewal',
  ServiceRenewals,
  'What becomes of the flagship edition when its term ends.',
  {
    MANUAL: 'It ends, unless someone renews it.',
    AUTOMATIC: 'It is renewed by itself.',
  },
);
