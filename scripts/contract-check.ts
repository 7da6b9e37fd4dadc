/**
 * Compares the contract with a definition file of the KMS API. Run by `npm run contract:check -- FILE`. Prints a line for each
 * difference. Exit code 0: none. 1: some. 2: FILE is missing or is not a definition of the KMS API.
 */
import { checkContract } from './contract-check/check-contract.js';

const { exitCode, lines } = checkContract(process.argv[2]);
(exitCode === 2 ? process.stderr : process.stdout).write(`${lines.join('\n')}\n`);
process.exitCode = exitCode;
