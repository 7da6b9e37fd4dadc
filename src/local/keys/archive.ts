/** Archiving. Where it may be done, and where it leads, the contract's table of states says. */
import { ArchiveKey, CancelKeyArchive } from '../../contract/index.js';
import { handleKey } from '../kit/handler.js';

export const archive = [handleKey(ArchiveKey, () => ({})), handleKey(CancelKeyArchive, () => ({}))];
