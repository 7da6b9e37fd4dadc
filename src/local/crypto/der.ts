/**
 * The part of DER that SM2 signatures and ciphertexts use: a SEQUENCE of INTEGERs and OCTET STRINGs. sm-crypto-v2 does not
 * check tags and lengths.
 */

const sequence = 0x30;
const integer = 0x02;
const octets = 0x04;

interface Element {
  readonly tag: number;
  readonly value: Buffer;
  /** The bytes after it. */
  readonly rest: Buffer;
}

/** The first element. Lengths of more than 255 bytes are not supported. */
const firstIn = (bytes: Buffer): Element | undefined => {
  const [tag, short, long] = bytes;
  if (tag === undefined || short === undefined) return undefined;
  const isLong = short === 0x81 && long !== undefined && long >= 0x80;
  if (short >= 0x80 && !isLong) return undefined;
  const start = isLong ? 3 : 2;
  const end = start + (isLong ? long : short);
  if (end > bytes.length) return undefined;
  return { tag, value: bytes.subarray(start, end), rest: bytes.subarray(end) };
};

const elementsIn = (bytes: Buffer): Element[] | undefined => {
  const elements: Element[] = [];
  for (let left = bytes; left.length > 0;) {
    const element = firstIn(left);
    if (!element) return undefined;
    elements.push(element);
    left = element.rest;
  }
  return elements;
};

/** An unsigned number of at most 32 bytes, left-padded to 32 bytes. */
const scalarOf = ({ tag, value }: Element): Buffer | undefined => {
  const [first = 0x80, second = 0] = value;
  if (tag !== integer || first >= 0x80 || (first === 0 && second < 0x80)) return undefined;
  const digits = first === 0 ? value.subarray(1) : value;
  return digits.length > 32 ? undefined : Buffer.concat([Buffer.alloc(32 - digits.length), digits]);
};

export type ElementKind = 'number' | 'octets';

const contentOf = (element: Element | undefined, kind: ElementKind): Buffer | undefined => {
  if (!element) return undefined;
  if (kind === 'number') return scalarOf(element);
  return element.tag === octets ? element.value : undefined;
};

/** The contents of a SEQUENCE of exactly these elements; numbers as 32 bytes each. Undefined for anything else. */
export const readSequence = (bytes: Uint8Array, kinds: readonly ElementKind[]): Buffer[] | undefined => {
  const whole = firstIn(Buffer.from(bytes));
  if (whole?.tag !== sequence || whole.rest.length > 0) return undefined;
  const elements = elementsIn(whole.value);
  if (elements?.length !== kinds.length) return undefined;
  const contents = kinds.map((kind, index) => contentOf(elements[index], kind));
  return contents.every((each) => each !== undefined) ? contents : undefined;
};
