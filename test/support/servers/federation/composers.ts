/** Three independent implementations of Federation composition. */
import { composeServices as composeByApollo } from '@apollo/composition';
import { composeServices as composeByTheGuild } from '@theguild/federation-composition';
import { federateSubgraphs, ROUTER_COMPATIBILITY_VERSION_ONE } from '@wundergraph/composition';
import { parse } from 'graphql';

export interface ComposedSubgraph {
  readonly name: string;
  readonly sdl: string;
  /** Where a router calls it. */
  readonly url?: string;
}

const services = (subgraphs: readonly ComposedSubgraph[]) =>
  subgraphs.map(({ name, sdl, url = `http://${name}.invalid` }) => ({ name, url, typeDefs: parse(sdl) }));

const messages = (errors: readonly Error[] | undefined = []) => errors.map(({ message }) => message);

/** By package. Each returns the messages of its errors: none if it composes the subgraphs. */
export const composers = {
  '@apollo/composition': (subgraphs) => messages(composeByApollo(services(subgraphs)).errors),
  '@theguild/federation-composition': (subgraphs) => messages(composeByTheGuild(services(subgraphs)).errors),
  '@wundergraph/composition': (subgraphs) => {
    const result = federateSubgraphs({
      subgraphs: services(subgraphs).map(({ typeDefs, ...rest }) => ({ ...rest, definitions: typeDefs })),
      version: ROUTER_COMPATIBILITY_VERSION_ONE,
    });
    return result.success ? [] : messages(result.errors);
  },
} as const satisfies Readonly<Record<string, (subgraphs: readonly ComposedSubgraph[]) => readonly string[]>>;

/** The supergraph for a router. Throws if the subgraphs do not compose. */
export const supergraphOf = (subgraphs: readonly ComposedSubgraph[]): string => {
  const { errors, supergraphSdl } = composeByApollo(services(subgraphs));
  if (supergraphSdl === undefined) throw new Error(messages(errors).join('\n'));
  return supergraphSdl;
};
