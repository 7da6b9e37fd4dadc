/** How the types below the roots are reached, and what a scripted KMS has to say for that. */
import { entities, type Entity } from '../fixtures/entities.js';
import type { ScriptedKms } from '../servers/scripted-kms.js';

export type Ids = readonly string[];

/** With the given ids. */
interface Way {
  readonly reach: (inner: string, given: Ids) => string;
  readonly script: (kms: ScriptedKms, given: Ids) => void;
}

const scriptReads =
  (entity: Entity): Way['script'] =>
  (kms, given) => {
    kms.answers(entity.one).saying((params) => entity.oneSays(String(params[entity.idParam])));
    kms.answers(entity.many).with(entity.manySay(given));
  };

/** The field `root` for each id. */
const each =
  (root: string, type: string, idField: string): Way['reach'] =>
  (inner, given) =>
    given.map((id, n) => `at${n}: ${root}(${idField}: "${id}") { ... on ${type} { ${inner} } }`).join(' ');

const ways: Readonly<Record<string, Way>> = {
  ...Object.fromEntries(
    entities.map((entity) => {
      const root = entity.type.replace('Kms', 'kms');
      return [entity.type, { reach: each(root, entity.type, entity.idField), script: scriptReads(entity) }];
    }),
  ),
  KmsKeyId: {
    reach: (inner) => `kmsKeyIds { ... on KmsKeyIdConnection { nodes { ${inner} } } }`,
    script: (kms, given) => {
      kms.answers('ListKeys').with({ TotalCount: given.length, Keys: given.map((KeyId) => ({ KeyId })) });
    },
  },
  KmsDataKeyId: {
    reach: (inner) => `kmsDataKeyIds { ... on KmsDataKeyIdConnection { nodes { ${inner} } } }`,
    script: (kms, given) => {
      const DataKeys = given.map((DataKeyId) => ({ DataKeyId }));
      kms.answers('ListDataKeys').with({ TotalCount: given.length, DataKeys });
    },
  },
};

export const wayTo = (type: string): Way => {
  const way = ways[type];
  if (!way) throw new Error(`Say in test/support/generators/field-paths.ts how ${type} is reached`);
  return way;
};
