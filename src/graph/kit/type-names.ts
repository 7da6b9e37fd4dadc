/** How the types of the schema are named. */

export const rootTypes: readonly string[] = ['Query', 'Mutation'];

/** The beginning of the name of a type that is named after a field, or after the prefix: `createKey` becomes `CreateKey`. */
export const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
