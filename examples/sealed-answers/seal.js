/**
 * Sealed answers of the KMS GraphQL Gateway, by what a browser has: no dependency. A page makes a pair of RSA keys; KMS
 * encrypts the plaintext of its answer to the public one; the private one never leaves the page, and no script can read it.
 */
const rsa = {
  name: 'RSA-OAEP',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

export const toBase64 = (bytes) =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
export const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

const pemOf = (spki) => {
  const lines = toBase64(spki).match(/.{1,64}/g);
  return `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`;
};

/** Makes a seal: good for any number of answers, and gone with the page. */
export const createSeal = async () => {
  // Not extractable: the browser uses the private key, and shows it to no one.
  const { publicKey, privateKey } = await crypto.subtle.generateKey(rsa, false, ['decrypt', 'unwrapKey']);
  return {
    /** What a mutation takes, to have its answer sealed. */
    variables: {
      encryptionPublicKey: pemOf(await crypto.subtle.exportKey('spki', publicKey)),
      encryptionAlgorithm: 'RSAES_OAEP_SHA_256',
    },
    /** The bytes of a sealed plaintext. */
    open: (sealed) => crypto.subtle.decrypt(rsa, privateKey, fromBase64(sealed)),
    /** A sealed data key of 16 or 32 bytes, as a key of AES-GCM: its bytes are shown to no script. */
    openDataKey: (sealed) =>
      crypto.subtle.unwrapKey('raw', fromBase64(sealed), privateKey, rsa, 'AES-GCM', false, [
        'encrypt',
        'decrypt',
      ]),
  };
};

/** Runs a mutation, and gives its payload. Throws what went wrong, as GraphQL or KMS says it. */
export const ask = async (gateway, query, variables) => {
  const response = await fetch(new URL('/graphql', gateway), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
  const [answer] = Object.values(data);
  if (answer.code !== undefined) throw new Error(`${answer.code}: ${answer.message}`);
  return answer;
};

const decrypt = `
  mutation Decrypt($ciphertextBlob: String!, $encryptionPublicKey: String!, $encryptionAlgorithm: KmsEncryptionAlgorithm!) {
    decrypt(
      ciphertextBlob: $ciphertextBlob
      encryptionPublicKey: $encryptionPublicKey
      encryptionAlgorithm: $encryptionAlgorithm
    ) {
      ... on DecryptPayload { plaintext }
      ... on KmsError { code message }
    }
  }
`;

const generateDataKey = `
  mutation GenerateDataKey($keyId: ID!, $encryptionPublicKey: String!, $encryptionAlgorithm: KmsEncryptionAlgorithm!) {
    generateDataKey(
      keyId: $keyId
      keySpec: AES_256
      encryptionPublicKey: $encryptionPublicKey
      encryptionAlgorithm: $encryptionAlgorithm
    ) {
      ... on GenerateDataKeyPayload { plaintext ciphertextBlob }
      ... on KmsError { code message }
    }
  }
`;

/** Opens a ciphertext of at most 190 bytes of plaintext: no more fits into a seal of RSA. */
export const openSecret = async (gateway, ciphertextBlob) => {
  const seal = await createSeal();
  const { plaintext } = await ask(gateway, decrypt, { ciphertextBlob, ...seal.variables });
  return seal.open(plaintext);
};

/** Encrypts bytes of any length, here in the page, by a data key that KMS has made for them. */
export const sealNote = async (gateway, keyId, bytes) => {
  const seal = await createSeal();
  const made = await ask(gateway, generateDataKey, { keyId, ...seal.variables });
  const dataKey = await seal.openDataKey(made.plaintext);
  // A fresh one for each note; it is no secret.
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, dataKey, bytes);
  return { ciphertextBlob: made.ciphertextBlob, iv: toBase64(iv), ciphertext: toBase64(ciphertext) };
};

/** Opens what `sealNote` has made. */
export const openNote = async (gateway, { ciphertextBlob, iv, ciphertext }) => {
  const seal = await createSeal();
  const { plaintext } = await ask(gateway, decrypt, { ciphertextBlob, ...seal.variables });
  const dataKey = await seal.openDataKey(plaintext);
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv) }, dataKey, fromBase64(ciphertext));
};
