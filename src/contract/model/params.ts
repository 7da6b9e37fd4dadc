/** Parameters and groups of error codes that many actions share, with their documented bounds. */
import type { ErrorCode } from './errors.js';
import { choice, int, list, object, optional, text } from './field.js';
import { maxEncryptionContextLength, maxKeyIds, maxPageSize, pendingWindow } from './limits.js';
import { MemberAccount, Tag, TagFilter } from './objects.js';
import { AnswerEncryptions, CreatorRoles, ListOrders } from './sets.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A CMK's id. Its form is not documented; every one ever shown is a UUID, and the local KMS holds to that. */
export const keyId = text({ pattern: uuid, violation: 'InvalidParameterValue.InvalidKeyId' });

/** Whether a text has the form of the id of a CMK or a data key. KMS decides; this only tells which ids surely spoil a batch. */
export const looksLikeKeyId = (text: string) => uuid.test(text);

export const keyIds = list(keyId, { max: maxKeyIds, duplicates: 'InvalidParameterValue.DuplicatedKeyId' });

/** A data key's id: undocumented in form, and in every example a UUID, as a CMK's. */
export const dataKeyId = text({ pattern: uuid, violation: 'InvalidParameterValue.InvalidDataKeyId' });

export const dataKeyIds = list(dataKeyId, {
  max: maxKeyIds,
  tooMany: 'InvalidParameterValue',
  duplicates: 'InvalidParameterValue.DuplicatedDataKeyId',
});

/** 1 to 60 letters, digits, `-` and `_`, a letter or digit first; `kms-` is kept for cloud products. */
export const alias = text({
  pattern: /^(?!kms-)[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/,
  violation: 'InvalidParameterValue.InvalidAlias',
});

export const keyDescription = text({ maxBytes: 1_024 });

export const dataKeyDescription = text({ maxBytes: 100 });

/** Undocumented; taken to be as an alias is, the beginning that is kept for cloud products excepted. */
export const dataKeyNamePattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/;

export const pendingWindowInDays = int({
  ...pendingWindow,
  violation: 'InvalidParameter.InvalidPendingWindowInDays',
});

export const hsmClusterId = optional(text({ violation: 'InvalidParameterValue.InvalidHsmClusterId' }));

export const memberAccount = optional(object(MemberAccount));

export const tags = optional(
  list(object(Tag), { duplicates: 'InvalidParameterValue.TagKeysDuplicated', by: 'TagKey' }),
);

/** What became of the tags that were to be put on a new key: 0 where they were. */
export const tagResult = { TagCode: optional(int()), TagMsg: optional(text()) };

/** Named values, as the text of a JSON object, without which the ciphertext cannot be read again. */
export const encryptionContext = optional(text({ max: maxEncryptionContextLength, json: true }));

/** Has KMS encrypt the plaintext of its answer to the caller's own public key (PEM; RSA of 2048 bits, or SM2). */
export const answerEncryption = {
  EncryptionPublicKey: optional(text()),
  EncryptionAlgorithm: optional(choice(AnswerEncryptions)),
};

export const page = {
  Offset: optional(int({ min: 0 })),
  Limit: optional(int({ min: 0, max: maxPageSize })),
};

export const role = optional(choice(CreatorRoles, { wire: 'uint64' }));
export const orderType = optional(choice(ListOrders, { wire: 'uint64' }));
export const tagFilters = optional(list(object(TagFilter)));
export const memberAccounts = optional(list(object(MemberAccount)));

/** What any action on one key may answer that takes no member account. */
export const ownKeyErrors = [
  'InternalError',
  'InvalidParameter',
  'InvalidParameterValue.InvalidKeyId',
  'ResourceUnavailable.CmkNotFound',
] as const satisfies readonly ErrorCode[];

/** What any action on one key, of the caller or of a member account, may answer. */
export const keyErrors = [
  ...ownKeyErrors,
  'UnauthorizedOperation',
  'UnsupportedOperation.NotRoleOperation',
] as const satisfies readonly ErrorCode[];

/** What any action on one data key may answer. */
export const dataKeyErrors = [
  'InternalError',
  'InvalidParameterValue.InvalidDataKeyId',
  'ResourceUnavailable.DataKeyNotFound',
  'UnsupportedOperation.NotRoleOperation',
] as const satisfies readonly ErrorCode[];
