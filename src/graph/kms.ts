/** KMS as the resolvers of one request see it: calls that give payloads or typed failures, and keys read in batches. */
import { DescribeKey, DescribeKeys, type Action, type ResultOf } from '../contract/index.js';
import type { KmsClient, Outcome } from '../client/interface.js';
import { paramsOf, type ArgumentsOf } from './arguments.js';
import { failureOf } from './failure.js';
import { createKeyLoader, type KeyLoader } from './key-loader.js';
import type { KmsError } from './kms-error.js';
import { scopeKey, type KmsMemberAccountInput, type Scope } from './scope.js';

/** Arguments that say where to act. */
export interface ScopeArguments {
  readonly region?: string | null | undefined;
  readonly memberAccount?: KmsMemberAccountInput | null | undefined;
}

/** What a payload is made of when its call has succeeded. */
export interface Success<A extends Action, Args> {
  readonly result: ResultOf<A>;
  readonly requestId: string | null;
  readonly args: Args;
  readonly scope: Scope;
}

export class Kms {
  private readonly keyLoaders = new Map<string, KeyLoader>();

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
    const outcome = await this.call(action, args, scope);
    if (!outcome.ok) return failureOf(action, outcome.failure);
    return new Payload({ result: outcome.result, requestId: outcome.requestId, args, scope });
  }

  async call<A extends Action>(action: A, args: ArgumentsOf<A>, scope: Scope): Promise<Outcome<ResultOf<A>>> {
    const outcome = await this.client.call(action, paramsOf(action, args), { region: scope.region });
    // What was read before a change is no longer true after it, whatever became of the change.
    if (action.kind === 'write') this.keyLoaders.clear();
    return outcome;
  }

  /** The loader of the keys in one scope: no loader ever mixes two. */
  keys(scope: Scope): KeyLoader {
    const name = scopeKey(scope);
    const known = this.keyLoaders.get(name);
    if (known) return known;
    const { memberAccount } = scope;
    const loader = createKeyLoader(
      {
        one: (keyId) => this.call(DescribeKey, { keyId, memberAccount }, scope),
        many: (keyIds) => this.call(DescribeKeys, { keyIds, memberAccount }, scope),
      },
      scope,
    );
    this.keyLoaders.set(name, loader);
    return loader;
  }
}
