/** Values of JSON that came over the wire. */

export const largestUint64 = 2n ** 64n - 1n;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** KMS writes numbers as numbers, here and there as strings of digits, and takes both. */
export const wholeNumber = (value: unknown): bigint | undefined => {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  return typeof value === 'string' && /^-?\d{1,20}$/.test(value) ? BigInt(value) : undefined;
};

export const safeNumber = (value: unknown): number | undefined => {
  const number = Number(wholeNumber(value));
  return Number.isSafeInteger(number) ? number : undefined;
};
