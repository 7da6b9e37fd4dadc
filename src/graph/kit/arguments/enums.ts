/** The closed sets of the contract as enums of the graph, each with a member for what KMS may add to it. */
import { registerEnumType } from 'type-graphql';
import {
  errorCategories,
  CreatorRoles,
  KeyOrigins,
  KeyStandards,
  KeyStates,
  KeyUsages,
  ListOrders,
  ServiceConditions,
  ServiceEditions,
  ServiceRenewals,
  SyncStates,
} from '../../../contract/index.js';
import type { ChoiceSet } from '../../../contract/index.js';

export const unrecognised = 'UNRECOGNISED';
const unrecognisedText =
  'A value that KMS has added since this gateway was built. It can be read but not sent.';

type Names<S extends ChoiceSet> = { readonly [K in keyof S & string]: K };

const namesOf = <S extends ChoiceSet>(set: S): Names<S> =>
  // Object.fromEntries forgets which keys it was given.
  Object.fromEntries(Object.keys(set).map((name) => [name, name])) as Names<S>;

type Descriptions<S extends ChoiceSet> = Readonly<Record<keyof S & string, string>>;

/** Registers the members that `descriptions` names, in its order. */
export const register = (
  name: string,
  values: object,
  description: string,
  descriptions: Record<string, string>,
) => {
  const entries = Object.entries(descriptions).map(
    ([member, text]) => [member, { description: text }] as const,
  );
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries<{ description: string }>(entries),
  });
};

/** An enum that KMS gives: its set, and a member for values that it may add. */
export const given = <S extends ChoiceSet>(
  name: string,
  set: S,
  description: string,
  descriptions: Descriptions<S>,
) => {
  const values = { ...namesOf(set), [unrecognised]: unrecognised } as const;
  register(name, values, description, { ...descriptions, [unrecognised]: unrecognisedText });
  return values;
};

/** An enum that callers alone give. */
export const taken = <S extends ChoiceSet>(
  name: string,
  set: S,
  description: string,
  descriptions: Descriptions<S>,
) => {
  const values = namesOf(set);
  register(name, values, description, descriptions);
  return values;
};

/** The member of an enum for a value that KMS gave. */
export const memberOf = (set: ChoiceSet, value: string | number): string =>
  Object.entries(set).find(([, wire]) => wire === value)?.[0] ?? unrecognised;

export const KmsKeyState = given('KmsKeyState', KeyStates, 'What a key may be used for at present.', {
  ENABLED: 'In use: encrypts, decrypts, signs, verifies.',
  DISABLED: 'Set aside: refuses all cryptography until it is enabled again.',
  ARCHIVED:
    'Decrypts what it once encrypted, and encrypts nothing new. `cancelKeyArchive` takes it back into use.',
  PENDING_DELETE:
    'Waits for its deletion date. It refuses all cryptography and every change of its state but the cancelling of that; it ' +
    'can still be read.',
  PENDING_IMPORT: 'Waits for its key material, which its owner has still to import (or which has expired).',
});

export const KmsKeyUsage = given(
  'KmsKeyUsage',
  KeyUsages,
  'What a key was made for; fixed when it is created.',
  {
    ENCRYPT_DECRYPT: 'Symmetric encryption and decryption, and data keys.',
    ASYMMETRIC_DECRYPT_RSA_2048: 'RSA of 2048 bits: anyone encrypts with the public key, KMS decrypts.',
    ASYMMETRIC_DECRYPT_SM2: 'SM2: anyone encrypts with the public key, KMS decrypts.',
    ASYMMETRIC_SIGN_VERIFY_SM2: 'SM2 signatures.',
    ASYMMETRIC_SIGN_VERIFY_ECC: 'ECDSA signatures on the curve P-256.',
    ASYMMETRIC_SIGN_VERIFY_RSA_2048: 'RSA signatures of 2048 bits.',
    ASYMMETRIC_SIGN_VERIFY_ECDSA384: 'ECDSA signatures on the curve P-384.',
  },
);

export const KmsKeyOrigin = given('KmsKeyOrigin', KeyOrigins, 'Where the key material comes from.', {
  TENCENT_KMS: 'KMS made it.',
  EXTERNAL: 'The owner of the key made it elsewhere and imports it.',
});

export const KmsKeyStandard = given(
  'KmsKeyStandard',
  KeyStandards,
  'The standard that a key complies with.',
  {
    FIPS: 'FIPS 140-2.',
    SM: 'The national cryptography standards of China (SM2, SM3, SM4).',
  },
);

export const KmsSyncState = given(
  'KmsSyncState',
  SyncStates,
  'How far the copy of a key to another region has come.',
  {
    NOT_SYNCED: 'No copy has been made.',
    SYNCED: 'The copy is complete.',
    FAILED: 'The copy failed; `syncMessages` says why.',
    SYNCING: 'The copy is being made.',
  },
);

export const KmsServiceCondition = given(
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

export const KmsServiceEdition = given(
  'KmsServiceEdition',
  ServiceEditions,
  'What an account has bought of KMS.',
  {
    STANDARD: 'The standard edition.',
    FLAGSHIP: 'The flagship edition, bought for a term.',
  },
);

export const KmsServiceRenewal = given(
  'KmsServiceRenewal',
  ServiceRenewals,
  'What becomes of the flagship edition when its term ends.',
  {
    MANUAL: 'It ends, unless someone renews it.',
    AUTOMATIC: 'It is renewed by itself.',
  },
);

export const KmsCreatorRole = taken('KmsCreatorRole', CreatorRoles, 'Who made a key.', {
  USER: 'The account itself.',
  CLOUD_PRODUCT: 'A cloud product, on behalf of the account.',
});

export const KmsListOrder = taken('KmsListOrder', ListOrders, 'The order of a list, by time of creation.', {
  NEWEST_FIRST: 'The last created comes first.',
  OLDEST_FIRST: 'The first created comes first, so that pages stay put while keys are added.',
});

const categorySet = Object.fromEntries(errorCategories.map((name) => [name, name])) as {
  [C in (typeof errorCategories)[number]]: C;
};

export const KmsErrorCategory = taken(
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
