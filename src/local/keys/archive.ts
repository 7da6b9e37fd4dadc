/** Archiving. Where it may be done, and where it leads, the contract's table of states says. */
import { ArchiveKey, CancelKeyArchive } from '../../contract/index.js';
import { keyHandler } from '../kit/handler.js';

export const archive = [keyHandler(ArchiveKey, () => ({})), keyHandler(CancelKeyArchive, () => ({}))];
