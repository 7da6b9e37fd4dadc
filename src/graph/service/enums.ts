/** Enums of the service. */
import { ServiceConditions, ServiceEditions, ServiceRenewals } from '../../contract/index.js';
import { openEnum } from '../kit/arguments/enums.js';

export const KmsServiceCondition = openEnum(
  'KmsServiceCondition',
  ServiceConditions,
  'Whether an account can use KMS, and why not.',
  {
    NOT_PURCHASED: 'The account has not activated KMS.',
    NORMAL: 'KMS can be used.',
    IN_ARREARS: 'Payment is overdue: KMS is suspended until it is settled.',
    RELEASED: "Payment was overdue for too long: the account's resources in KMS were released.",
  },
);

export const KmsServiceEdition = openEnum(
  'KmsServiceEdition',
  ServiceEditions,
  'The edition of KMS that an account has bought.',
  {
    STANDARD: 'The standard edition.',
    FLAGSHIP: 'The flagship edition, bought for a term.',
  },
);

export const KmsServiceRenewal = openEnum(
  'KmsServiceRenewal',
  ServiceRenewals,
  'What happens when the term of the flagship edition ends.',
  {
    MANUAL: 'It ends unless it is renewed manually.',
    AUTOMATIC: 'It is renewed automatically.',
  },
);
