export const maxUint64 = 2n ** 64n - 1n;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An integer that is written as a number or as a string of digits; undefined for any other value. */
export const toBigInt = (value: unknown): bigint | undefined => {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  return typeof value === 'string' && /^-?\d{1,20}$/.test(value) ? BigInt(value) : undefined;
};

/** The same as a number; undefined where a number cannot hold it exactly. */
export const toSafeInteger = (value: unknown): number | undefined => {
  const number = Number(toBigInt(value));
  return Number.isSafeInteger(number) ? number : undefined;
};
