/**
 * Reads many things in few calls. KMS refuses a whole group for one wrong id: the group is then halved until the wrong ids
 * are alone. A wrong id costs about log2(group size) calls, and fails only its own place.
 */
import DataLoader from 'dataloader';
import {
  type Action,
  classifyErrorCode,
  type ErrorCode,
  looksLikeKeyId,
  maxKeyIds,
} from '../../../contract/index.js';
import { type CallSuccess, skippedPositions } from '../call.js';
import { errorClassOf } from '../errors/error-types.js';
import { unreadableElement } from '../errors/failure.js';
import { KmsError } from '../errors/kms-error.js';
import type { LoaderInstance } from './loader.js';

/** What KMS found. */
export interface Found<T extends object> {
  readonly byId: ReadonlyMap<string, T>;
  /** How many elements of the answer could not be read. */
  readonly unreadable: number;
  readonly requestId: string | null;
}

/** What KMS found, from the result of a call and the things in it. */
export const found = <T extends object>(
  success: Pick<CallSuccess<Action>, 'requestId' | 'skipped'>,
  things: readonly (readonly [id: string, thing: T])[],
): Found<T> => ({
  byId: new Map(things),
  unreadable: skippedPositions(success).length,
  requestId: success.requestId,
});

/** How things of one type are read in one target. */
export interface BatchReads<T extends object> {
  readOne(id: string): Promise<T | KmsError>;
  readMany(ids: string[]): Promise<Found<T> | KmsError>;
  /** KMS refuses a group with these codes if one of its ids is wrong. */
  readonly wrongIdCodes: readonly ErrorCode[];
  /** KMS refuses an id with these codes if it does not have the form of an id. */
  readonly malformedIdCodes: readonly ErrorCode[];
}

/**
 * At most this many malformed ids are sent. If KMS refuses all of them as malformed, the others get the same error without a
 * call: otherwise a list of 1,000 such ids would cost 1,000 calls.
 */
const maxMalformedIdsSent = 8;

/** In a group of at most this many ids, reading each alone costs no more calls than halving on. */
const smallGroup = 4;

/** If KMS refuses both halves of a group of at most this many ids, many are wrong: halving on would cost more calls. */
const mediumGroup = 32;

const codeOf = (outcome: object | undefined) => (outcome instanceof KmsError ? outcome.code : undefined);

const malformedId = (code: ErrorCode): KmsError =>
  new (errorClassOf(code))({
    code,
    category: classifyErrorCode(code).category,
    message: 'Not an id: KMS refused other ids of this list as malformed. Nothing was sent for this one.',
    requestId: null,
    retryable: false,
    retryAfterMs: null,
  });

class BatchRead<T extends object> {
  private readonly outcomes = new Map<string, T | KmsError>();

  constructor(private readonly reads: BatchReads<T>) {}

  async read(ids: readonly string[]): Promise<ReadonlyMap<string, T | KmsError>> {
    await Promise.all([
      this.readMalformed(ids.filter((id) => !looksLikeKeyId(id))),
      this.readGroup(ids.filter(looksLikeKeyId)),
    ]);
    return this.outcomes;
  }

  /** KMS would refuse a group with a malformed id, so each is sent alone, and KMS says what is wrong with it. */
  private async readMalformed(ids: readonly string[]): Promise<void> {
    const sent = ids.slice(0, maxMalformedIdsSent);
    const rest = ids.slice(maxMalformedIdsSent);
    await this.readEach(sent);
    if (rest.length === 0) return;
    const code = this.reads.malformedIdCodes.find((each) =>
      sent.every((id) => codeOf(this.outcomes.get(id)) === each),
    );
    if (code === undefined) return this.readEach(rest);
    for (const id of rest) this.outcomes.set(id, malformedId(code));
  }

  private async readOne(id: string): Promise<void> {
    this.outcomes.set(id, await this.reads.readOne(id));
  }

  private async readEach(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => this.readOne(id)));
  }

  private async readGroup(ids: readonly string[]): Promise<void> {
    const done = await this.tryGroup(ids);
    if (!done) await this.readHalves(ids);
  }

  /** Reads a refused group by halves. If the first half is accepted, the second is known to have a wrong id. */
  private async readHalves(ids: readonly string[]): Promise<void> {
    if (ids.length <= smallGroup) return this.readEach(ids);
    const middle = Math.ceil(ids.length / 2);
    const [first, second] = [ids.slice(0, middle), ids.slice(middle)];
    if (await this.tryGroup(first)) return this.readHalves(second);
    if (await this.tryGroup(second)) return this.readHalves(first);
    if (ids.length <= mediumGroup) return this.readEach(ids);
    await Promise.all([this.readHalves(first), this.readHalves(second)]);
  }

  private record(ids: readonly string[], { byId, unreadable, requestId }: Found<T>): void {
    for (const [id, value] of byId) this.outcomes.set(id, value);
    const missing = ids.filter((id) => !byId.has(id));
    if (missing.length > unreadable) return;
    for (const id of missing) this.outcomes.set(id, unreadableElement(requestId));
  }

  /** Reads a group in one call. Returns false if KMS refused it and one of its ids may be wrong. */
  private async tryGroup(ids: readonly string[]): Promise<boolean> {
    if (ids.length > 1) {
      const answer = await this.reads.readMany([...ids]);
      if (answer instanceof KmsError) {
        if (this.reads.wrongIdCodes.some((code) => code === answer.code)) return false;
        for (const id of ids) this.outcomes.set(id, answer);
        return true;
      }
      this.record(ids, answer);
    }
    // KMS may leave an id out of its result: reading it alone tells why.
    await this.readEach(ids.filter((id) => !this.outcomes.has(id)));
    return true;
  }
}

export const createBatchLoader = <T extends object>(reads: BatchReads<T>): LoaderInstance<T> =>
  new DataLoader<string, T | KmsError>(
    async (ids) => {
      const outcomes = await new BatchRead(reads).read(ids);
      return ids.map((id) => outcomes.get(id) ?? new Error('An id has no outcome.'));
    },
    { maxBatchSize: maxKeyIds },
  );
