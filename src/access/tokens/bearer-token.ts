const bearer = /^bearer +([a-z0-9\-._~+/]+=*)$/i;

/**
 * The token in an `Authorization` header (RFC 6750). Undefined if the header is missing, has another scheme, or contains
 * anything besides one token.
 */
export const bearerTokenIn = (authorization: string | undefined): string | undefined =>
  authorization === undefined ? undefined : bearer.exec(authorization)?.[1];
