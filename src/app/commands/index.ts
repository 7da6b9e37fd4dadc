/** The commands, in the order in which the help lists them. A new command is a file in this folder and a line in this list. */
import type { AddCommand } from './add-command.js';
import { addGateway } from './gateway.js';
import { addLocalKms } from './local-kms.js';
import { addSafelist } from './safelist.js';
import { addSchema } from './schema.js';

export type { AddCommand } from './add-command.js';

export const commands: readonly AddCommand[] = [addGateway, addLocalKms, addSchema, addSafelist];

/** The command that runs when the command line is empty. */
export const defaultCommand = 'gateway';
