/** The PEM of a public key as KMS returns it: its body is Base64 encoded twice. */
export const pemOf = (publicKey: string): string => {
  const lines =
    Buffer.from(publicKey)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
};
