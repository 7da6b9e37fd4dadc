/** Parameters in a query or a form: `Tags.0.TagKey=env`. The contract says which of them are lists, structures and truth values. */
import type { Field, Fields } from '../../contract/index.js';
import { KmsFailure } from '../model/failure.js';

/** The parameters by their names, decoded. */
export type Form = ReadonlyMap<string, string>;

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new KmsFailure('InvalidParameter', 'The parameters must be percent-encoded UTF-8.');
  }
};

/** Throws a KmsFailure for a malformed encoding or a repeated name. */
export const parseForm = (text: string): Form => {
  const form = new Map<string, string>();
  for (const pair of text.split('&').filter((each) => each !== '')) {
    const [name = '', ...value] = pair.split('=');
    const decoded = decode(name);
    if (form.has(decoded)) throw new KmsFailure('InvalidParameter', 'A parameter must not be repeated.');
    form.set(decoded, decode(value.join('=')));
  }
  return form;
};

/** A value, or what is below a name: list elements by their numbers, or fields. */
type Node = string | Map<string, Node>;

/** No parameter of KMS is nested deeper. A deeper one is kept as it is, and refused by its name. */
const maxDepth = 6;

const place = (branch: Map<string, Node>, [name = '', ...below]: readonly string[], value: string): void => {
  const present = branch.get(name);
  if (below.length === 0 && present === undefined) {
    branch.set(name, value);
    return;
  }
  const next = present ?? new Map<string, Node>();
  if (below.length === 0 || typeof next === 'string') {
    throw new KmsFailure('InvalidParameter', 'A parameter must not be both a value and a list or structure.');
  }
  branch.set(name, next);
  place(next, below, value);
};

const treeOf = (form: Form): Map<string, Node> => {
  const tree = new Map<string, Node>();
  for (const [name, value] of form) {
    const path = name.split('.');
    place(tree, path.length > maxDepth ? [name] : path, value);
  }
  return tree;
};

const truthValues: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** A value of the wrong kind is left for the check of the parameters, which refuses it. */
const elementOf = ({ shape }: Field, node: Node): unknown => {
  if (typeof node !== 'string') return shape.type === 'object' ? objectOf(shape.object.fields, node) : {};
  // The official Python SDK writes `True`.
  return shape.type === 'bool' ? (truthValues.get(node.toLowerCase()) ?? node) : node;
};

const listOf = (field: Field, node: Node, name: string): unknown => {
  if (typeof node === 'string') return node;
  return Array.from({ length: node.size }, (_, index) => {
    const element = node.get(String(index));
    if (element !== undefined) return elementOf(field, element);
    throw new KmsFailure(
      'InvalidParameter',
      `The elements of ${name} must be numbered from 0 without a gap.`,
    );
  });
};

const objectOf = (fields: Fields, node: ReadonlyMap<string, Node>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...node].map(([name, below]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (!field) return [name, null];
      return [name, field.list ? listOf(field, below, name) : elementOf(field, below)];
    }),
  );

/** The parameters in the form that they would have as JSON. Numbers stay texts, which KMS accepts. Throws a KmsFailure. */
export const formAsJson = (form: Form, fields: Fields): Readonly<Record<string, unknown>> =>
  objectOf(fields, treeOf(form));
