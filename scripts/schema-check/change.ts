/** Breaking: existing clients or routers may fail. Dangerous: they may behave differently. Additive: they see no difference. */
export type Severity = 'breaking' | 'dangerous' | 'additive';

export interface Change {
  readonly severity: Severity;
  readonly description: string;
}

export const breaking = (description: string): Change => ({ severity: 'breaking', description });
export const dangerous = (description: string): Change => ({ severity: 'dangerous', description });
export const additive = (description: string): Change => ({ severity: 'additive', description });
