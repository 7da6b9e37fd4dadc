/** The limits that need the schema and the variables: checked for each request, after validation and before anything runs. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationLimits } from '../../config/index.js';
import type { Context } from '../../graph/index.js';
import { costOf } from './operation-cost.js';
import { limitRefusal } from './refusal.js';

export const operationLimits = (limits: OperationLimits): ApolloServerPlugin<Context> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }) => {
        if (!operation) return Promise.resolve();
        const found = costOf(schema, { document, operation, variables: request.variables ?? {} });
        for (const limit of ['pageSize', 'kmsFields', 'cost'] as const) {
          if (found[limit] > limits[limit]) throw limitRefusal(limits, limit, found[limit]);
        }
        return Promise.resolve();
      },
    }),
});
