/** Parameters and groups of error codes that many actions share, with their documented bounds. */
import type { ErrorCode } from './errors.js';
import { choice, int, list, object, optional, text } from './field.js';
import { MemberAccount } from './objects.js';
import { CreatorRoles, ListOrders } from './sets.js';

/** Requests a second for an action and an account, where the manual gives no other figure. */
export const usualRate = 100;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A CMK's id. Its form is not documented; every one ever shown is a UUID, and the local KMS holds to that. */
export const keyId = text({ pattern: uuid, violation: 'InvalidParameterValue.InvalidKeyId' });

/** Whether a text has the form of a CMK's id. KMS decides; this only tells which ids surely spoil a batch. */
export const looksLikeKeyId = (text: string) => uuid.test(text);

/** The ids that one call takes at most. */
export const maxKeyIds = 100;

export const keyIds = list(keyId, { max: maxKeyIds, duplicates: 'InvalidParameterValue.DuplicatedKeyId' });

/** 1 to 60 letters, digits, `-` and `_`, a letter or digit first; `kms-` is kept for cloud products. */
export const alias = text({
  pattern: /^(?!kms-)[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/,
  violation: 'InvalidParameterValue.InvalidAlias',
});

export const description = optional(text({ maxBytes: 1_024 }));

export const hsmClusterId = optional(text({ violation: 'InvalidParameterValue.InvalidHsmClusterId' }));

export const memberAccount = optional(object(MemberAccount));

/** The elements that one call of a list gives at most; it gives 10 unless asked for more. */
export const maxPage = 200;

export const page = {
  Offset: optional(int({ min: 0 })),
  Limit: optional(int({ min: 0, max: maxPage })),
};

export const role = optional(choice(CreatorRoles, { wire: 'uint64' }));
export const orderType = optional(choice(ListOrders, { wire: 'uint64' }));

/** What any action on one key may answer. */
export const keyErrors = [
  'InternalError',
  'InvalidParameter',
  'InvalidParameterValue.InvalidKeyId',
  'ResourceUnavailable.CmkNotFound',
  'UnauthorizedOperation',
  'UnsupportedOperation.NotRoleOperation',
] as const satisfies readonly ErrorCode[];
