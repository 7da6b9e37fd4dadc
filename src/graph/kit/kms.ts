/** KMS as the resolvers of one request use it. */
import type { AccessRequest, Authorizer } from '../../access/index.js';
import type { KmsClient } from '../../client/interface.js';
import type { Action } from '../../contract/index.js';
import { type ArgumentsOf, paramsOf } from './arguments/arguments.js';
import { batchRefusal } from './arguments/batch-refusal.js';
import type { CallSuccess } from './call.js';
import { accessDenied } from './errors/access-denied.js';
import { badInput } from './errors/bad-input.js';
import { failureOf } from './errors/failure.js';
import { KmsError } from './errors/kms-error.js';
import { thrownError } from './errors/thrown-error.js';
import { LoaderCache } from './loading/loader-cache.js';
import type { Loader } from './loading/loader.js';
import { type KmsMemberAccountInput, namesMemberAccount, type Target } from './target.js';

/** Arguments that say where to act. */
export interface TargetArguments {
  readonly region?: string | null | undefined;
  readonly memberAccount?: KmsMemberAccountInput | null | undefined;
}

/** What the payload of a successful mutation is made from. */
export interface Success<A extends Action, Args> extends CallSuccess<A> {
  readonly args: Args;
  readonly target: Target;
}

type PayloadClass<A extends Action, Args, P> = new (success: Success<A, Args>) => P;

/** A list of several member accounts is in the arguments only: there is no one target. */
const accessRequest = (action: Action, args: object, target: Target): AccessRequest => ({
  action,
  region: target.region,
  onMemberAccount: namesMemberAccount(args) || namesMemberAccount(target),
});

export interface KmsOptions {
  /** Aborts its calls. */
  readonly signal?: AbortSignal;
  /** Gives the schema's names to a message that has the default names in backticks. */
  readonly renameText?: (text: string) => string;
}

export class Kms {
  private readonly loaders = new LoaderCache((action, args, target) => this.call(action, args, target));

  constructor(
    private readonly client: KmsClient,
    private readonly authorizer: Authorizer,
    private readonly options: KmsOptions,
  ) {}

  /** Throws if a member account has no number: KMS would act on the caller's own account. */
  targetOf({ region, memberAccount }: TargetArguments): Target {
    if (memberAccount && (memberAccount.memberUin ?? memberAccount.memberAppId ?? null) === null) {
      throw badInput('memberAccount: must have a memberUin, a memberAppId, or both.');
    }
    return { region: region ?? this.client.defaultRegion, memberAccount: memberAccount ?? undefined };
  }

  /** Runs a mutation: calls `action` and makes the payload from its success. */
  async run<A extends Action, Args extends ArgumentsOf<A> & TargetArguments, P>(
    action: A,
    Payload: PayloadClass<A, Args, P>,
    args: Args,
  ): Promise<P | KmsError> {
    const target = this.targetOf(args);
    const outcome = await this.call(action, args, target);
    return outcome instanceof KmsError ? outcome : new Payload({ ...outcome, args, target });
  }

  /** Runs a mutation on a list of ids. A list that KMS would refuse is refused before anything is sent. */
  async runBatch<A extends Action, Args extends ArgumentsOf<A> & TargetArguments, P>(
    action: A,
    Payload: PayloadClass<A, Args, P>,
    args: Args,
  ): Promise<P | KmsError> {
    return batchRefusal(action, args) ?? this.run(action, Payload, args);
  }

  async call<A extends Action>(
    action: A,
    args: ArgumentsOf<A>,
    target: Target,
  ): Promise<CallSuccess<A> | KmsError> {
    const denied = this.authorize(accessRequest(action, args, target));
    if (denied) return denied;
    const params = paramsOf(action, args);
    const { signal, renameText } = this.options;
    const result = await this.client.call(action, params, { region: target.region, signal });
    // A write may have changed what was read before, even if its call failed.
    if (action.kind === 'write') this.loaders.clear();
    return result.ok ? result : failureOf(action, params, result.failure, renameText);
  }

  load<T extends object>(loader: Loader<T>, target: Target, id: string): Promise<T | KmsError> {
    return this.loaders.get(loader, target).load(id);
  }

  loadMany<T extends object>(
    loader: Loader<T>,
    target: Target,
    ids: readonly string[],
  ): Promise<(T | KmsError | Error)[]> {
    return this.loaders.get(loader, target).loadMany(ids);
  }

  /** For links and entity lookups: they return no union that could hold a KmsError. */
  async loadOrThrow<T extends object>(loader: Loader<T>, target: Target, id: string): Promise<T> {
    const loaded = await this.load(loader, target, id);
    if (loaded instanceof KmsError) throw thrownError(loaded);
    return loaded;
  }

  /** Keeps what a list has read, so that loading it by id sends no call. */
  prime<T extends object>(loader: Loader<T>, target: Target, id: string, value: T): void {
    this.loaders.get(loader, target).prime(id, value);
  }

  /**
   * Returns the denial of a field that may call `actions`, or undefined if the caller has all their scopes. `parent` is
   * the target of the entity that the field belongs to, if any. Records a denial; an allowed call is recorded when it is
   * sent.
   */
  denialOf(
    actions: readonly Action[],
    args: TargetArguments,
    parent: Target | undefined,
  ): KmsError | undefined {
    const target = parent ?? this.targetOf({ region: args.region });
    const denied = actions
      .map((action) => accessRequest(action, args, target))
      .find((request) => !this.authorizer.check(request).allowed);
    return denied && this.authorize(denied);
  }

  /** Whether the caller has the scopes to call `action` in `target`. Records nothing. */
  mayCall(action: Action, target: Target): boolean {
    return this.authorizer.check(accessRequest(action, {}, target)).allowed;
  }

  private authorize(request: AccessRequest): KmsError | undefined {
    const decision = this.authorizer.authorize(request);
    return decision.allowed ? undefined : accessDenied(request, decision.missingScopes);
  }
}
