/**
 * Reads many things in few calls. One id that KMS refuses fails the call for a whole group; the group is then halved until
 * the refused ids stand alone, so that each costs about log2 of the group's size, and fails only itself.
 */
import DataLoader from 'dataloader';
import { looksLikeKeyId, maxKeyIds, type ErrorCode } from '../contract/index.js';
import { KmsError } from './kms-error.js';

export type BatchLoader<T extends object> = DataLoader<string, T | KmsError>;

/** The two calls that read things of one kind in one scope, without the loader's knowledge of either. */
export interface BatchReads<T extends object> {
  one(id: string): Promise<T | KmsError>;
  /** What was found, by its id. */
  many(ids: string[]): Promise<ReadonlyMap<string, T> | KmsError>;
  /** The refusals for which one id of a group may be to blame. */
  readonly blamesAnId: readonly ErrorCode[];
}

/** Below this many ids, asking for each alone costs no more than halving on. */
const small = 4;

class BatchRead<T extends object> {
  private readonly found = new Map<string, T | KmsError>();

  constructor(private readonly reads: BatchReads<T>) {}

  async read(ids: readonly string[]): Promise<ReadonlyMap<string, T | KmsError>> {
    // An id of an odd form would surely spoil a batch: it is asked for alone, and KMS itself says what is wrong with it.
    await Promise.all([
      ...ids.filter((id) => !looksLikeKeyId(id)).map((id) => this.readOne(id)),
      this.readGroup(ids.filter(looksLikeKeyId)),
    ]);
    return this.found;
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
    if (ids.length <= small) {
      await Promise.all(ids.map((id) => this.readOne(id)));
      return;
    }
    const middle = Math.ceil(ids.length / 2);
    const [first, second] = [ids.slice(0, middle), ids.slice(middle)];
    const answered = await this.tryGroup(first);
    if (answered) await this.readHalves(second);
    else await Promise.all([this.readHalves(first), this.readGroup(second)]);
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
