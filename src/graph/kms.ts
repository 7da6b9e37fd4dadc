/** KMS as the resolvers of one request see it: calls that give payloads or typed failures, and keys read in batches. */
import {
  DescribeKey,
  DescribeKeys,
  GetKeyRotationStatus,
  GetPublicKey,
  type Action,
  type ParamsOf,
  type ResultOf,
} from '../contract/index.js';
import type { KmsClient, Outcome } from '../client/interface.js';
import { paramsOf, type ArgumentsOf } from './arguments.js';
import { failureOf } from './failure.js';
import { createKeyLoader, type KeyLoader } from './key-loader.js';
import { KmsPublicKey } from './key-public-key.js';
import { KmsKeyRotation } from './key-rotation.js';
import { KmsError } from './kms-error.js';
import { scopeKey, type KmsMemberAccountInput, type Scope } from './scope.js';
import { shareReads, type SharedReads } from './shared-reads.js';

/** Arguments that say where to act. */
export interface ScopeArguments {
  readonly region?: string | null | undefined;
  readonly memberAccount?: KmsMemberAccountInput | null | undefined;
}

/** What a call that has succeeded says. */
export interface Answer<A extends Action> {
  readonly result: ResultOf<A>;
  readonly requestId: string | null;
}

/** What a payload is made of when its call has succeeded. */
export interface Success<A extends Action, Args> extends Answer<A> {
  readonly args: Args;
  readonly scope: Scope;
}

/** What one request reads through in one scope: no loader ever mixes two. */
interface Loaders {
  readonly keys: KeyLoader;
  readonly rotations: SharedReads<KmsKeyRotation>;
  readonly publicKeys: SharedReads<KmsPublicKey>;
}

export class Kms {
  private readonly loaders = new Map<string, Loaders>();

  constructor(private readonly client: KmsClient) {}

  scopeOf({ region, memberAccount }: ScopeArguments): Scope {
    return { region: region ?? this.client.defaultRegion, memberAccount: memberAccount ?? undefined };
  }

  /** Calls `action`, and makes a payload of its success. */
  async run<A extends Action, Args extends ArgumentsOf<A> & ScopeArguments, P>(
    action: A,
    Payload: new (success: Success<A, Args>) => P,
    args: Args,
  ): Promise<P | KmsError> {
    const scope = this.scopeOf(args);
    const answer = await this.ask(action, args, scope);
    return answer instanceof KmsError ? answer : new Payload({ ...answer, args, scope });
  }

  /** Calls `action`, for its answer or its failure as a caller meets it. */
  async ask<A extends Action>(action: A, args: ArgumentsOf<A>, scope: Scope): Promise<Answer<A> | KmsError> {
    const params = paramsOf(action, args);
    const outcome = await this.call(action, params, scope);
    return outcome.ok ? outcome : failureOf(action, params, outcome.failure);
  }

  /** The loader of the keys in one scope. */
  keys(scope: Scope): KeyLoader {
    return this.loadersIn(scope).keys;
  }

  /** The loader of their rotation. */
  rotations(scope: Scope): SharedReads<KmsKeyRotation> {
    return this.loadersIn(scope).rotations;
  }

  /** The loader of their public halves. */
  publicKeys(scope: Scope): SharedReads<KmsPublicKey> {
    return this.loadersIn(scope).publicKeys;
  }

  private async call<A extends Action>(
    action: A,
    params: ParamsOf<A>,
    { region }: Scope,
  ): Promise<Outcome<ResultOf<A>>> {
    const outcome = await this.client.call(action, params, { region });
    // What was read before a change is no longer true after it, whatever became of the change.
    if (action.kind === 'write') this.loaders.clear();
    return outcome;
  }

  private loadersIn(scope: Scope): Loaders {
    const name = scopeKey(scope);
    const known = this.loaders.get(name);
    if (known) return known;
    const loaders = this.createLoaders(scope);
    this.loaders.set(name, loaders);
    return loaders;
  }

  private createLoaders(scope: Scope): Loaders {
    const { memberAccount } = scope;
    return {
      keys: createKeyLoader(
        {
          one: (keyId) => this.call(DescribeKey, paramsOf(DescribeKey, { keyId, memberAccount }), scope),
          many: (keyIds) => this.call(DescribeKeys, paramsOf(DescribeKeys, { keyIds, memberAccount }), scope),
        },
        scope,
      ),
      rotations: shareReads(KmsKeyRotation, (keyId) =>
        this.ask(GetKeyRotationStatus, { keyId, memberAccount }, scope),
      ),
      publicKeys: shareReads(KmsPublicKey, (keyId) => this.ask(GetPublicKey, { keyId }, scope)),
    };
  }
}
