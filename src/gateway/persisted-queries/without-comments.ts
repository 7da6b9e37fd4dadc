import { parse, TokenKind } from 'graphql';

/**
 * Removes the comments of a valid document: they may contain secrets, which must not be kept. Everything else keeps its line and
 * column, so that the positions in errors still are those of the client's document.
 */
export const withoutComments = (document: string): string => {
  if (!document.includes('#')) return document;
  const parts: string[] = [];
  let end = 0;
  for (let token = parse(document).loc?.startToken; token; token = token.next ?? undefined) {
    if (token.kind !== TokenKind.COMMENT) continue;
    parts.push(document.slice(end, token.start));
    ({ end } = token);
  }
  return parts.join('') + document.slice(end);
};
