/** Archiving. The contract's state table says from which states it is allowed and which state it leads to. */
import { ArchiveKey, CancelKeyArchive } from '../../contract/index.js';
import { keyHandler } from '../kit/key-handlers.js';

export const archive = {
  ArchiveKey: keyHandler(ArchiveKey, () => ({})),
  CancelKeyArchive: keyHandler(CancelKeyArchive, () => ({})),
};
