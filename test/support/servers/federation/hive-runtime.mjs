// Not imported with their types, which load those of the browser and change the types of Node for all tests.
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import http from '@graphql-mesh/transport-http';

export const createHiveRuntime = (supergraph) =>
  createGatewayRuntime({ supergraph, logging: false, transports: { http } });
