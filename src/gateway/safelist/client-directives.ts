/** Removes what a client handles itself and never sends: tools that write safelists leave some of it in. */
import { Kind, visit, type ASTNode, type DirectiveNode, type DocumentNode } from 'graphql';

/** A field or fragment with this directive is resolved in the client. */
const localDirective = 'client';

/** Directives of Apollo Client that it removes before it sends a document. */
const clientDirectives: readonly string[] = ['connection', 'nonreactive', 'unmask'];

const isLocal = ({ directives }: { readonly directives?: readonly DirectiveNode[] | undefined }): boolean =>
  directives?.some(({ name }) => name.value === localDirective) ?? false;

export const withoutClientDirectives = (document: DocumentNode): DocumentNode =>
  visit(document, {
    enter: (node: ASTNode) => {
      switch (node.kind) {
        case Kind.FIELD:
        case Kind.INLINE_FRAGMENT:
        case Kind.FRAGMENT_SPREAD:
          return isLocal(node) ? null : undefined;
        case Kind.DIRECTIVE:
          return clientDirectives.includes(node.name.value) ? null : undefined;
        default:
          return undefined;
      }
    },
  });
