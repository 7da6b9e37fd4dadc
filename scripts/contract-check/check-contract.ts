/** The whole check: reads the definition, compares, and says how the command ends. */
import { actions } from '../../src/contract/index.js';
import { DefinitionError, readDefinition } from './definition.js';
import { contractObjects, differencesFrom } from './differences.js';

export interface CheckResult {
  /** 0: the contract agrees with the definition. 1: it differs. 2: there is no usable definition. */
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
}

const summary = () => {
  const all = Object.values(actions);
  const pairs = all.reduce((sum, { errors }) => sum + errors.length, 0);
  return `no difference in ${all.length} actions, ${pairs} pairs of action and code, ${contractObjects().size} objects`;
};

export const checkContract = (path: string | undefined): CheckResult => {
  try {
    const differences = differencesFrom(readDefinition(path));
    return differences.length > 0 ? { exitCode: 1, lines: differences } : { exitCode: 0, lines: [summary()] };
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return { exitCode: 2, lines: [`contract:check: ${error.message}`] };
  }
};
