/** How a GraphQL request names its operation: in the body of a POST, or in the search of a GET. */
import { isRecord } from '../platform/json/index.js';

/** The parts of a request that contain a GraphQL operation. The body is undefined for a GET. */
export interface OperationRequest {
  readonly body: unknown;
  readonly search: string;
}

/** The members that can name an operation. Their values are not validated yet. */
export interface OperationReference {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

const parseJson = (text: string | null): unknown => {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A parameter that is missing or malformed is undefined. */
const referenceInSearch = (search: string): OperationReference => {
  const params = new URLSearchParams(search);
  return {
    query: params.get('query') ?? undefined,
    documentId: params.get('documentId') ?? undefined,
    extensions: parseJson(params.get('extensions')),
  };
};

export const operationReference = ({ body, search }: OperationRequest): OperationReference => {
  if (body === undefined) return referenceInSearch(search);
  return isRecord(body) ? body : {};
};
