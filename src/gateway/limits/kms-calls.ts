/** How many calls of KMS it takes to read a list of things. */
import { maxKeyIds } from '../../contract/index.js';

const textIn = (value: object, name: string): string => {
  const text: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  return typeof text === 'string' ? text : '';
};

/** What can be read together with others: ids of one field; of a router's representations, those of a type and a region. */
const groupOf = (element: unknown): string =>
  typeof element === 'object' && element !== null
    ? JSON.stringify([textIn(element, '__typename'), textIn(element, 'region')])
    : '';

/** A hundred of a group are read in a call; one at least is counted. */
export const callsFor = (elements: readonly unknown[]): number => {
  const sizes = new Map<string, number>();
  for (const element of elements) {
    const group = groupOf(element);
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  const calls = [...sizes.values()].reduce((sum, size) => sum + Math.ceil(size / maxKeyIds), 0);
  return Math.max(1, calls);
};
