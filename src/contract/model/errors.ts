/**
 * The error codes of KMS: what kind of failure each is, and whether the same call, sent later, may succeed without
 * being done twice. Classified by the full code: prefixes mislead (`RequestLimitExceeded.RotateRateLimited` holds for
 * 24 hours, `UnsupportedOperation.ServiceTemporaryUnavailable` passes by itself).
 */

export const errorCategories = [
  'BAD_REQUEST',
  'NOT_FOUND',
  'FAILED_PRECONDITION',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'UNAVAILABLE',
  'UNAUTHENTICATED',
  'INTERNAL',
  'UNKNOWN',
] as const;
export type ErrorCategory = (typeof errorCategories)[number];

export interface ErrorClassification {
  readonly category: ErrorCategory;
  /** Set when the failure passes by itself: how long to wait before the call is sent again, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** Quotas are counted by the second, so a whole second refills them. */
const throttled = { category: 'RESOURCE_EXHAUSTED', retryAfterMs: 1_000 } as const;
const unavailable = { category: 'UNAVAILABLE', retryAfterMs: 1_000 } as const;
const badRequest = { category: 'BAD_REQUEST' } as const;
const notFound = { category: 'NOT_FOUND' } as const;
const precondition = { category: 'FAILED_PRECONDITION' } as const;
const denied = { category: 'PERMISSION_DENIED' } as const;
const exhausted = { category: 'RESOURCE_EXHAUSTED' } as const;
const unauthenticated = { category: 'UNAUTHENTICATED' } as const;
const internal = { category: 'INTERNAL' } as const;

/** The codes that KMS documents for its actions. */
export const errorCodes = {
  AuthFailure: unauthenticated,
  'AuthFailure.UnauthorizedOperation': denied,
  FailedOperation: precondition,
  'FailedOperation.CmkUsedByCloudProduct': precondition,
  // What was given does not fit the key: the ciphertext, or the public key that should wrap the answer.
  'FailedOperation.DecryptError': badRequest,
  'FailedOperation.EncryptionError': badRequest,
  'FailedOperation.RotateTaskRunning': precondition,
  'FailedOperation.TaggingError': internal,
  InternalError: internal,
  InvalidParameter: badRequest,
  'InvalidParameter.DecryptMaterialError': badRequest,
  'InvalidParameter.InvalidPendingWindowInDays': badRequest,
  InvalidParameterValue: badRequest,
  'InvalidParameterValue.AliasAlreadyExists': precondition,
  'InvalidParameterValue.DataKeyNameAlreadyExists': precondition,
  'InvalidParameterValue.DuplicatedDataKeyId': badRequest,
  'InvalidParameterValue.DuplicatedKeyId': badRequest,
  'InvalidParameterValue.InvalidAlias': badRequest,
  'InvalidParameterValue.InvalidCiphertext': badRequest,
  'InvalidParameterValue.InvalidDataKeyId': badRequest,
  'InvalidParameterValue.InvalidDataKeyName': badRequest,
  'InvalidParameterValue.InvalidHsmClusterId': badRequest,
  'InvalidParameterValue.InvalidImportKeyMaterial': badRequest,
  'InvalidParameterValue.InvalidKeyId': badRequest,
  'InvalidParameterValue.InvalidKeyUsage': badRequest,
  'InvalidParameterValue.InvalidPlaintext': badRequest,
  'InvalidParameterValue.InvalidType': badRequest,
  'InvalidParameterValue.MaterialNotMatch': badRequest,
  'InvalidParameterValue.TagKeysDuplicated': badRequest,
  'InvalidParameterValue.TagsNotExisted': notFound,
  'LimitExceeded.CmkLimitExceeded': exhausted,
  'LimitExceeded.DataKeyLimitExceeded': exhausted,
  'LimitExceeded.FingerprintsLimitExceeded': exhausted,
  'LimitExceeded.KeyLimitExceeded': exhausted,
  MissingParameter: badRequest,
  // A lock of 24 hours, not a rate: waiting a second is of no use.
  'RequestLimitExceeded.RotateRateLimited': exhausted,
  ResourceNotFound: notFound,
  'ResourceUnavailable.CloudResourceBindingNotFound': notFound,
  'ResourceUnavailable.CmkArchived': precondition,
  'ResourceUnavailable.CmkDisabled': precondition,
  'ResourceUnavailable.CmkNotFound': notFound,
  'ResourceUnavailable.CmkNotPendingDelete': precondition,
  'ResourceUnavailable.CmkShouldBeDisabled': precondition,
  'ResourceUnavailable.CmkStateNotSupport': precondition,
  'ResourceUnavailable.DataKeyDisabled': precondition,
  'ResourceUnavailable.DataKeyNotFound': notFound,
  'ResourceUnavailable.DataKeyNotPendingDelete': precondition,
  'ResourceUnavailable.DataKeyPendingDelete': precondition,
  'ResourceUnavailable.DataKeyStateNotSupport': precondition,
  'ResourceUnavailable.KeyDisabled': precondition,
  'ResourceUnavailable.KeyPendingDelete': precondition,
  'ResourceUnavailable.NotPurchased': precondition,
  'ResourceUnavailable.TokenExpired': precondition,
  UnauthorizedOperation: denied,
  UnsupportedOperation: precondition,
  'UnsupportedOperation.ExternalCmkCanNotRotate': precondition,
  'UnsupportedOperation.NotExternalCmk': precondition,
  'UnsupportedOperation.NotRoleOperation': denied,
  'UnsupportedOperation.NotUserCreatedCmk': precondition,
  'UnsupportedOperation.RotateNotSupported': precondition,
  'UnsupportedOperation.ServiceTemporaryUnavailable': unavailable,
  'UnsupportedOperation.UnsupportedKeyUsageInCurrentRegion': precondition,
} as const satisfies Record<string, ErrorClassification>;

export type ErrorCode = keyof typeof errorCodes;

/** The codes that a caller meets as the gateway's own KmsThrottledError. */
export const throttlingCodes = {
  RequestLimitExceeded: throttled,
  'RequestLimitExceeded.GlobalRegionUinLimitExceeded': throttled,
  'RequestLimitExceeded.IPLimitExceeded': throttled,
  'RequestLimitExceeded.UinLimitExceeded': throttled,
} as const satisfies Record<string, ErrorClassification>;

/** The code by which the service says that it is not there; a caller meets it as KmsUnavailableError. */
export const unavailableCode = 'ServiceUnavailable';

/** The codes common to every product of the cloud, which can come beside an action's own. */
export const commonCodes = {
  ...throttlingCodes,
  [unavailableCode]: unavailable,
  ActionOffline: precondition,
  'AuthFailure.InvalidAuthorization': unauthenticated,
  'AuthFailure.InvalidSecretId': unauthenticated,
  'AuthFailure.MFAFailure': unauthenticated,
  'AuthFailure.SecretIdNotFound': unauthenticated,
  'AuthFailure.SignatureExpire': unauthenticated,
  'AuthFailure.SignatureFailure': unauthenticated,
  'AuthFailure.TokenFailure': unauthenticated,
  'AuthFailure.UnauthorizedOperation': denied,
  DryRunOperation: precondition,
  FailedOperation: precondition,
  InternalError: internal,
  InvalidAction: badRequest,
  InvalidParameter: badRequest,
  InvalidParameterValue: badRequest,
  InvalidRequest: badRequest,
  IpInBlacklist: denied,
  IpNotInWhitelist: denied,
  LimitExceeded: exhausted,
  MissingParameter: badRequest,
  NoSuchProduct: badRequest,
  NoSuchVersion: badRequest,
  RequestSizeLimitExceeded: badRequest,
  ResourceInUse: precondition,
  ResourceInsufficient: exhausted,
  ResourceNotFound: notFound,
  ResourceUnavailable: precondition,
  ResponseSizeLimitExceeded: badRequest,
  UnauthorizedOperation: denied,
  UnknownParameter: badRequest,
  UnsupportedOperation: precondition,
  UnsupportedProtocol: badRequest,
  UnsupportedRegion: badRequest,
} as const satisfies Record<string, ErrorClassification>;
export type CommonCode = keyof typeof commonCodes;

/** The codes by which the credentials of a call are refused: others may be accepted. */
export const credentialCodes: ReadonlySet<string> = new Set<CommonCode>([
  'AuthFailure.InvalidSecretId',
  'AuthFailure.SecretIdNotFound',
  'AuthFailure.SignatureFailure',
  'AuthFailure.TokenFailure',
]);

const allFacts = new Map<string, ErrorClassification>(Object.entries({ ...commonCodes, ...errorCodes }));

/** What is known of a code; one that KMS has added since is UNKNOWN and is not retried. */
export const classifyErrorCode = (code: string): ErrorClassification =>
  allFacts.get(code) ?? { category: 'UNKNOWN' };
