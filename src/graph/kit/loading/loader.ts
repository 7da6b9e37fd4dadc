/** Loaders: how a group reads its entities by id. */
import type DataLoader from 'dataloader';
import type { Action } from '../../../contract/index.js';
import type { CallKms } from '../call.js';
import type { KmsError } from '../errors/kms-error.js';
import type { Target } from '../target.js';

export type LoaderInstance<T extends object> = DataLoader<string, T | KmsError>;

/**
 * Reads things of one type by id. Each group defines its own; `kms.load(loader, target, id)` creates an instance for each
 * request and target.
 */
export interface Loader<T extends object> {
  /** The actions that it may call. */
  readonly actions: readonly Action[];
  create(call: CallKms, target: Target): LoaderInstance<T>;
}
