/** Complete results of an action, and the same results with one value that is not as the contract says. */
import { LosslessNumber } from 'lossless-json';
import type { Action, Field, Fields, Shape } from '../../../src/contract/index.js';

type Json = Readonly<Record<string, unknown>>;

/** A value in a response, and what a program gets for it. */
interface Given {
  readonly json: unknown;
  readonly decoded: unknown;
}

/** What remains of a value with something odd in it. Without `left`, it cannot be read. */
interface Remains {
  readonly json: unknown;
  readonly left?: unknown;
}

/** A response with one value replaced. */
export interface OddAnswer {
  readonly json: Json;
  /** What was replaced, such as `KeyMetadatas[].RotateDays`. */
  readonly field: string;
  /** Undefined if the answer cannot be read. */
  readonly result: Json | undefined;
  /** Whether the value is worth a report. A value that is left out, null or tolerated is not. */
  readonly reported: boolean;
  /** The list of the result in which the element at position 1 cannot be read. */
  readonly skipped: string | undefined;
}

/** In every odd value that can hold it: it must not be in a report, nor in a result. */
export const sentinel = 'canary-4242';

/** How many elements each list has. The one in the middle is replaced. */
const listLength = 3;
const middle = 1;

const huge = [new LosslessNumber('1e400'), new LosslessNumber('9'.repeat(400)), new LosslessNumber('-1e400')];
const composites = [{}, [], { [sentinel]: sentinel }, [sentinel]];
const noNumber = [...composites, ...huge, '', sentinel, 1.5, true];
const noText = [...composites, ...huge, -1, 7, 1_700_000_000_000, false];
const milliseconds = [1_700_000_000_000, 253_402_300_800_000, new LosslessNumber('9007199254740993000')];

/** Values that cannot be read, whether or not the value is required. */
const oddFor = (shape: Shape): readonly unknown[] => {
  switch (shape.type) {
    case 'text':
    case 'bytes':
      return noText;
    case 'bool':
      return [...composites, ...huge, '', sentinel, 'true', 0, 1, -1];
    case 'uint64':
      return [...noNumber, -1, '-1', new LosslessNumber('18446744073709551616'), '0x10'];
    case 'int':
      return [...noNumber, ...milliseconds, 2 ** 31, ...(shape.min === 0 ? [-1, '-1'] : [])];
    case 'time':
      return [...noNumber, ...milliseconds, -1, '-1', '1700000000000'];
    case 'choice':
      return shape.wire === 'string' ? noText : [...noNumber, ...milliseconds, 2 ** 31];
    case 'object':
      return ['', sentinel, -1, 7, true, [], [sentinel], ...huge];
  }
};

/** Values that are not as documented, but whose meaning is certain. */
const toleratedFor = (shape: Shape): readonly Given[] => {
  switch (shape.type) {
    case 'uint64':
      return [{ json: '7', decoded: 7n }];
    case 'int':
    case 'time':
      return [{ json: '7', decoded: 7 }];
    case 'choice':
      // A value that was added later.
      return [
        shape.wire === 'string' ? { json: 'AddedLater', decoded: 'AddedLater' } : { json: '77', decoded: 77 },
      ];
    default:
      return [];
  }
};

const validFor = (shape: Shape): Given => {
  switch (shape.type) {
    case 'text':
      return { json: 'a-text', decoded: 'a-text' };
    case 'bytes':
      return { json: 'AAAA', decoded: 'AAAA' };
    case 'bool':
      return { json: true, decoded: true };
    case 'uint64':
      return { json: 18446744073709551615n, decoded: 18446744073709551615n };
    case 'int':
      return { json: 5, decoded: 5 };
    case 'time':
      return { json: 1_773_984_000, decoded: 1_773_984_000 };
    case 'choice': {
      const [value] = Object.values(shape.set);
      return { json: value, decoded: value };
    }
    case 'object':
      return validFields(shape.object.fields);
  }
};

const validField = ({ shape, list }: Field): Given => {
  const one = validFor(shape);
  if (!list) return one;
  return { json: Array(listLength).fill(one.json), decoded: Array(listLength).fill(one.decoded) };
};

