/**
 * The error codes of KMS: the category of each, and whether the same call, sent again later, may succeed and cannot take
 * effect twice. A code is classified as a whole, since prefixes mislead: `RequestLimitExceeded.RotateRateLimited` lasts
 * 24 hours, `UnsupportedOperation.ServiceTemporaryUnavailable` is temporary.
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
  /** Set for a temporary failure: how long to wait before the call is sent again. */
  readonly retryAfterMs?: number;
}

/** Quotas are per second, so one second refills them. */
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
  // The caller's input does not fit the key: the ciphertext, or the public key to encrypt the answer to.
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
  // Lasts 24 hours, so waiting a second does not help.
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

/** The codes that the gateway returns as KmsThrottledError. */
export const throttlingCodes = {
  RequestLimitExceeded: throttled,
  'RequestLimitExceeded.GlobalRegionUinLimitExceeded': throttled,
  'RequestLimitExceeded.IPLimitExceeded': throttled,
  'RequestLimitExceeded.UinLimitExceeded': throttled,
} as const satisfies Record<string, ErrorClassification>;

/** The code of an outage. The gateway returns it as KmsUnavailableError. */
export const unavailableCode = 'ServiceUnavailable';

/** The codes that every Tencent Cloud product may return, in addition to those that an action documents. */
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

/** The codes that refuse the credentials of a call. Other credentials may be accepted. */
export const credentialCodes: ReadonlySet<string> = new Set<CommonCode>([
  'AuthFailure.InvalidSecretId',
  'AuthFailure.SecretIdNotFound',
  'AuthFailure.SignatureFailure',
  'AuthFailure.TokenFailure',
]);

const allFacts = new Map<string, ErrorClassification>(Object.entries({ ...commonCodes, ...errorCodes }));

/** Whether KMS documents the code, or every Tencent Cloud product may return it. */
export const isKnownErrorCode = (code: string): boolean => allFacts.has(code);

/** The classification of a code. A code that KMS added later is UNKNOWN and is not retried. */
export const classifyErrorCode = (code: string): ErrorClassification =>
  allFacts.get(code) ?? { category: 'UNKNOWN' };
