/**
 * The names of the graph for the names of KMS. KMS has several names for one thing; here one thing has one name, in arguments
 * and in fields. A name that is not in these tables is its KMS name in camelCase.
 */

/** What has the same name in the graph wherever KMS names it so. */
const everywhere = {
  PlainText: 'plaintext',
  CipherText: 'ciphertextBlob',
  Ciphertext: 'ciphertextBlob',
  KeyState: 'state',
  KeyStatus: 'state',
  Status: 'state',
  KeyUsage: 'usage',
} as const;

/** Parameters of actions, and arguments of the graph. `Type` of CreateKey is where the material comes from. */
const argumentNames = { ...everywhere, Type: 'origin' } as const;

/** Results of actions, and fields of the graph. */
const fieldNames = {
  ...everywhere,
  // Of a key: the standard that it complies with.
  Type: 'standard',
  // Of GetServiceStatus, where KMS abbreviates or names a thing after its price.
  InvalidType: 'condition',
  UserLevel: 'edition',
  ProRenewFlag: 'proRenewal',
  CmkUserCount: 'keyCount',
  CmkLimit: 'keyLimit',
  IsAllowedDataKeyHosted: 'dataKeysAllowed',
  DataKeyUsedCount: 'dataKeyCount',
  RegionsQps: 'regions',
  ExclusiveVSMEnabled: 'exclusiveVsmEnabled',
  ExclusiveHSMEnabled: 'exclusiveHsmEnabled',
  ExclusiveHSMList: 'hsmClusters',
  IsAllowedSync: 'syncAllowed',
  SyncTaskList: 'syncDestinations',
  // Of ListAlgorithms.
  SymmetricAlgorithms: 'symmetric',
  AsymmetricAlgorithms: 'asymmetric',
  AsymmetricSignVerifyAlgorithms: 'signVerify',
} as const;

type NameIn<Names, K extends string> = K extends keyof Names ? Names[K] : Uncapitalize<K>;

/** The argument for a parameter, as a type. */
export type ArgumentName<K extends string> = NameIn<typeof argumentNames, K>;

const nameIn = (names: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(names, name) ? (names[name] ?? name) : name.charAt(0).toLowerCase() + name.slice(1);

/** The argument, or the field of an input object, for a parameter. `KeyId` becomes `keyId`, `KeyState` becomes `state`. */
export const argumentName = (param: string): string => nameIn(argumentNames, param);

/** The field for a result. */
export const fieldName = (result: string): string => nameIn(fieldNames, result);