const validFields = (fields: Fields): { readonly json: Json; readonly decoded: Json } => {
  const given = Object.entries(fields).map(([name, field]) => [name, validField(field)] as const);
  return {
    json: Object.fromEntries(given.map(([name, { json }]) => [name, json])),
    decoded: Object.fromEntries(given.map(([name, { decoded }]) => [name, decoded])),
  };
};

/** A complete result as KMS sends it, with every field that the contract declares, and as a program gets it. */
export const completeResult = ({ result }: Action) => validFields(result);

interface Variant extends Remains {
  readonly field: string;
  readonly reported: boolean;
  /** Set for a list in which an element is unreadable. */
  readonly skips?: boolean;
}

const without = (object: Json, name: string): Json =>
  Object.fromEntries(Object.entries(object).filter(([each]) => each !== name));

const isReadable = (remains: Remains): boolean => 'left' in remains;

/** The variants of one value, which is not a list. */
function* variantsOfShape(shape: Shape, required: boolean, field: string): Generator<Variant> {
  for (const json of oddFor(shape)) yield { json, field, reported: true };
  for (const { json, decoded } of toleratedFor(shape)) yield { json, left: decoded, field, reported: false };
  if (shape.type === 'text' || shape.type === 'bytes') {
    if (required && !(shape.type === 'bytes' && shape.min === 0)) yield { json: '', field, reported: true };
    else yield { json: '', left: '', field, reported: false };
  }
  if (shape.type === 'object') yield* variantsOfFields(shape.object.fields, field);
}

function* variantsOfList(shape: Shape, field: string): Generator<Variant> {
  for (const json of ['', sentinel, -1, 7, true, {}, { [sentinel]: sentinel }, ...huge]) {
    yield { json, field, reported: true };
  }
  const valid = validFor(shape);
  const place = `${field}[]`;
  const elements = [{ json: null, field: place, reported: true }, ...variantsOfShape(shape, true, place)];
  for (const element of elements) {
    const around = (given: unknown, one: readonly unknown[]) => [
      ...Array<unknown>(middle).fill(given),
      ...one,
      ...Array<unknown>(listLength - middle - 1).fill(given),
    ];
    const readable = isReadable(element);
    const left = 'left' in element ? [element.left] : [];
    yield {
      json: around(valid.json, [element.json]),
      left: around(valid.decoded, left),
      field: element.field,
      reported: element.reported,
      skips: !readable,
    };
  }
}

/** The variants of an object: each of its fields in turn is replaced. `skips` is that of the field. */
function* variantsOfFields(fields: Fields, path: string): Generator<Variant & { readonly in: string }> {
  const valid = validFields(fields);
  for (const [name, field] of Object.entries(fields)) {
    const place = path === '' ? name : `${path}.${name}`;
    const others = without(valid.decoded, name);
    const missing = (json: Json): Variant & { readonly in: string } => {
      const base = { json, field: place, in: name };
      if (!field.required) return { ...base, left: others, reported: false };
      return field.list
        ? { ...base, left: { ...others, [name]: [] }, reported: false }
        : { ...base, reported: true };
    };
    yield missing({ ...valid.json, [name]: null });
    // A list may be left out, but not with all else.
    const isAll = path === '' && field.list && Object.keys(others).length === 0;
    const rest = without(valid.json, name);
    yield isAll ? { json: rest, field: place, in: name, reported: true } : missing(rest);
    const variants = field.list
      ? variantsOfList(field.shape, place)
      : variantsOfShape(field.shape, field.required, place);
    for (const variant of variants) {
      const { field: at, reported, skips = false } = variant;
      const base = { json: { ...valid.json, [name]: variant.json }, field: at, reported, in: name, skips };
      if ('left' in variant) yield { ...base, left: { ...others, [name]: variant.left } };
      else if (field.required) yield base;
      else yield { ...base, left: others };
    }
  }
}

/** Every answer of an action in which one value is replaced, at any depth. */
export function* oddAnswers({ result }: Action): Generator<OddAnswer> {
  for (const variant of variantsOfFields(result, '')) {
    yield {
      json: variant.json as Json,
      field: variant.field,
      result: 'left' in variant ? (variant.left as Json) : undefined,
      reported: variant.reported,
      skipped: variant.skips === true && result[variant.in]?.list ? variant.in : undefined,
    };
  }
}
