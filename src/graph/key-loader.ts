/**
 * Reads many keys in few calls. One id that KMS refuses fails a whole DescribeKeys; the group is then halved until the
 * refused ids stand alone, so that each costs about log2 of the group's size, and fails only itself.
 */
import DataLoader from 'dataloader';
import { DescribeKey, DescribeKeys, looksLikeKeyId, maxKeyIds } from '../contract/index.js';
import type { Failure, Outcome } from '../client/interface.js';
import { failureOf } from './failure.js';
import { KmsKey, type Metadata } from './key.js';
import type { KmsError } from './kms-error.js';
import type { Scope } from './scope.js';

export type KeyLoader = DataLoader<string, KmsKey | KmsError>;

/** Reads without the loader's knowledge of the graph: the two calls that describe keys, in one scope. */
export interface KeyReads {
  one(keyId: string): Promise<Outcome<{ KeyMetadata: Metadata }>>;
  many(keyIds: string[]): Promise<Outcome<{ KeyMetadatas: Metadata[] }>>;
}

type Found = Map<string, KmsKey | KmsError>;

/** Below this many ids, asking for each alone costs no more than halving on. */
const small = 4;

/** The refusals for which one id of the group may be to blame. */
const blamesAnId: readonly string[] = [
  'InvalidParameter',
  'InvalidParameterValue.InvalidKeyId',
  'ResourceUnavailable.CmkNotFound',
  'UnauthorizedOperation',
];
const mayBlameAnId = (failure: Failure) => failure.kind === 'refused' && blamesAnId.includes(failure.code);

class BatchRead {
  private readonly found: Found = new Map();

  constructor(
    private readonly reads: KeyReads,
    private readonly scope: Scope,
  ) {}

  async read(keyIds: readonly string[]): Promise<Found> {
    // An id of an odd form would surely spoil a batch: it is asked for alone, and KMS itself says what is wrong with it.
    await Promise.all([
      ...keyIds.filter((id) => !looksLikeKeyId(id)).map((id) => this.readOne(id)),
      this.readGroup(keyIds.filter(looksLikeKeyId)),
    ]);
    return this.found;
  }

  private async readOne(keyId: string): Promise<void> {
    const outcome = await this.reads.one(keyId);
    this.found.set(
      keyId,
      outcome.ok ? this.keyOf(outcome.result.KeyMetadata) : failureOf(DescribeKey, {}, outcome.failure),
    );
  }

  private async readGroup(keyIds: readonly string[]): Promise<void> {
    const failure = await this.tryGroup(keyIds);
    if (failure) await this.readHalves(keyIds);
  }

  /** Halves a group that was refused. Where its first half is well, the second is known to be to blame. */
  private async readHalves(keyIds: readonly string[]): Promise<void> {
    if (keyIds.length <= small) {
      await Promise.all(keyIds.map((id) => this.readOne(id)));
      return;
    }
    const middle = Math.ceil(keyIds.length / 2);
    const [first, second] = [keyIds.slice(0, middle), keyIds.slice(middle)];
    const failure = await this.tryGroup(first);
    if (failure) await Promise.all([this.readHalves(first), this.readGroup(second)]);
    else await this.readHalves(second);
  }

  /** Reads a group in one call. Gives the failure only where one of its ids may be to blame. */
  private async tryGroup(keyIds: readonly string[]): Promise<Failure | undefined> {
    const [only] = keyIds;
    if (only === undefined) return undefined;
    if (keyIds.length === 1) {
      await this.readOne(only);
      return undefined;
    }
    const outcome = await this.reads.many([...keyIds]);
    if (!outcome.ok) {
      if (mayBlameAnId(outcome.failure)) return outcome.failure;
      for (const id of keyIds) this.found.set(id, failureOf(DescribeKeys, {}, outcome.failure));
      return undefined;
    }
    for (const metadata of outcome.result.KeyMetadatas) this.found.set(metadata.KeyId, this.keyOf(metadata));
    // What the answer passes over in silence is asked for alone, to learn why.
    await Promise.all(keyIds.filter((id) => !this.found.has(id)).map((id) => this.readOne(id)));
    return undefined;
  }

  private keyOf(metadata: Metadata): KmsKey {
    return new KmsKey(metadata, this.scope);
  }
}

export const createKeyLoader = (reads: KeyReads, scope: Scope): KeyLoader =>
  new DataLoader<string, KmsKey | KmsError>(
    async (keyIds) => {
      const found = await new BatchRead(reads, scope).read(keyIds);
      return keyIds.map(
        (id) => found.get(id) ?? new Error('A key was asked for and neither found nor refused.'),
      );
    },
    { maxBatchSize: maxKeyIds },
  );
