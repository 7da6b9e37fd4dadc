/** What the cryptographic actions meet in each state of a CMK, and what else they require of it. */
import type { CmkRequirements, CmkStateRow, CmkStateTable } from '../keys/index.js';
import { ok, refuse } from '../model/state-table.js';
import type { CryptographyActionName } from './actions.js';

/** The code with which KMS refuses where the manual names no other. */
const CSN = refuse('ResourceUnavailable.CmkStateNotSupport');

const disabled = refuse('ResourceUnavailable.CmkDisabled');
const archived = refuse('ResourceUnavailable.CmkArchived');

/** Chosen where no code documented for the action fits well: the nearest of those that are documented. */
const chosen = disabled;

// prettier-ignore
export const cryptographyCmkStates = {
  //                          Enabled  Disabled   Archived   PendingDelete  PendingImport
  Encrypt:                  [ ok,      disabled,  archived,  chosen,        chosen ],
  PostQuantumCryptoEncrypt: [ ok,      disabled,  archived,  chosen,        chosen ],
  Decrypt:                  [ ok,      disabled,  ok,        chosen,        chosen ],
  PostQuantumCryptoDecrypt: [ ok,      disabled,  ok,        chosen,        chosen ],
  ReEncrypt:                [ ok,      disabled,  ok,        chosen,        chosen ],
  GetPublicKey:             [ ok,      CSN,       CSN,       CSN,           CSN ],
  AsymmetricRsaDecrypt:     [ ok,      CSN,       CSN,       CSN,           CSN ],
  AsymmetricSm2Decrypt:     [ ok,      CSN,       CSN,       CSN,           CSN ],
  SignByAsymmetricKey:      [ ok,      CSN,       CSN,       CSN,           CSN ],
  VerifyByAsymmetricKey:    [ ok,      CSN,       CSN,       CSN,           CSN ],
  PostQuantumCryptoSign:    [ ok,      CSN,       CSN,       CSN,           CSN ],
  PostQuantumCryptoVerify:  [ ok,      CSN,       CSN,       CSN,           CSN ],

  GenerateRandom:           'not on a key',
} as const satisfies CmkStateTable<CryptographyActionName>;

/** The destination key of ReEncrypt, with which it encrypts. The row above is for the key that it decrypts with. */
// prettier-ignore
export const reEncryptDestinationStates: CmkStateRow =
                            [ ok,      disabled,  chosen,    chosen,        chosen ];

const wrongUsage = 'InvalidParameterValue.InvalidKeyUsage';

/** Chosen where the action documents no code for a wrong usage. */
const undocumented = 'InvalidParameter';

/** The usage of a key for post-quantum signatures is not documented: any is accepted. */
// prettier-ignore
export const cryptographyCmkRequirements = {
  Encrypt:                  { usage: ['symmetric', undocumented],   origin: 'any', owner: 'any', bound: 'allowed' },
  Decrypt:                  { usage: ['symmetric', undocumented],   origin: 'any', owner: 'any', bound: 'allowed' },
  ReEncrypt:                { usage: ['symmetric', undocumented],   origin: 'any', owner: 'any', bound: 'allowed' },
  PostQuantumCryptoEncrypt: { usage: ['symmetric', undocumented],   origin: 'any', owner: 'any', bound: 'allowed' },
  PostQuantumCryptoDecrypt: { usage: ['symmetric', undocumented],   origin: 'any', owner: 'any', bound: 'allowed' },
  GetPublicKey:             { usage: ['asymmetric', undocumented],  origin: 'any', owner: 'any', bound: 'allowed' },
  AsymmetricRsaDecrypt:     { usage: ['rsaDecryption', wrongUsage], origin: 'any', owner: 'any', bound: 'allowed' },
  AsymmetricSm2Decrypt:     { usage: ['sm2Decryption', wrongUsage], origin: 'any', owner: 'any', bound: 'allowed' },
  SignByAsymmetricKey:      { usage: ['signing', undocumented],     origin: 'any', owner: 'any', bound: 'allowed' },
  VerifyByAsymmetricKey:    { usage: ['signing', undocumented],     origin: 'any', owner: 'any', bound: 'allowed' },

  PostQuantumCryptoSign:    'any key',
  PostQuantumCryptoVerify:  'any key',
} as const satisfies CmkRequirements<typeof cryptographyCmkStates>;
