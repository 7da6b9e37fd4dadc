/** Finds the key with an alias. */
import { Args, ArgsType, Ctx, Field, Resolver } from 'type-graphql';
import { ListKeyDetail, maxPageSize } from '../../contract/index.js';
import { TargetArgs } from '../kit/arguments/shared-arguments.js';
import type { KmsCreatorRoleFilter } from '../kit/arguments/shared-enums.js';
import { skippedPositions } from '../kit/call.js';
import type { Context } from '../kit/context.js';
import { unreadableElement } from '../kit/errors/failure.js';
import { KmsError } from '../kit/errors/kms-error.js';
import { KmsQuery } from '../kit/fields/decorators.js';
import type { Kms } from '../kit/kms.js';
import type { Target } from '../kit/target.js';
import { keyLoader } from './key-loader.js';
import { KmsKey } from './key.js';

@ArgsType()
class KeyByAliasArgs extends TargetArgs {
  @Field(() => String, {
    description: 'The whole alias. Upper and lower case differ.',
  })
  alias!: string;
}

type Role = keyof typeof KmsCreatorRoleFilter;

/** KMS lists the keys of one role at a time. Only cloud products may use aliases that begin with `kms-`. */
const rolesFor = (alias: string): readonly Role[] =>
  alias.startsWith('kms-') ? ['CLOUD_PRODUCT', 'USER'] : ['USER'];

/** KMS returns every key whose id or alias contains the text: the key with exactly this alias may be on any page. */
const findAmong = async (kms: Kms, alias: string, role: Role, target: Target) => {
  const { region, memberAccount } = target;
  const fixed = {
    role,
    searchKeyAlias: alias,
    usage: 'ALL',
    orderType: 'OLDEST_FIRST',
    limit: maxPageSize,
  };
  const memberAccounts = memberAccount && [memberAccount];
  let unreadable: KmsError | null = null;
  for (let offset = 0; ;) {
    const outcome = await kms.call(ListKeyDetail, { ...fixed, offset, memberAccounts }, { region });
    if (outcome instanceof KmsError) return outcome;
    const { KeyMetadatas: keys = [], TotalCount: total } = outcome.result;
    const skipped = skippedPositions(outcome).length;
    const length = keys.length + skipped;
    // One of them may be the key: null would say that there is none.
    if (skipped > 0) unreadable ??= unreadableElement(outcome.requestId);
    const found = keys.find(({ Alias }) => Alias === alias);
    if (found) return new KmsKey(found, target);
    offset += length;
    const ended = total === undefined ? length < maxPageSize : offset >= total;
    if (length === 0 || ended) return unreadable;
  }
};

@Resolver()
export class KeyByAliasResolver {
  @KmsQuery(KmsKey, {
    actions: [ListKeyDetail],
    description:
      'The key with exactly this alias, in any state and of any usage, created by the account or, if the ' +
      'alias begins with `kms-`, by a cloud product. Null if there is none; an error is never null but a ' +
      'member of the union. KMS searches for parts of aliases, so the gateway searches through all results, ' +
      '200 keys per call, until it finds the alias.',
  })
  async kmsKeyByAlias(@Args(() => KeyByAliasArgs) args: KeyByAliasArgs, @Ctx() { kms }: Context) {
    const { alias } = args;
    // No key has an empty alias, and KMS would list every key.
    if (alias === '') return null;
    const target = kms.targetOf(args);
    for (const role of rolesFor(alias)) {
      const found = await findAmong(kms, alias, role, target);
      if (!found) continue;
      if (found instanceof KmsKey) kms.prime(keyLoader, target, found.keyId, found);
      return found;
    }
    return null;
  }
}
