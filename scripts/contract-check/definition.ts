/** The definition file of the KMS API that the contract is compared with. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { apiVersion } from '../../src/contract/index.js';

const DefinedField = z.object({
  name: z.string(),
  type: z.string(),
  list: z.boolean().default(false),
  required: z.boolean().default(false),
});
export type DefinedField = z.output<typeof DefinedField>;

const DefinedAction = z.object({
  params: z.array(DefinedField),
  result: z.array(DefinedField),
  errors: z.array(z.string()),
});
export type DefinedAction = z.output<typeof DefinedAction>;

const Definition = z.object({
  version: z.string().default(apiVersion),
  actions: z.record(z.string(), DefinedAction),
  objects: z.record(z.string(), z.object({ fields: z.array(DefinedField) })),
  errorCodes: z.record(z.string(), z.unknown()),
});
export type Definition = z.output<typeof Definition>;

/** Why there is no definition to compare with; written for the person who ran the command. */
export class DefinitionError extends Error {}

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new DefinitionError(`cannot read ${path} (${reason})`);
  }
};

const parseJson = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new DefinitionError(`${path} is not JSON`);
  }
};

export const readDefinition = (path: string | undefined): Definition => {
  if (path === undefined) {
    throw new DefinitionError('name the definition file: npm run contract:check -- FILE');
  }
  const { data, error } = Definition.safeParse(parseJson(path, readText(path)));
  if (data) return data;
  const [issue] = error.issues;
  const place = issue?.path.join('.') || 'the top level';
  throw new DefinitionError(
    `${path} is not a definition of the KMS API: ${place}: ${issue?.message ?? 'invalid'}`,
  );
};
