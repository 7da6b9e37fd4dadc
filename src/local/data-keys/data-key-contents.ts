/** What is in a data key: taken out in the clear, or as its CMK has encrypted it. */
import { GetDataKeyCiphertextBlob, GetDataKeyPlaintext } from '../../contract/index.js';
import { handleComputed } from '../kit/async-handler.js';
import { allowDataKey } from './guard.js';
import { findDataKey, handleDataKey } from './handler.js';
import { generateDataKey } from './generate-data-key.js';
import { worldOf } from '../kit/handler.js';
import { importDataKey } from './import-data-key.js';
import { openBlob } from '../kit/key-cipher.js';
import { sealAnswer } from '../kit/sealed-answer.js';

const getPlaintext = handleComputed(GetDataKeyPlaintext, (params, call) => {
  const dataKey = findDataKey(call, worldOf(call), params.DataKeyId);
  allowDataKey(GetDataKeyPlaintext, dataKey, call);
  const { decrypt } = openBlob(GetDataKeyPlaintext, dataKey.ciphertextBlob, call);
  return async () => ({ Plaintext: await sealAnswer(call.threads, await decrypt(dataKey.context), params) });
});

export const dataKeyContents = [
  generateDataKey,
  importDataKey,
  getPlaintext,
  handleDataKey(GetDataKeyCiphertextBlob, ({ ciphertextBlob }) => ({ CiphertextBlob: ciphertextBlob })),
];
