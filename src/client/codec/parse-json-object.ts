import { isRecord, parseJson } from '../../platform/json/index.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The JSON object in a response body, or undefined if the body is anything else. */
export const parseJsonObject = (body: string): JsonObject | undefined => {
  try {
    const value = parseJson(body);
    return isRecord(value) ? value : undefined;
  } catch {
    // The parser's error is dropped: it quotes the body.
    return undefined;
  }
};
