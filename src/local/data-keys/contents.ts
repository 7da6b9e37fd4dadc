/** The contents of data keys: generated, imported, and returned in the clear or encrypted. */
import { GetDataKeyCiphertextBlob, GetDataKeyPlaintext } from '../../contract/index.js';
import { encryptAnswer } from '../kit/answer-encryption.js';
import { openCiphertextBlob } from '../kit/key-cipher.js';
import { asyncDataKeyHandler, dataKeyHandler } from './data-key-handlers.js';
import { generateDataKey } from './generate-data-key.js';
import { importDataKey } from './import-data-key.js';

export const contents = {
  GenerateDataKey: generateDataKey,
  ImportDataKey: importDataKey,

  GetDataKeyPlaintext: asyncDataKeyHandler(GetDataKeyPlaintext, (dataKey, params, call) => {
    const { decrypt } = openCiphertextBlob(GetDataKeyPlaintext, dataKey.ciphertextBlob, call);
    return async () => ({
      Plaintext: await encryptAnswer(call.engine, await decrypt(dataKey.context), params),
    });
  }),

  GetDataKeyCiphertextBlob: dataKeyHandler(GetDataKeyCiphertextBlob, ({ ciphertextBlob }) => ({
    CiphertextBlob: ciphertextBlob,
  })),
};
