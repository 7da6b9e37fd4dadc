/** SM4-GCM (RFC 8998), which OpenSSL 3.0 lacks. Runs on a thread. */

export const ivBytes = 12;
export const tagBytes = 16;

const load = async () => (await import('sm-crypto-v2')).sm4;

/** Returns the ciphertext followed by its tag. */
export const encryptBySm4 = async (
  key: Uint8Array,
  iv: Uint8Array,
  plaintext: Uint8Array,
  associated: Uint8Array,
): Promise<Uint8Array> => {
  const sm4 = await load();
  const { output, tag } = sm4.encrypt(plaintext, key, {
    mode: 'gcm',
    output: 'array',
    outputTag: true,
    iv,
    associatedData: associated,
  });
  if (tag?.length !== tagBytes) throw new Error('SM4-GCM returned no tag');
  return Buffer.concat([output, tag]);
};

/** Returns undefined if the tag does not match. */
export const decryptBySm4 = async (
  key: Uint8Array,
  iv: Uint8Array,
  sealed: Uint8Array,
  associated: Uint8Array,
): Promise<Uint8Array | undefined> => {
  const sm4 = await load();
  // With a shorter tag, sm-crypto-v2 would decrypt without checking.
  if (sealed.length < tagBytes) return undefined;
  const end = sealed.length - tagBytes;
  try {
    return sm4.decrypt(sealed.subarray(0, end), key, {
      mode: 'gcm',
      output: 'array',
      iv,
      associatedData: associated,
      tag: sealed.subarray(end),
    });
  } catch {
    return undefined;
  }
};
