/** What one attempt means for the call: whether that is its end, and if not, what may follow. One table for all. */
import { classifyErrorCode, unavailableCode } from '../../contract/index.js';
import type { Ending } from './circuit-breaker.js';
import type { Failure, CallResult, Unavailability } from '../interface.js';

/**
 * - `done`: it succeeded.
 * - `passes`: KMS refused it, did nothing, and will take it later. Any action may be sent again.
 * - `lost`: it was sent, and nothing usable came back. What may follow is the contract's to say.
 * - `not-sent`: it never left. Any action may be sent again.
 * - `final`: sending it again is of no use.
 */
export type Verdict = 'done' | 'passes' | 'lost' | 'not-sent' | 'final';

interface Judgement {
  readonly ifSent: Verdict;
  readonly ifNot: Verdict;
  /** What it says of the endpoint, if sent or not. */
  readonly ending: Ending;
  readonly endingIfNot?: Ending;
}

const noAnswer: Judgement = { ifSent: 'lost', ifNot: 'not-sent', ending: 'failure' };
/** Ours or the caller's doing: nothing that trying again could mend, nor the endpoint's fault. */
const ours: Judgement = { ifSent: 'final', ifNot: 'final', ending: 'neither' };

const judgements: Readonly<Record<Unavailability['reason'], Judgement>> = {
  unreachable: noAnswer,
  // Nothing sent in time: it waited for a connection that other calls held. Of the endpoint, those calls tell.
  timeout: { ...noAnswer, endingIfNot: 'neither' },
  'http-status': noAnswer,
  malformed: noAnswer,
  'too-large': noAnswer,
  cancelled: ours,
  closed: ours,
  credentials: ours,
  'breaker-open': ours,
};

/** By the full code, never by its beginning: the codes that pass are those for which the contract has a time to wait. */
const ofCode = (code: string): Verdict => {
  // The service is not there, and does not say how far the call came: for a write, that is a lost reply.
  if (code === unavailableCode) return 'lost';
  return classifyErrorCode(code).retryAfterMs === undefined ? 'final' : 'passes';
};

const ofFailure = (failure: Failure, sent: boolean): Verdict => {
  if (failure.kind === 'refused') return ofCode(failure.code);
  const { ifSent, ifNot } = judgements[failure.reason];
  return sent ? ifSent : ifNot;
};

/** `sent` tells whether KMS may have received the attempt. */
export const judge = (outcome: CallResult<unknown>, sent: boolean): Verdict =>
  outcome.ok ? 'done' : ofFailure(outcome.failure, sent);

/**
 * What the attempt says of the endpoint. A refusal is an answer: whoever refuses is there. So is one that has a RequestId and
 * is not as documented: were it a failure, one result that KMS has changed would keep all other calls from being sent.
 */
export const endingOf = (outcome: CallResult<unknown>, sent: boolean): Ending => {
  if (outcome.ok || outcome.failure.kind === 'refused') return 'success';
  const { reason, requestId } = outcome.failure;
  if (reason === 'malformed' && requestId !== null) return 'success';
  const { ending, endingIfNot = ending } = judgements[reason];
  return sent ? ending : endingIfNot;
};
