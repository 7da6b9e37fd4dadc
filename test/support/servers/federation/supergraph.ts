/** Prepares a supergraph for Apollo's JavaScript gateway. */
import { Kind, parse, print, visit, type ASTNode, type DirectiveNode } from 'graphql';

const security = ['authenticated', 'requiresScopes'];

const linksSecurity = ({ name, arguments: given }: DirectiveNode) => {
  const url = given?.find((each) => each.name.value === 'url')?.value;
  const linked = url?.kind === Kind.STRING ? url.value.split('/').at(-2) : undefined;
  return name.value === 'link' && linked !== undefined && security.includes(linked);
};

/** Removes the security directives, which that gateway refuses because it does not enforce them. */
export const withoutSecurity = (supergraph: string): string => {
  const unless = (leaves: boolean) => (leaves ? null : undefined);
  const stripped: ASTNode = visit(parse(supergraph), {
    Directive: (node) => unless(security.includes(node.name.value) || linksSecurity(node)),
    DirectiveDefinition: (node) => unless(security.includes(node.name.value)),
    ScalarTypeDefinition: (node) => unless(node.name.value === 'requiresScopes__Scope'),
  });
  return print(stripped);
};
