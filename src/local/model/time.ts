/** Times are Unix seconds here, as KMS gives them. */

export const day = 86_400;
