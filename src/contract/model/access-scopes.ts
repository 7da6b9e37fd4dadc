/** The OAuth scopes of the gateway. Each action requires one of them. KMS itself has no scopes. */

/** From the least to the most powerful. */
export const accessScopes = ['kms:read', 'kms:use', 'kms:manage', 'kms:destroy', 'kms:admin'] as const;

export type AccessScope = (typeof accessScopes)[number];

/** What a caller with the scope may do. */
export const scopeDescriptions: Readonly<Record<AccessScope, string>> = {
  'kms:read': 'read metadata of keys and of the service',
  'kms:use': 'encrypt, decrypt, sign and verify; create, import and read data keys; get random bytes',
  'kms:manage': 'create, enable, disable, rename, rotate, archive and import keys; cancel a deletion',
  'kms:destroy': 'delete keys and imported key material',
  'kms:admin': 'bind cloud resources to keys; with the scope of an action, also run it in a member account',
};

/** Required, in addition to the scope of the action, to act in a member account. */
export const memberAccountScope: AccessScope = 'kms:admin';
