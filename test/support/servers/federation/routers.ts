/** Two routers, started with a supergraph, that call their subgraphs by HTTP. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { GraphQLSchema } from 'graphql';
import { createHiveRuntime } from './hive-runtime.mjs';

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

const serve = async (server: ApolloServer): Promise<RunningServer> => {
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { url, stop: () => server.stop() };
};

/** Serves a team's subgraph. */
export const serveSubgraph = (schema: GraphQLSchema): Promise<RunningServer> =>
  serve(
    new ApolloServer({
      schema,
      stopOnTerminationSignals: false,
      plugins: [ApolloServerPluginInlineTraceDisabled()],
    }),
  );

/** By package. Each rejects if the router refuses the supergraph. */
export const routers = {
  '@apollo/gateway': (supergraphSdl) =>
    serve(
      new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }), stopOnTerminationSignals: false }),
    ),
  '@graphql-hive/gateway-runtime': async (supergraphSdl) => {
    const runtime = createHiveRuntime(supergraphSdl);
    const server = createServer(runtime).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
      stop: async () => {
        server.closeAllConnections();
        server.close();
        await runtime.dispose();
      },
    };
  },
} as const satisfies Readonly<Record<string, (supergraphSdl: string) => Promise<RunningServer>>>;

/** Sends an operation to a server of `routers`, and returns the answer. */
export const askRouter = async ({ url }: RunningServer, query: string): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
};
