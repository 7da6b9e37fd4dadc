/** Writes parameters as the JSON body of a call. A uint64 becomes a JSON number with all its digits. */
import { stringify } from 'lossless-json';
import type { Action, ParamsOf } from '../contract/index.js';

export const encode = <A extends Action>(params: ParamsOf<A>): string => stringify(params) ?? '{}';
