/** Checks the limits that need the schema and the variables: for each request, after validation and before execution. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationLimits } from '../../config/index.js';
import type { Context } from '../../graph/index.js';
import { limitError } from './limit-error.js';
import { operationCost } from './operation-cost.js';

export const operationLimitsPlugin = (limits: OperationLimits): ApolloServerPlugin<Context> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }) => {
        if (!operation) return Promise.resolve();
        const cost = operationCost(schema, { document, operation, variables: request.variables ?? {} });
        for (const limit of ['pageSize', 'kmsFields', 'cost'] as const) {
          if (cost[limit] > limits[limit]) throw limitError(limits, limit, cost[limit]);
        }
        return Promise.resolve();
      },
    }),
});
