/** Counts the KMS calls that it takes to read keys by id, or a page of a list. */
import { maxKeyIds } from '../../contract/index.js';
import { maxCombinations, targetKey, targetKeyOfId } from '../../graph/index.js';

const textProperty = (value: object, name: string): string => {
  const text: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  return typeof text === 'string' ? text : '';
};

/**
 * Elements with the same batch key are read together: all ids of a field, and the representations that a router sends for one
 * type, region and account.
 */
const batchKey = (element: unknown): string =>
  typeof element === 'object' && element !== null
    ? JSON.stringify([
        textProperty(element, '__typename'),
        targetKeyOfId(textProperty(element, 'id')) ?? targetKey({ region: textProperty(element, 'region') }),
      ])
    : '';

/** One call reads up to a hundred elements of a batch. An empty list counts as one call. */
export const kmsCallCount = (elements: readonly unknown[]): number => {
  const sizes = new Map<string, number>();
  for (const element of elements) {
    const key = batchKey(element);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  const calls = [...sizes.values()].reduce((sum, size) => sum + Math.ceil(size / maxKeyIds), 0);
  return Math.max(1, calls);
};

/**
 * Each combination of the values of filters is a list of its own. A filter that is left out has one value. More than the most
 * combinations are refused without a call.
 */
export const combinationCount = (filters: readonly (readonly unknown[] | undefined)[]): number =>
  Math.min(
    filters.reduce((count, values) => count * Math.max(1, new Set(values).size), 1),
    maxCombinations,
  );
