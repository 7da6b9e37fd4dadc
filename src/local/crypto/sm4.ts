/** SM4 in Galois/Counter mode (RFC 8998), which OpenSSL 3.0 does not have. Runs on a thread. */

/** In bytes. */
export const ivBytes = 12;
export const tagBytes = 16;

const load = async () => (await import('sm-crypto-v2')).sm4;

/** The ciphertext, followed by its tag. */
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
  if (tag?.length !== tagBytes) throw new Error('SM4-GCM gave no tag');
  return Buffer.concat([output, tag]);
};

/** Undefined where the tag is not that of the ciphertext, the key, the IV and the associated data. */
export const decryptBySm4 = async (
  key: Uint8Array,
  iv: Uint8Array,
  sealed: Uint8Array,
  associated: Uint8Array,
): Promise<Uint8Array | undefined> => {
  const sm4 = await load();
  // Without a tag of full length the package would decrypt and check nothing.
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
