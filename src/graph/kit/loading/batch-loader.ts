/**
 * Reads many things in few calls. One id that KMS refuses fails the call for a whole group; the group is then halved until
 * the refused ids stand alone, so that each costs about log2 of the group's size, and fails only itself.
 */
import DataLoader from 'dataloader';
import { classifyErrorCode, looksLikeKeyId, maxKeyIds, type ErrorCode } from '../../../contract/index.js';
import { errorClassOf } from '../errors/error-types.js';
import { KmsError } from '../errors/kms-error.js';

export type BatchLoader<T extends object> = DataLoader<string, T | KmsError>;

/** The two calls that read things of one kind in one target, without the loader's knowledge of either. */
export interface BatchReads<T extends object> {
  one(id: string): Promise<T | KmsError>;
  /** What was found, by its id. */
  many(ids: string[]): Promise<ReadonlyMap<string, T> | KmsError>;
  /** The refusals for which one id of a group may be to blame. */
  readonly blamesAnId: readonly ErrorCode[];
  /** Those for which the form of an id is. */
  readonly blamesForm: readonly ErrorCode[];
}

/**
 * So many ids of an odd form are asked for. Where KMS refuses all of them for their form, it is not asked for others: a list of
 * a thousand such ids would cost a thousand calls to learn the same.
 */
const probes = 8;

const codeOf = (found: object | undefined) => (found instanceof KmsError ? found.code : undefined);

const refusedForForm = (code: ErrorCode): KmsError =>
  new (errorClassOf(code))({
    code,
    category: classifyErrorCode(code).category,
    message:
      'Not of the form of an id, as others asked for beside it that KMS refused; nothing was sent for this one.',
    requestId: null,
    retryable: false,
    retryAfterMs: null,
  });

/** Below this many ids, asking for each alone costs no more than halving on. */
const small = 4;

/** A group of no more ids than this, of which both halves were refused, likely has many bad ones: halving on would cost more. */
const spoilt = 32;

class BatchRead<T extends object> {
  private readonly found = new Map<string, T | KmsError>();

  constructor(private readonly reads: BatchReads<T>) {}

  async read(ids: readonly string[]): Promise<ReadonlyMap<string, T | KmsError>> {
    await Promise.all([
      this.readOdd(ids.filter((id) => !looksLikeKeyId(id))),
      this.readGroup(ids.filter(looksLikeKeyId)),
    ]);
    return this.found;
  }

  /** Ids of an odd form would surely spoil a batch: each is asked for alone, and KMS itself says what is wrong with it. */
  private async readOdd(ids: readonly string[]): Promise<void> {
    await this.readEach(ids.slice(0, probes));
    const rest = ids.slice(probes);
    if (rest.length === 0) return;
    const code = this.reads.blamesForm.find((each) =>
      ids.slice(0, probes).every((id) => codeOf(this.found.get(id)) === each),
    );
    if (code === undefined) return this.readEach(rest);
    for (const id of rest) this.found.set(id, refusedForForm(code));
  }

  private async readOne(id: string): Promise<void> {
    this.found.set(id, await this.reads.one(id));
  }

  private async readGroup(ids: readonly string[]): Promise<void> {
    const answered = await this.tryGroup(ids);
    if (!answered) await this.readHalves(ids);
  }

  /** Halves a group that was refused. Where its first half is well, the second is known to be to blame. */
  private async readHalves(ids: readonly string[]): Promise<void> {
    if (ids.length <= small) return this.readEach(ids);
    const middle = Math.ceil(ids.length / 2);
    const [first, second] = [ids.slice(0, middle), ids.slice(middle)];
    if (await this.tryGroup(first)) return this.readHalves(second);
    if (await this.tryGroup(second)) return this.readHalves(first);
    if (ids.length <= spoilt) return this.readEach(ids);
    await Promise.all([this.readHalves(first), this.readHalves(second)]);
  }

  private async readEach(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => this.readOne(id)));
  }

  /** Reads a group in one call. False where it was refused and one of its ids may be to blame. */
  private async tryGroup(ids: readonly string[]): Promise<boolean> {
    if (ids.length > 1) {
      const answer = await this.reads.many([...ids]);
      if (answer instanceof KmsError) {
        if (this.reads.blamesAnId.some((code) => code === answer.code)) return false;
        for (const id of ids) this.found.set(id, answer);
        return true;
      }
      for (const [id, thing] of answer) this.found.set(id, thing);
    }
    // What the answer passes over in silence is asked for alone, to learn why.
    await Promise.all(ids.filter((id) => !this.found.has(id)).map((id) => this.readOne(id)));
    return true;
  }
}

export const createBatchLoader = <T extends object>(reads: BatchReads<T>): BatchLoader<T> =>
  new DataLoader<string, T | KmsError>(
    async (ids) => {
      const found = await new BatchRead(reads).read(ids);
      return ids.map(
        (id) => found.get(id) ?? new Error('A thing was asked for and neither found nor refused.'),
      );
    },
    { maxBatchSize: maxKeyIds },
  );
