/** The whole check: reads both schemas, compares, and says how the command ends. */
import { existsSync, readFileSync } from 'node:fs';
import type { Change, Severity } from './change.js';
import { schemaChanges } from './schema-changes.js';

export interface SchemaCheckResult {
  /** 0: no breaking change. 1: at least one. 2: the schema to compare with does not exist. */
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
}

/** In the order of the output. */
const severities: readonly Severity[] = ['breaking', 'dangerous', 'additive'];

const linesOf = (changes: readonly Change[]): string[] =>
  severities.flatMap((severity) =>
    changes
      .filter((change) => change.severity === severity)
      .map(({ description }) => `${severity}: ${description}`),
  );

const summary = (changes: readonly Change[], releasedFile: string): string => {
  const counts = severities.map((severity) => {
    const count = changes.filter((change) => change.severity === severity).length;
    return `${count} ${severity}`;
  });
  return `Compared with ${releasedFile}: ${counts.join(', ')}.`;
};

/** Compares a schema with the one in the named file, or with the last released one if there is one. */
export const checkSchema = (
  currentFile: string,
  namedFile?: string,
  lastReleased = 'schema/released.graphql',
): SchemaCheckResult => {
  const releasedFile = namedFile ?? lastReleased;
  if (!existsSync(releasedFile)) {
    return namedFile === undefined
      ? { exitCode: 0, lines: [`${releasedFile} does not exist: no schema has been released yet.`] }
      : { exitCode: 2, lines: [`${releasedFile} does not exist.`] };
  }
  const changes = schemaChanges(readFileSync(releasedFile, 'utf8'), readFileSync(currentFile, 'utf8'));
  return {
    exitCode: changes.some(({ severity }) => severity === 'breaking') ? 1 : 0,
    lines: [...linesOf(changes), summary(changes, releasedFile)],
  };
};
