/** Who the caller is, and which scopes the caller has. */
import { Ctx, Directive, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Caller } from '../../access/index.js';
import { accessScopes, scopeDescriptions } from '../../contract/index.js';
import type { Context } from '../kit/context.js';

const meanings = accessScopes.map((scope) => `\`${scope}\` (${scopeDescriptions[scope]})`).join(', ');

@ObjectType({ description: 'The caller, as the gateway knows it.' })
class KmsViewer {
  constructor(private readonly caller: Caller) {}

  @Field(() => String, {
    nullable: true,
    description:
      'The subject of the token (`sub`). Null if the gateway requires no token, or if the token has no ' +
      '`sub`.',
  })
  get subject(): string | null {
    return this.caller.subject;
  }

  @Field(() => [String], {
    description:
      `The scopes of the caller, of: ${meanings}. All of them if the gateway requires no token. Other ` +
      'scopes of the token are not shown.',
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
    description: 'The caller and its scopes, so that a page can show what is possible. Sends no call to KMS.',
  })
  kmsViewer(@Ctx() { caller }: Context): KmsViewer {
    return new KmsViewer(caller);
  }
}
