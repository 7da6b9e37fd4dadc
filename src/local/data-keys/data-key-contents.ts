/** What is in a data key: taken out in the clear, or as its CMK has encrypted it. */
import { GetDataKeyCiphertextBlob, GetDataKeyPlaintext } from '../../contract/index.js';
import { asyncHandler } from '../kit/async-handler.js';
import { requireDataKeyAllows } from './guard.js';
import { findDataKey, dataKeyHandler } from './handler.js';
import { generateDataKey } from './generate-data-key.js';
import { tenantOf } from '../kit/handler.js';
import { importDataKey } from './import-data-key.js';
import { openCiphertextBlob } from '../kit/key-cipher.js';
import { encryptAnswer } from '../kit/answer-encryption.js';

const getPlaintext = asyncHandler(GetDataKeyPlaintext, (params, call) => {
  const dataKey = findDataKey(call, tenantOf(call), params.DataKeyId);
  requireDataKeyAllows(GetDataKeyPlaintext, dataKey, call);
  const { decrypt } = openCiphertextBlob(GetDataKeyPlaintext, dataKey.ciphertextBlob, call);
  return async () => ({
    Plaintext: await encryptAnswer(call.threads, await decrypt(dataKey.context), params),
  });
});

export const dataKeyContents = [
  generateDataKey,
  importDataKey,
  getPlaintext,
  dataKeyHandler(GetDataKeyCiphertextBlob, ({ ciphertextBlob }) => ({ CiphertextBlob: ciphertextBlob })),
];
