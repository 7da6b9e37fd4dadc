/** Parameters, results and error codes that several groups share. */
import type { ErrorCode } from './errors.js';
import { choice, int, list, object, optional, text } from './field.js';
import { maxEncryptionContextLength, maxPageSize, pendingWindow } from './limits.js';
import { MemberAccount, Tag, TagFilter } from './objects.js';
import { AnswerEncryptions, CreatorRoles, ListOrders } from './sets.js';

/** The form of the ids of keys and data keys. It is not documented, but every id that the manual shows is a UUID. */
export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text may be the id of a CMK or a data key. KMS decides; this only finds ids that would fail a batch. */
export const looksLikeKeyId = (text: string) => uuid.test(text);

export const keyId = text({ pattern: uuid, violation: 'InvalidParameterValue.InvalidKeyId' });

export const pendingWindowInDays = int({
  ...pendingWindow,
  violation: 'InvalidParameter.InvalidPendingWindowInDays',
});

export const hsmClusterId = optional(text({ violation: 'InvalidParameterValue.InvalidHsmClusterId' }));

export const memberAccount = optional(object(MemberAccount));
export const memberAccounts = optional(list(object(MemberAccount)));

export const tags = optional(
  list(object(Tag), { duplicates: 'InvalidParameterValue.TagKeysDuplicated', by: 'TagKey' }),
);
export const tagFilters = optional(list(object(TagFilter)));

/** Whether a new key got its tags: 0 if it did. */
export const tagResult = { TagCode: optional(int()), TagMsg: optional(text()) };

/** A JSON object as text. Decryption needs the same context as the encryption. */
export const encryptionContext = optional(text({ max: maxEncryptionContextLength, json: true }));

/** Asks KMS to encrypt the plaintext in its answer to the caller's own public key (PEM; RSA of 2048 bits, or SM2). */
export const answerEncryption = {
  EncryptionPublicKey: optional(text()),
  EncryptionAlgorithm: optional(choice(AnswerEncryptions)),
};

/** The length of a list in all its pages. Optional: a page can be used without it. */
export const totalCount = optional(int({ min: 0 }));

export const page = {
  Offset: optional(int({ min: 0 })),
  Limit: optional(int({ min: 0, max: maxPageSize })),
};
export const role = optional(choice(CreatorRoles, { wire: 'uint64' }));
export const orderType = optional(choice(ListOrders, { wire: 'uint64' }));

/** The codes that any action on a key of the caller's own account documents. */
export const ownKeyErrors = [
  'InternalError',
  'InvalidParameter',
  'InvalidParameterValue.InvalidKeyId',
  'ResourceUnavailable.CmkNotFound',
] as const satisfies readonly ErrorCode[];
