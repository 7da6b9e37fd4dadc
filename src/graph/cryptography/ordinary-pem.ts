/**
 * KMS returns the PEM of a public key in one of two forms: as an ordinary PEM, or with a body that was encoded in Base64 once
 * more. The decision page on the PEM of public keys has the evidence.
 */

const armour = /-----BEGIN ([A-Z ]+)-----([^-]*)-----END \1-----/;

/** Returns undefined if it is not Base64. White space, line ends and missing padding do not matter. */
const decode = (text: string): Buffer | undefined => {
  const body = text.replace(/\s+/g, '');
  const bytes = Buffer.from(body, 'base64');
  const unpadded = (base64: string) => base64.replace(/=+$/, '');
  return unpadded(bytes.toString('base64')) === unpadded(body) ? bytes : undefined;
};

/** Whether it is one DER sequence, as every public key is. A Base64 text is not: it would have to begin with the digit 0. */
const isSequence = (bytes: Buffer): boolean => {
  const [tag, first = 0] = bytes;
  if (tag !== 0x30) return false;
  if (first < 0x80) return bytes.length === 2 + first;
  const size = first - 0x80;
  return (
    size >= 1 && size <= 4 && bytes.length > 2 + size && bytes.length === 2 + size + bytes.readUIntBE(2, size)
  );
};

/** An ordinary PEM: one layer of Base64 in lines of 64 characters. A text in neither form is returned as it is. */
export const ordinaryPem = (text: string): string => {
  const [, label, body = ''] = armour.exec(text) ?? [];
  const once = decode(body);
  if (label === undefined || !once) return text;
  const der = isSequence(once) ? once : decode(once.toString('latin1'));
  if (!der || !isSequence(der)) return text;
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
};
