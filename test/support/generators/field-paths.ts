/** How to select a field of a type other than Query and Mutation, and how to script the KMS for it. */
import { entities, type Entity } from '../fixtures/entities.js';
import type { ScriptedKms } from '../servers/scripted-kms.js';

export type Ids = readonly string[];

/** `given` are the ids of the entities. */
interface FieldPath {
  readonly select: (inner: string, given: Ids) => string;
  readonly script: (kms: ScriptedKms, given: Ids) => void;
}

const scriptReads =
  (entity: Entity): FieldPath['script'] =>
  (kms, given) => {
    kms.answers(entity.readOne).saying((params) => entity.resultOfOne(String(params[entity.idParam])));
    kms.answers(entity.readMany).with(entity.resultOfMany(given));
  };

/** Selects the root field `root` once for each id. */
const each =
  (root: string, type: string, idField: string): FieldPath['select'] =>
  (inner, given) =>
    given.map((id, n) => `at${n}: ${root}(${idField}: "${id}") { ... on ${type} { ${inner} } }`).join(' ');

const paths: Readonly<Record<string, FieldPath>> = {
  ...Object.fromEntries(
    entities.map((entity) => {
      const root = entity.type.replace('Kms', 'kms');
      return [entity.type, { select: each(root, entity.type, entity.idField), script: scriptReads(entity) }];
    }),
  ),
  KmsKeyId: {
    select: (inner) => `kmsKeyIds { ... on KmsKeyIdConnection { nodes { ${inner} } } }`,
    script: (kms, given) => {
      kms.answers('ListKeys').with({ TotalCount: given.length, Keys: given.map((KeyId) => ({ KeyId })) });
    },
  },
  KmsDataKeyId: {
    select: (inner) => `kmsDataKeyIds { ... on KmsDataKeyIdConnection { nodes { ${inner} } } }`,
    script: (kms, given) => {
      const DataKeys = given.map((DataKeyId) => ({ DataKeyId }));
      kms.answers('ListDataKeys').with({ TotalCount: given.length, DataKeys });
    },
  },
};

export const pathTo = (type: string): FieldPath => {
  const way = paths[type];
  if (!way) throw new Error(`Add to test/support/generators/field-paths.ts how ${type} is reached`);
  return way;
};
