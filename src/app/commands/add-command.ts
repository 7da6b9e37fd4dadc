import type { Command } from 'commander';

/**
 * Adds a command to the program: its name, description, arguments and options. Its action imports the code that it runs
 * dynamically, so that the other commands do not load it.
 */
export type AddCommand = (program: Command) => void;
