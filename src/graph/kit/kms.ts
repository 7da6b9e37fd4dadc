/** KMS as the resolvers of one request see it: calls that give payloads or typed failures, and keys read in batches. */
import type { Authorizer, AccessRequest } from '../../access/index.js';
import type { Action, ParamsOf, ResultOf } from '../../contract/index.js';
import type { KmsClient, CallResult } from '../../client/interface.js';
import type { Answer, Ask } from './answer.js';
import { accessDenied } from './errors/access-denied.js';
import { paramsOf, type ArgumentsOf } from './arguments/arguments.js';
import { badInput } from './errors/bad-input.js';
import type { BatchLoader } from './loading/batch-loader.js';
import type { KmsDataKey } from '../data-keys/data-key.js';
import type { KmsDeviceFingerprints } from '../white-box/device-fingerprint.js';
import { failureOf } from './errors/failure.js';
import type { KmsPublicKey } from '../cryptography/key-public-key.js';
import type { KmsKeyRotation } from '../keys/key-rotation.js';
import type { KmsKey } from '../keys/key.js';
import { KmsError } from './errors/kms-error.js';
import { createLoaders, type Loaders } from './loading/loaders.js';
import { namesMemberAccount, targetKey, type KmsMemberAccountInput, type Target } from './target.js';
import type { SharedReads } from './loading/shared-reads.js';
import type { WhiteBoxLoader } from '../white-box/white-box-loader.js';

/** Arguments that say where to act. */
export interface TargetArguments {
  readonly region?: string | null | undefined;
  readonly memberAccount?: KmsMemberAccountInput | null | undefined;
}

/** What a payload is made of when its call has succeeded. */
export interface Success<A extends Action, Args> extends Answer<A> {
  readonly args: Args;
  readonly target: Target;
}

/** A member account may stand among the arguments alone, as it does where several are listed at once. */
const accessRequest = (action: Action, args: object, target: Target): AccessRequest => ({
  action,
  region: target.region,
  onMemberAccount: namesMemberAccount(args) || namesMemberAccount(target),
});

export class Kms {
  private readonly loaders = new Map<string, Loaders>();

  constructor(
    private readonly client: KmsClient,
    private readonly authorizer: Authorizer,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** Throws where a member account is given without a number: it would stand for the caller's own. */
  targetOf({ region, memberAccount }: TargetArguments): Target {
    if (memberAccount && (memberAccount.memberUin ?? memberAccount.memberAppId ?? null) === null) {
      throw badInput('memberAccount: must have a memberUin, a memberAppId, or both.');
    }
    return { region: region ?? this.client.defaultRegion, memberAccount: memberAccount ?? undefined };
  }

  /** Calls `action`, and makes a payload of its success. */
  async run<A extends Action, Args extends ArgumentsOf<A> & TargetArguments, P>(
    action: A,
    Payload: new (success: Success<A, Args>) => P,
    args: Args,
  ): Promise<P | KmsError> {
    const target = this.targetOf(args);
    const answer = await this.ask(action, args, target);
    return answer instanceof KmsError ? answer : new Payload({ ...answer, args, target });
  }

  /** Calls `action`, for its answer or its failure as a caller meets it. */
  readonly ask: Ask = async (action, args, target) => {
    const denied = this.refusalOf(accessRequest(action, args, target));
    if (denied) return denied;
    const params = paramsOf(action, args);
    const outcome = await this.call(action, params, target);
    return outcome.ok ? outcome : failureOf(action, params, outcome.failure);
  };

  /**
   * The gateway's own refusal of a field that may call `actions`, told before the field looks at anything else; undefined
   * where it may go on. `within` is the target of the thing that the field belongs to, if any. Only a refusal is recorded:
   * what goes on is, call by call.
   */
  refusalAhead(
    actions: readonly Action[],
    args: TargetArguments,
    within: Target | undefined,
  ): KmsError | undefined {
    const target = within ?? this.targetOf({ region: args.region });
    const refused = actions
      .map((action) => accessRequest(action, args, target))
      .find((request) => !this.authorizer.check(request).allowed);
    return refused && this.refusalOf(refused);
  }

  /** Whether the gateway lets the caller call `action` on what was read in `target`. */
  maySend(action: Action, target: Target): boolean {
    return this.authorizer.check(accessRequest(action, {}, target)).allowed;
  }

  /** The loader of the keys in one target. */
  keys(target: Target): BatchLoader<KmsKey> {
    return this.loadersIn(target).keys;
  }

  /** The loader of their rotation. */
  rotations(target: Target): SharedReads<KmsKeyRotation> {
    return this.loadersIn(target).rotations;
  }

  /** The loader of their public halves. */
  publicKeys(target: Target): SharedReads<KmsPublicKey> {
    return this.loadersIn(target).publicKeys;
  }

  /** The loader of the data keys in one target. */
  dataKeys(target: Target): BatchLoader<KmsDataKey> {
    return this.loadersIn(target).dataKeys;
  }

  /** The loader of the white-box keys in one target. */
  whiteBoxKeys(target: Target): WhiteBoxLoader {
    return this.loadersIn(target).whiteBoxKeys;
  }

  /** The loader of the devices that are listed for them. */
  deviceFingerprints(target: Target): SharedReads<KmsDeviceFingerprints> {
    return this.loadersIn(target).deviceFingerprints;
  }

  private refusalOf(request: AccessRequest): KmsError | undefined {
    const decision = this.authorizer.authorize(request);
    return decision.allowed ? undefined : accessDenied(request, decision.missingScopes);
  }

  private async call<A extends Action>(
    action: A,
    params: ParamsOf<A>,
    { region }: Target,
  ): Promise<CallResult<ResultOf<A>>> {
    const outcome = await this.client.call(action, params, { region, signal: this.signal });
    // What was read before a change is no longer true after it, whatever became of the change.
    if (action.kind === 'write') this.loaders.clear();
    return outcome;
  }

  private loadersIn(target: Target): Loaders {
    const name = targetKey(target);
    const known = this.loaders.get(name);
    if (known) return known;
    const loaders = createLoaders(this.ask, target);
    this.loaders.set(name, loaders);
    return loaders;
  }
}
