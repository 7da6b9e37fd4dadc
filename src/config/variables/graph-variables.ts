/** The schema that is served. */
import { z } from 'zod';

export const graphVariables = {
  GRAPH_PREFIX: z
    .string()
    .regex(
      /^[a-z][A-Za-z0-9]{0,31}$/,
      'must be a lower-case letter, then up to 31 letters and digits, such as kms',
    )
    .optional()
    .describe(
      'A prefix for the names in the schema that another subgraph may also use: with `kms`, `createKey` becomes ' +
        '`kmsCreateKey`, and `CreateKeyPayload` becomes `KmsCreateKeyPayload`. Names that begin with it stay ' +
        '([how](../guides/company-graph.md#names-that-clash)).',
    ),
} as const;
