/** What a caller of the gateway may be allowed: each action needs one of these. They are this product's, not KMS's. */

/** From the least to the most: reading about keys, using them, running them, destroying them, reaching across accounts. */
export const accessScopes = ['kms:read', 'kms:use', 'kms:manage', 'kms:destroy', 'kms:admin'] as const;

export type AccessScope = (typeof accessScopes)[number];

/** What acting on a member account needs besides. */
export const memberAccountScope: AccessScope = 'kms:admin';
