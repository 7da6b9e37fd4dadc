/** The PEM of a public key as KMS gives it: its body is the Base64 of the Base64. */
export const pemOf = (publicKey: string): string => {
  const lines =
    Buffer.from(publicKey)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
};
