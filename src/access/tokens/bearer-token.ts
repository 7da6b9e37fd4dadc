/** The token in an `Authorization` header (RFC 6750). */

const bearer = /^bearer +([a-z0-9\-._~+/]+=*)$/i;

/** Undefined where the header is missing, of another scheme, or holds anything besides one token. */
export const bearerTokenIn = (authorization: string | undefined): string | undefined =>
  authorization === undefined ? undefined : bearer.exec(authorization)?.[1];
