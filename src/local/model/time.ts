/** Times are Unix seconds, as in the KMS API. */

export const day = 86_400;
