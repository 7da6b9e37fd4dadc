/** Who the caller is, and which scopes the caller has. */
import { Ctx, Directive, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Caller } from '../../access/index.js';
import { accessScopes, scopeDescriptions } from '../../contract/index.js';
import type { Context } from '../kit/context.js';

const meanings = accessScopes.map((scope) => `\`${scope}\` (${scopeDescriptions[scope]})`).join(', ');

@ObjectType({ description: 'Whoever calls, as the gateway knows the caller.' })
class KmsViewer {
  constructor(private readonly caller: Caller) {}

  @Field(() => String, {
    nullable: true,
    description:
      'Whom the token means, as its issuer names him (`sub`). Null where callers are asked for no token, and where the ' +
      'token does not say.',
  })
  get subject(): string | null {
    return this.caller.subject;
  }

  @Field(() => [String], {
    description:
      `What the caller may do, of: ${meanings}. All of them where callers are asked for no token. What else a token allows, ` +
      'elsewhere, is not told.',
  })
  get scopes(): readonly string[] {
    return accessScopes.filter((scope) => this.caller.scopes.has(scope));
  }
}

@Resolver()
export class ViewerResolver {
  @Directive('@authenticated')
  @Query(() => KmsViewer, {
    nullable: true,
    description:
      'Who calls, and what the gateway lets the caller do: for pages that show what can be done. Nothing is asked of KMS.',
  })
  kmsViewer(@Ctx() { caller }: Context): KmsViewer {
    return new KmsViewer(caller);
  }
}
