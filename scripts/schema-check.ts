/**
 * Compares schema/kms.graphql with the last released schema. Run by `npm run schema:check`; `npm run schema:check -- FILE` compares
 * it with another one. Prints a line for each change. Exit code 0: none is breaking. 1: some are. 2: FILE does not exist.
 */
import { checkSchema } from './schema-check/check-schema.js';

const { exitCode, lines } = checkSchema('schema/kms.graphql', process.argv[2]);
console.log(lines.join('\n'));
process.exitCode = exitCode;
