/** Tells who calls by what a request says of it. */
import { anyone, type Caller } from './caller.js';

/** Why a request does not tell who calls. `message` is for the caller, and repeats nothing of what came. */
export interface Unidentified {
  readonly problem: 'missing' | 'expired' | 'refused';
  readonly message: string;
  /** For the log alone: a code such as jose's, never a part of the token. */
  readonly detail: string;
}

export interface Identity {
  /** Gets what it needs, so that the first caller need not wait for it. Resolves also where that fails; never rejects. */
  prepare(): Promise<void>;
  /** `authorization` is the header of that name. Never rejects. */
  identify(authorization: string | undefined): Promise<Caller | Unidentified>;
}

/** Asks nobody. */
export const noIdentity: Identity = {
  prepare: () => Promise.resolve(),
  identify: () => Promise.resolve(anyone),
};
