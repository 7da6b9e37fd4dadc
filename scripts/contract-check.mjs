// Compares the contract with a definition file of the KMS API. Run by `npm run contract:check -- FILE`, after the build.
// Exits with 0 where they agree, with 1 where they differ (a line for each difference), with 2 where FILE is no such file.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { actions, apiVersion, errorCodes } from '../dist/contract/index.js';

const DefinedField = z.object({
  name: z.string(),
  type: z.string(),
  list: z.boolean().default(false),
  required: z.boolean().default(false),
});
const Definition = z.object({
  version: z.string().default(apiVersion),
  actions: z.record(
    z.string(),
    z.object({
      params: z.array(DefinedField),
      result: z.array(DefinedField),
      errors: z.array(z.string()),
    }),
  ),
  objects: z.record(z.string(), z.object({ fields: z.array(DefinedField) })),
  errorCodes: z.record(z.string(), z.unknown()),
});

/** The names by which a definition file calls the shapes of the contract. */
const typeOf = (shape) => {
  if (shape.type === 'object') return shape.object.name;
  if (shape.type === 'time') return 'uint64';
  if (shape.type === 'text' || shape.type === 'bytes') return 'string';
  return shape.wire ?? shape.type;
};

/** A field in words, so that two agree where their words do. What an answer must hold is the contract's own affair. */
const inWords = ({ type, list, required }, given) =>
  `${list ? 'a list of ' : ''}${type}${given ? `, ${required ? 'required' : 'optional'}` : ''}`;

const contractFields = (fields, given) =>
  Object.entries(fields).map(([name, { shape, list, required }]) => [
    name,
    inWords({ type: typeOf(shape), list: list !== undefined, required }, given),
  ]);

const definedFields = (fields, given) => fields.map((field) => [field.name, inWords(field, given)]);

/** The differences between two lists of names and what each is. */
const compare = (place, ours, theirs) => {
  const [contract, definition] = [new Map(ours), new Map(theirs)];
  const names = new Set([...contract.keys(), ...definition.keys()]);
  const twice = theirs.filter(([name], index) => theirs.findIndex(([each]) => each === name) < index);
  const repeated = twice.map(([name]) => `${place}${name}: twice in the definition`);
  const different = [...names].flatMap((name) => {
    if (!definition.has(name)) return [`${place}${name}: not in the definition`];
    if (!contract.has(name)) return [`${place}${name}: not in the contract`];
    const [is, should] = [contract.get(name), definition.get(name)];
    return is === should ? [] : [`${place}${name}: ${is} in the contract, ${should} in the definition`];
  });
  return [...repeated, ...different];
};

const names = (list) => list.map((name) => [name, undefined]);

/** The structures of the contract by name, and whether a caller gives them. */
const contractObjects = () => {
  const found = new Map();
  const visit = (fields, given) => {
    for (const { shape } of Object.values(fields)) {
      if (shape.type !== 'object') continue;
      const { name, fields: inner } = shape.object;
      found.set(name, { fields: inner, given: given || (found.get(name)?.given ?? false) });
      visit(inner, given);
    }
  };
  for (const { params, result } of Object.values(actions)) {
    visit(params, true);
    visit(result, false);
  }
  return found;
};

const differencesOfAction = (name, { params, result, errors }) => [
  ...compare(`${name} parameter `, contractFields(actions[name].params, true), definedFields(params, true)),
  ...compare(
    `${name} result `,
    contractFields(actions[name].result, false),
    // Every answer carries a RequestId: the contract does not repeat it.
    definedFields(result, false).filter(([field]) => field !== 'RequestId'),
  ),
  ...compare(`${name} code `, names(actions[name].errors), names(errors)),
];

const differences = (definition) => {
  const objects = contractObjects();
  const both = (record, has) => Object.entries(record).filter(([name]) => has(name));
  const { version } = definition;
  return [
    ...(version === apiVersion
      ? []
      : [`version: ${apiVersion} in the contract, ${version} in the definition`]),
    ...compare('action ', names(Object.keys(actions)), names(Object.keys(definition.actions))),
    ...both(definition.actions, (name) => Object.hasOwn(actions, name)).flatMap(([name, action]) =>
      differencesOfAction(name, action),
    ),
    ...compare('object ', names([...objects.keys()]), names(Object.keys(definition.objects))),
    ...both(definition.objects, (name) => objects.has(name)).flatMap(([name, object]) => {
      const { fields, given } = objects.get(name);
      return compare(`${name} field `, contractFields(fields, given), definedFields(object.fields, given));
    }),
    ...compare('code ', names(Object.keys(errorCodes)), names(Object.keys(definition.errorCodes))),
  ];
};

const fail = (message) => {
  console.error(`contract:check: ${message}`);
  process.exit(2);
};

const read = (path) => {
  if (path === undefined) return fail('name the definition file: npm run contract:check -- FILE');
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return fail(`${path} cannot be read (${error.code})`);
  }
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    return fail(`${path} is no JSON`);
  }
  const { data, error } = Definition.safeParse(json);
  if (data) return data;
  const [{ path: place, message }] = error.issues;
  return fail(`${path} is no definition of the KMS API: ${place.join('.') || 'the whole'}: ${message}`);
};

const definition = read(process.argv[2]);
const found = differences(definition);
if (found.length > 0) {
  for (const line of found) console.log(line);
  process.exit(1);
}
const pairs = Object.values(actions).reduce((sum, { errors }) => sum + errors.length, 0);
const counts = `${Object.keys(actions).length} actions, ${pairs} pairs of action and code, ${contractObjects().size} objects`;
console.log(`no difference in ${counts}`);
