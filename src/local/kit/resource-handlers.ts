/** Builds the handlers of one kind of resource: keys, data keys or white-box keys. */
import type { Action, ActionName, Fields, ParamsOf, ResultOf } from '../../contract/index.js';
import type { Tenant } from '../model/tenant.js';
import { tenantOf, type Call, type Member } from './call.js';
import type { AsyncHandler, Computation, SyncHandler } from './handler.js';
import { readParameters, type FieldsFor } from './parameters.js';

interface MemberParam {
  readonly MemberAccount?: Member | undefined;
}

/** `Name` are the actions that can be checked, `One` and `Many` the parameters that name one resource and several. */
export interface ResourceKind<
  Name extends ActionName,
  Resource,
  State,
  One extends MemberParam,
  Many extends MemberParam,
> {
  idIn(params: One): string;
  idsIn(params: Many): readonly string[];
  /** Throws a KmsFailure if the tenant has no such resource. */
  find(call: Call, tenant: Tenant, id: string): Resource;
  /** Returns the state that the action leads to, if it changes the state. Throws a KmsFailure if it is refused. */
  check(action: Action<Name>, resource: Resource, call: Call): State | undefined;
  /** Saves the resource in its new state. */
  transition(call: Call, resource: Resource, state: State): Resource;
}

export const resourceHandlers = <
  Name extends ActionName,
  Resource,
  State,
  One extends MemberParam,
  Many extends MemberParam,
>(
  kind: ResourceKind<Name, Resource, State, One, Many>,
) => {
  const checkAndTransition = (action: Action<Name>, resource: Resource, call: Call): Resource => {
    const state = kind.check(action, resource, call);
    return state === undefined ? resource : kind.transition(call, resource, state);
  };

  return {
    /** An action on one resource. `handle` receives it in the state that the contract's state table leads to. */
    one: <A extends Action<Name, Fields & FieldsFor<One>>>(
      action: A,
      handle: (resource: Resource, params: ParamsOf<A>, call: Call) => ResultOf<A>,
    ): SyncHandler<A['name']> => ({
      action,
      handle: (call) => {
        const params = readParameters<A['params'], One>(action.params, call.body);
        const resource = kind.find(call, tenantOf(call, params.MemberAccount), kind.idIn(params));
        return handle(checkAndTransition(action, resource, call), params, call);
      },
    }),

    /** The same for several resources. If one refuses, the whole call is refused. */
    many: <A extends Action<Name, Fields & FieldsFor<Many>>>(
      action: A,
      handle: (resources: readonly Resource[], params: ParamsOf<A>, call: Call) => ResultOf<A>,
    ): SyncHandler<A['name']> => ({
      action,
      handle: (call) => {
        const params = readParameters<A['params'], Many>(action.params, call.body);
        const tenant = tenantOf(call, params.MemberAccount);
        const resources = kind
          .idsIn(params)
          .map((id) => checkAndTransition(action, kind.find(call, tenant, id), call));
        return handle(resources, params, call);
      },
    }),

    /**
     * An action on one resource with slow cryptography. `prepare` receives the resource before any transition.
     * `writeTransaction` finds and checks it again, since it may have changed meanwhile, and then makes the transition.
     */
    asyncOne: <A extends Action<Name, Fields & FieldsFor<One>>>(
      action: A,
      prepare: (
        resource: Resource,
        params: ParamsOf<A>,
        call: Call,
      ) => Computation<ResultOf<A>, <T>(work: (resource: Resource) => T) => T>,
    ): AsyncHandler<A['name']> => ({
      action,
      prepare: (call) => {
        const params = readParameters<A['params'], One>(action.params, call.body);
        const find = () => kind.find(call, tenantOf(call, params.MemberAccount), kind.idIn(params));
        const resource = find();
        kind.check(action, resource, call);
        const compute = prepare(resource, params, call);
        return (writeTransaction) =>
          compute((work) => writeTransaction(() => work(checkAndTransition(action, find(), call))));
      },
    }),
  };
};
