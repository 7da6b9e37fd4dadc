/** The arguments that the contract marks as secrets, with the mutations that take them, read from the schema by program. */
import { actionOf } from './samples.js';
import { isRoot, kmsFields, type KmsField } from './kms-fields.js';
import { camelCase } from '../../src/graph/arguments.js';

export interface SecretArgument {
  readonly field: KmsField;
  readonly argument: string;
  /** The parameter by the name of KMS. */
  readonly param: string;
}

export const secretArguments: readonly SecretArgument[] = kmsFields.filter(isRoot).flatMap((field) =>
  field.actions.flatMap((name) =>
    Object.entries(actionOf(name).params)
      .filter(([, { secret }]) => secret)
      .map(([param]) => ({ field, argument: camelCase(param), param })),
  ),
);

/** The mutations that give secrets, with the results that are. */
export const secretResults: readonly { readonly field: KmsField; readonly results: readonly string[] }[] =
  kmsFields.filter(isRoot).flatMap((field) => {
    const results = field.actions.flatMap((name) =>
      Object.entries(actionOf(name).result)
        .filter(([, { secret }]) => secret)
        .map(([result]) => result),
    );
    return results.length > 0 ? [{ field, results }] : [];
  });
