/** The target in a request line (RFC 9112, section 3.2), split as it was sent: nothing is decoded, resolved or merged. */

export interface RequestTarget {
  /** Exactly as sent, up to the query. */
  readonly path: string;
  /** The query with its question mark; empty without one. */
  readonly search: string;
  /** The host that an absolute target names, such as `kms.example.com:80`. It replaces the `Host` header. */
  readonly authority: string | undefined;
}

const split = (text: string, authority?: string): RequestTarget => {
  const end = text.indexOf('?');
  const path = end === -1 ? text : text.slice(0, end);
  return { path: path === '' ? '/' : path, search: end === -1 ? '' : text.slice(end), authority };
};

/** Returns undefined for a target that is neither a path nor an http or https URL, or that has a fragment. */
export const parseRequestTarget = (target: string): RequestTarget | undefined => {
  if (target.includes('#')) return undefined;
  if (target.startsWith('/')) return split(target);
  const [start, authority] = /^https?:\/\/([^/?]*)/i.exec(target) ?? [];
  return start === undefined ? undefined : split(target.slice(start.length), authority);
};
