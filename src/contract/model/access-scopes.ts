/** What a caller of the gateway may be allowed: each action needs one of these. They are this product's, not KMS's. */

/** From the least to the most: reading about keys, using them, running them, destroying them, reaching across accounts. */
export const accessScopes = ['kms:read', 'kms:use', 'kms:manage', 'kms:destroy', 'kms:admin'] as const;

export type AccessScope = (typeof accessScopes)[number];

/** What each lets a caller do. */
export const scopeDescriptions: Readonly<Record<AccessScope, string>> = {
  'kms:read': 'read about keys and about the service',
  'kms:use': 'encrypt, decrypt, sign and verify; make data keys and take them out; random bytes',
  'kms:manage': 'create, enable, disable, rename, rotate, archive and import keys; call a deletion off',
  'kms:destroy': 'have keys deleted, or their material',
  'kms:admin':
    'bind cloud resources to keys; besides the scope of an action, have it act on a member account',
};

/** What acting on a member account needs besides. */
export const memberAccountScope: AccessScope = 'kms:admin';
