/** The loader instances of one request. */
import type { CallKms } from '../call.js';
import { type Target, targetKey } from '../target.js';
import type { Loader, LoaderInstance } from './loader.js';

/** Keeps one instance for each loader and target, so that nothing read in one target is found in another. */
export class LoaderCache {
  private readonly instances = new Map<object, Map<string, object>>();

  constructor(private readonly call: CallKms) {}

  get<T extends object>(loader: Loader<T>, target: Target): LoaderInstance<T> {
    const byTarget = this.instances.get(loader) ?? new Map<string, object>();
    this.instances.set(loader, byTarget);
    const key = targetKey(target);
    const instance = byTarget.get(key) ?? loader.create(this.call, target);
    byTarget.set(key, instance);
    // The map holds only what this loader created; its type cannot say so.
    return instance as LoaderInstance<T>;
  }

  clear(): void {
    this.instances.clear();
  }
}
