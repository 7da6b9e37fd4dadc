import type { Action } from '../../contract/index.js';
import type { Deviation } from './decode-result.js';

/** A response that was not as the contract says. Contains nothing of the response. */
export interface ReportedDeviation extends Deviation {
  readonly action: string;
}

/** Reports each deviation once, by action and field: one changed field of KMS would otherwise be reported with every call. */
export const createDeviationLog = (
  onDeviation: (deviation: ReportedDeviation) => void = () => undefined,
): ((action: Action, deviation: Deviation) => void) => {
  // The contract bounds its size.
  const reported = new Set<string>();
  return ({ name }, deviation) => {
    const key = `${name} ${deviation.field}`;
    if (reported.has(key)) return;
    reported.add(key);
    onDeviation({ action: name, ...deviation });
  };
};
