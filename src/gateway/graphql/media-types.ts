/** The media types and codings of a GraphQL request: what its headers may say, read as RFC 9110 allows to write it. */
import type { IncomingHttpHeaders } from 'node:http';
import contentType from 'content-type';
import { HttpError } from '../http-error.js';

/** Enough for any real header. Longer ones are not parsed. */
const maxContentTypeLength = 256;

/** Removes what RFC 9110 allows and the parser does not: tabs, and empty parameters as in `application/json;`. */
const simplify = (header: string): string =>
  header
    .replaceAll('\t', ' ')
    .replace(/("(?:[^"\\]|\\.)*")|; *(?=;|$)/g, (_, quoted: string | undefined) => quoted ?? '');

const isUtf8Json = (header: string): boolean => {
  if (header.length > maxContentTypeLength) return false;
  try {
    const { type, parameters } = contentType.parse(simplify(header));
    const charset = (parameters['charset'] ?? 'utf-8').toLowerCase();
    return type === 'application/json' && (charset === 'utf-8' || charset === 'utf8');
  } catch {
    return false;
  }
};

const isUncoded = (header: string): boolean =>
  header.split(',').every((coding) => ['', 'identity'].includes(coding.trim().toLowerCase()));

/** Throws an HttpError unless a body is described as JSON in UTF-8, and as not compressed. */
export const checkBodyHeaders = (headers: NodeJS.Dict<string[]>): void => {
  const { 'content-type': types = [], 'content-encoding': codings = [] } = headers;
  const [type] = types;
  if (type === undefined || types.length > 1 || !isUtf8Json(type)) {
    throw new HttpError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'The Content-Type must be application/json (in UTF-8).',
    );
  }
  if (!codings.every(isUncoded)) {
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body must not be compressed.', {
      headers: { 'accept-encoding': 'identity' },
    });
  }
};

const answerTypes = ['application/json', 'application/graphql-response+json'] as const;

const qualityOf = (parameters: readonly string[]): number => {
  const [, value] = parameters.map((each) => /^\s*q\s*=\s*([\d.]+)\s*$/i.exec(each)).find(Boolean) ?? [];
  return value === undefined ? 1 : Math.min(1, Number(value) || 0);
};

/** The media ranges of an `Accept` header and their qualities. Other parameters are ignored, since answers are always UTF-8. */
const mediaRanges = (accept: string): ReadonlyMap<string, number> => {
  const ranges = new Map<string, number>();
  for (const text of accept.split(',')) {
    const [type = '', ...parameters] = text.split(';');
    const range = type.trim().toLowerCase();
    if (range !== '') ranges.set(range, Math.max(qualityOf(parameters), ranges.get(range) ?? 0));
  }
  return ranges;
};

/**
 * The `Accept` header with nothing but media ranges and qualities; undefined if any answer is acceptable. Throws an HttpError if
 * none is: Apollo Server would find that out when the operation has already been executed.
 */
export const acceptedTypes = ({ accept = '' }: IncomingHttpHeaders): string | undefined => {
  const ranges = mediaRanges(accept);
  if (ranges.size === 0) return undefined;
  const quality = (type: string) => ranges.get(type) ?? ranges.get('application/*') ?? ranges.get('*/*') ?? 0;
  if (answerTypes.every((type) => quality(type) === 0)) {
    throw new HttpError(406, 'NOT_ACCEPTABLE', `Accept must allow ${answerTypes.join(' or ')}.`);
  }
  return [...ranges].map(([range, value]) => `${range};q=${value}`).join(', ');
};
