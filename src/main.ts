#!/usr/bin/env node
/** The program `kms-graphql-gateway`: runs the command that the command line names. */
import { runCommandLine } from './app/command-line.js';

const exitCode = await runCommandLine(process.argv.slice(2));
// A server keeps running after its command has started it. After an error nothing may keep the process alive.
if (exitCode !== 0) process.exit(exitCode);
