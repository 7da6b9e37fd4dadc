/** The PEM of a public key. `publicKey` is its DER, in Base64. */
export const pemOf = (publicKey: string): string => {
  const lines = publicKey.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
};
