/** The SDL of the subgraph, also without what some routers and composers refuse. */
import { Kind, parse, print, visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';

/** The directives of the federation specification that the subgraph uses, and the version that introduced each. */
const federationDirectives = {
  authenticated: 5,
  cost: 9,
  key: 0,
  listSize: 9,
  requiresScopes: 5,
  shareable: 0,
  tag: 0,
} as const;

type FederationDirective = keyof typeof federationDirectives;

const latestFederationVersion = 9;

const directiveNames = Object.keys(federationDirectives) as FederationDirective[];

export interface SdlOptions {
  readonly withoutAuthDirectives?: boolean;
  readonly withoutCostDirectives?: boolean;
  readonly withoutTags?: boolean;
  /** The minor version of Federation 2. Directives that came later are left out. */
  readonly federationVersion?: number;
}

/** `extend schema @link(...)` with the imports of the directives that are used. */
const federationLink = (directives: readonly string[], version = latestFederationVersion): string =>
  `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.${version}", import: [${directives.map((name) => `"@${name}"`).join(', ')}])
`;

const usedDirectives = ({
  withoutAuthDirectives = false,
  withoutCostDirectives = false,
  withoutTags = false,
  federationVersion = latestFederationVersion,
}: SdlOptions): FederationDirective[] => {
  const isLeftOut: Partial<Record<FederationDirective, boolean>> = {
    authenticated: withoutAuthDirectives,
    requiresScopes: withoutAuthDirectives,
    cost: withoutCostDirectives,
    listSize: withoutCostDirectives,
    tag: withoutTags,
  };
  return directiveNames.filter((name) => !isLeftOut[name] && federationDirectives[name] <= federationVersion);
};

/** The SDL of types, with the link to the federation specification before it. */
export const sdlOf = (types: DocumentNode, options: SdlOptions = {}): string => {
  const used = usedDirectives(options);
  const isLeftOut = ({ name }: ConstDirectiveNode) =>
    directiveNames.some((each) => each === name.value && !used.includes(each));
  const reduced = visit(types, {
    [Kind.DIRECTIVE]: (node) => (isLeftOut(node as ConstDirectiveNode) ? null : undefined),
  });
  return `${federationLink(used, options.federationVersion)}\n${print(reduced)}\n`;
};

/** The link as a document, for building the subgraph. */
export const fullLink = (): DocumentNode => parse(federationLink(directiveNames));
