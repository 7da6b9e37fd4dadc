/** A `fetch` for GraphQL clients that records how each request names its operation. */

export interface RecordedRequest {
  readonly method: string;
  readonly hasText: boolean;
  readonly hasId: boolean;
}

interface Named {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: { readonly persistedQuery?: unknown } | undefined;
}

const named = (url: string, body: unknown): Named => {
  if (typeof body === 'string') return JSON.parse(body) as Named;
  const { query, documentId, extensions = '{}' } = Object.fromEntries(new URL(url).searchParams);
  return { query, documentId, extensions: JSON.parse(extensions) as Named['extensions'] };
};

export const recordingFetch =
  (requests: RecordedRequest[]): typeof fetch =>
  (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const { query, documentId, extensions } = named(url, init?.body);
    requests.push({
      method: init?.method ?? 'GET',
      hasText: query !== undefined && query !== null,
      hasId: documentId !== undefined || extensions?.persistedQuery !== undefined,
    });
    return fetch(input, init);
  };
