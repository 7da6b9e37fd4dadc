/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The reason why an action is not allowed. */
export type KmsActionBlock =
  /** The origin of the key material, or that the key is a replica from another region. */
  | 'ORIGIN'
  /** A cloud product created the key. */
  | 'OWNER'
  /** The gateway's own policy: the caller lacks a scope. `kmsViewer` returns the caller's scopes. */
  | 'POLICY'
  /** The current state of the key, or that its rotation is not enabled. */
  | 'STATE'
  /** The usage of the key, which never changes. */
  | 'USAGE';

/** Selects keys by who created them. */
export type KmsCreatorRoleFilter =
  /** A cloud product, on behalf of the account. */
  | 'CLOUD_PRODUCT'
  /** The account itself. */
  | 'USER';

/** Actions that KMS allows or refuses depending on the state of the data key. Each member is named after its KMS action. */
export type KmsDataKeyAction =
  /** Cancel the deletion of the data key. */
  | 'CANCEL_DATA_KEY_DELETION'
  /** Disable the data key. */
  | 'DISABLE_DATA_KEY'
  /** Disable the data key in a batch. */
  | 'DISABLE_DATA_KEYS'
  /** Enable the data key. */
  | 'ENABLE_DATA_KEY'
  /** Enable the data key in a batch. */
  | 'ENABLE_DATA_KEYS'
  /** Get the data key as ciphertext. */
  | 'GET_DATA_KEY_CIPHERTEXT_BLOB'
  /** Get the data key as plaintext. */
  | 'GET_DATA_KEY_PLAINTEXT'
  /** Schedule the deletion of the data key. */
  | 'SCHEDULE_DATA_KEY_DELETION';

/** Actions that KMS allows or refuses depending on the state of the data key. Each member is named after its KMS action. */
export type KmsDataKeyActionInput =
  /** Cancel the deletion of the data key. */
  | 'CANCEL_DATA_KEY_DELETION'
  /** Disable the data key. */
  | 'DISABLE_DATA_KEY'
  /** Disable the data key in a batch. */
  | 'DISABLE_DATA_KEYS'
  /** Enable the data key. */
  | 'ENABLE_DATA_KEY'
  /** Enable the data key in a batch. */
  | 'ENABLE_DATA_KEYS'
  /** Get the data key as ciphertext. */
  | 'GET_DATA_KEY_CIPHERTEXT_BLOB'
  /** Get the data key as plaintext. */
  | 'GET_DATA_KEY_PLAINTEXT'
  /** Schedule the deletion of the data key. */
  | 'SCHEDULE_DATA_KEY_DELETION';

/** Whether KMS stores a generated data key. */
export type KmsDataKeyHosting =
  /** KMS stores it under its own name and id. */
  | 'HOSTED'
  /** The caller stores it, as the ciphertext that `decrypt` decrypts. KMS stores nothing. */
  | 'NOT_HOSTED';

/** The form in which a data key is imported. */
export type KmsDataKeyImportType =
  /** Encrypted: the `ciphertextBlob` that KMS returned with it. It identifies the key that encrypts it. */
  | 'CIPHERTEXT'
  /** As plaintext in Base64: KMS encrypts it with the key `keyId`. */
  | 'PLAINTEXT';

/** The algorithm of a data key. */
export type KmsDataKeySpec =
  /** AES-128: a data key of 16 bytes. */
  | 'AES_128'
  /** AES-256: a data key of 32 bytes. */
  | 'AES_256';

/** The state of a data key that KMS stores. */
export type KmsDataKeyState =
  /** Cannot be used: KMS does not return it until it is enabled again. */
  | 'DISABLED'
  /** Can be used: KMS returns it as plaintext or as ciphertext. */
  | 'ENABLED'
  /** Will be deleted on its deletion date; KMS does not return it. `cancelDataKeyDeletion` cancels that. */
  | 'PENDING_DELETE'
  /** A value that KMS added after this gateway was built. */
  | 'UNRECOGNISED';

/** Selects data keys by their state. */
export type KmsDataKeyStateFilter =
  /** Cannot be used: KMS does not return it until it is enabled again. */
  | 'DISABLED'
  /** Can be used: KMS returns it as plaintext or as ciphertext. */
  | 'ENABLED'
  /** Will be deleted on its deletion date; KMS does not return it. `cancelDataKeyDeletion` cancels that. */
  | 'PENDING_DELETE';

/** A device that may use a white-box key. */
export type KmsDeviceFingerprintInput = {
  /** A description of up to 1,024 bytes. */
  description?: string | null | undefined;
  /** The fingerprint of the device, from the KMS collector: groups of 8, 14, 14, 14 and 16 hexadecimal digits in lower case, separated by `-`. */
  identity: string | number;
};

/** An algorithm for sealing an answer with the caller's own public key. */
export type KmsEncryptionAlgorithm =
  /** RSA-OAEP with SHA-1. */
  | 'RSAES_OAEP_SHA_1'
  /** RSA-OAEP with SHA-256, which browsers support. */
  | 'RSAES_OAEP_SHA_256'
  /** RSA with PKCS #1 v1.5 padding, for programs that support nothing else. */
  | 'RSAES_PKCS1_V1_5'
  /** SM2; the ciphertext is C1, C3 and C2 concatenated. */
  | 'SM2'
  /** SM2; the ciphertext is C1, C3 and C2 in ASN.1. */
  | 'SM2_C1C3C2_ASN1';

/** The kind of an error, for callers that do not distinguish codes. */
export type KmsErrorCategory =
  /** An argument is wrong. The same call fails again. */
  | 'BAD_REQUEST'
  /** The state of the resource does not allow this. Change its state first. */
  | 'FAILED_PRECONDITION'
  /** KMS had an internal error. */
  | 'INTERNAL'
  /** The resource does not exist in this region and account. */
  | 'NOT_FOUND'
  /** The caller or the gateway's account may not do this. */
  | 'PERMISSION_DENIED'
  /** A quota or rate limit is exhausted. */
  | 'RESOURCE_EXHAUSTED'
  /** KMS rejected the gateway's credentials. */
  | 'UNAUTHENTICATED'
  /** The service did not give a usable answer. It may later. */
  | 'UNAVAILABLE'
  /** A code that this gateway does not know. */
  | 'UNKNOWN';

/** Actions that KMS allows or refuses depending on the key. Each member is named after its KMS action. */
export type KmsKeyAction =
  /** Archive the key: it then only decrypts. */
  | 'ARCHIVE_KEY'
  /** Decrypt data encrypted with the RSA public key. */
  | 'ASYMMETRIC_RSA_DECRYPT'
  /** Decrypt data encrypted with the SM2 public key. */
  | 'ASYMMETRIC_SM2_DECRYPT'
  /** Bind a resource of a cloud product to the key. */
  | 'BIND_CLOUD_RESOURCE'
  /** Cancel the archive: the key is enabled again. */
  | 'CANCEL_KEY_ARCHIVE'
  /** Cancel the deletion of the key. */
  | 'CANCEL_KEY_DELETION'
  /** Decrypt with the key. */
  | 'DECRYPT'
  /** Delete imported key material. */
  | 'DELETE_IMPORTED_KEY_MATERIAL'
  /** Disable the key. */
  | 'DISABLE_KEY'
  /** Disable the key in a batch. */
  | 'DISABLE_KEYS'
  /** Enable the key. */
  | 'ENABLE_KEY'
  /** Enable the key in a batch. */
  | 'ENABLE_KEYS'
  /** Enable scheduled rotation. */
  | 'ENABLE_KEY_ROTATION'
  /** Encrypt with the key. */
  | 'ENCRYPT'
  /** Generate a data key encrypted by the key. */
  | 'GENERATE_DATA_KEY'
  /** Get the public key and token for importing key material. */
  | 'GET_PARAMETERS_FOR_IMPORT'
  /** Read the public key. */
  | 'GET_PUBLIC_KEY'
  /** Import a data key, which KMS stores encrypted by the key. */
  | 'IMPORT_DATA_KEY'
  /** Import key material. */
  | 'IMPORT_KEY_MATERIAL'
  /** Decrypt a post-quantum ciphertext. */
  | 'POST_QUANTUM_CRYPTO_DECRYPT'
  /** Encrypt with a post-quantum algorithm. */
  | 'POST_QUANTUM_CRYPTO_ENCRYPT'
  /** Sign with a post-quantum algorithm. */
  | 'POST_QUANTUM_CRYPTO_SIGN'
  /** Verify a post-quantum signature. */
  | 'POST_QUANTUM_CRYPTO_VERIFY'
  /** Decrypt a ciphertext of the key and encrypt its plaintext with another key. */
  | 'RE_ENCRYPT'
  /** Rotate the key now. */
  | 'ROTATE_KEY'
  /** Schedule the deletion of the key. */
  | 'SCHEDULE_KEY_DELETION'
  /** Sign with the key. */
  | 'SIGN_BY_ASYMMETRIC_KEY'
  /** Change the alias. */
  | 'UPDATE_ALIAS'
  /** Change the description. */
  | 'UPDATE_KEY_DESCRIPTION'
  /** Verify a signature of the key. */
  | 'VERIFY_BY_ASYMMETRIC_KEY';

/** Actions that KMS allows or refuses depending on the key. Each member is named after its KMS action. */
export type KmsKeyActionInput =
  /** Archive the key: it then only decrypts. */
  | 'ARCHIVE_KEY'
  /** Decrypt data encrypted with the RSA public key. */
  | 'ASYMMETRIC_RSA_DECRYPT'
  /** Decrypt data encrypted with the SM2 public key. */
  | 'ASYMMETRIC_SM2_DECRYPT'
  /** Bind a resource of a cloud product to the key. */
  | 'BIND_CLOUD_RESOURCE'
  /** Cancel the archive: the key is enabled again. */
  | 'CANCEL_KEY_ARCHIVE'
  /** Cancel the deletion of the key. */
  | 'CANCEL_KEY_DELETION'
  /** Decrypt with the key. */
  | 'DECRYPT'
  /** Delete imported key material. */
  | 'DELETE_IMPORTED_KEY_MATERIAL'
  /** Disable the key. */
  | 'DISABLE_KEY'
  /** Disable the key in a batch. */
  | 'DISABLE_KEYS'
  /** Enable the key. */
  | 'ENABLE_KEY'
  /** Enable the key in a batch. */
  | 'ENABLE_KEYS'
  /** Enable scheduled rotation. */
  | 'ENABLE_KEY_ROTATION'
  /** Encrypt with the key. */
  | 'ENCRYPT'
  /** Generate a data key encrypted by the key. */
  | 'GENERATE_DATA_KEY'
  /** Get the public key and token for importing key material. */
  | 'GET_PARAMETERS_FOR_IMPORT'
  /** Read the public key. */
  | 'GET_PUBLIC_KEY'
  /** Import a data key, which KMS stores encrypted by the key. */
  | 'IMPORT_DATA_KEY'
  /** Import key material. */
  | 'IMPORT_KEY_MATERIAL'
  /** Decrypt a post-quantum ciphertext. */
  | 'POST_QUANTUM_CRYPTO_DECRYPT'
  /** Encrypt with a post-quantum algorithm. */
  | 'POST_QUANTUM_CRYPTO_ENCRYPT'
  /** Sign with a post-quantum algorithm. */
  | 'POST_QUANTUM_CRYPTO_SIGN'
  /** Verify a post-quantum signature. */
  | 'POST_QUANTUM_CRYPTO_VERIFY'
  /** Decrypt a ciphertext of the key and encrypt its plaintext with another key. */
  | 'RE_ENCRYPT'
  /** Rotate the key now. */
  | 'ROTATE_KEY'
  /** Schedule the deletion of the key. */
  | 'SCHEDULE_KEY_DELETION'
  /** Sign with the key. */
  | 'SIGN_BY_ASYMMETRIC_KEY'
  /** Change the alias. */
  | 'UPDATE_ALIAS'
  /** Change the description. */
  | 'UPDATE_KEY_DESCRIPTION'
  /** Verify a signature of the key. */
  | 'VERIFY_BY_ASYMMETRIC_KEY';

/** Where the key material comes from. */
export type KmsKeyOrigin =
  /** The owner of the key created it elsewhere and imports it. */
  | 'EXTERNAL'
  /** KMS created it. */
  | 'TENCENT_KMS'
  /** A value that KMS added after this gateway was built. */
  | 'UNRECOGNISED';

/** Selects keys by where their material comes from. */
export type KmsKeyOriginFilter =
  /** The owner of the key created it elsewhere and imports it. */
  | 'EXTERNAL'
  /** KMS created it. */
  | 'TENCENT_KMS';

/** Where the material of a new key comes from. It never changes. */
export type KmsKeyOriginInput =
  /** The owner of the key created it elsewhere and imports it. */
  | 'EXTERNAL'
  /** KMS created it. */
  | 'TENCENT_KMS';

/** The state of a key, which decides what it can be used for. */
export type KmsKeyState =
  /** Decrypts but no longer encrypts. `cancelKeyArchive` enables it again. */
  | 'ARCHIVED'
  /** Refuses all cryptography until it is enabled again. */
  | 'DISABLED'
  /** Can be used: encrypts, decrypts, signs, verifies. */
  | 'ENABLED'
  /** Will be deleted on its deletion date. Refuses all cryptography and every change of state except cancelling the deletion; it can still be read. */
  | 'PENDING_DELETE'
  /** Has no key material: its owner has not imported it yet, or it has expired. */
  | 'PENDING_IMPORT'
  /** A value that KMS added after this gateway was built. */
  | 'UNRECOGNISED';

/** Selects keys by their state. */
export type KmsKeyStateFilter =
  /** Decrypts but no longer encrypts. `cancelKeyArchive` enables it again. */
  | 'ARCHIVED'
  /** Refuses all cryptography until it is enabled again. */
  | 'DISABLED'
  /** Can be used: encrypts, decrypts, signs, verifies. */
  | 'ENABLED'
  /** Will be deleted on its deletion date. Refuses all cryptography and every change of state except cancelling the deletion; it can still be read. */
  | 'PENDING_DELETE'
  /** Has no key material: its owner has not imported it yet, or it has expired. */
  | 'PENDING_IMPORT';

/** What a key is used for. It is set at creation and never changes. */
export type KmsKeyUsage =
  /** RSA with 2,048 bits: anyone encrypts with the public key, KMS decrypts. */
  | 'ASYMMETRIC_DECRYPT_RSA_2048'
  /** SM2: anyone encrypts with the public key, KMS decrypts. */
  | 'ASYMMETRIC_DECRYPT_SM2'
  /** ECDSA signatures on the curve P-256. */
  | 'ASYMMETRIC_SIGN_VERIFY_ECC'
  /** ECDSA signatures on the curve P-384. */
  | 'ASYMMETRIC_SIGN_VERIFY_ECDSA384'
  /** RSA signatures with 2,048 bits. */
  | 'ASYMMETRIC_SIGN_VERIFY_RSA_2048'
  /** SM2 signatures. */
  | 'ASYMMETRIC_SIGN_VERIFY_SM2'
  /** Symmetric encryption and decryption, and data keys. */
  | 'ENCRYPT_DECRYPT'
  /** A value that KMS added after this gateway was built. */
  | 'UNRECOGNISED';

/** Selects keys by what they are used for. */
export type KmsKeyUsageFilter =
  /** RSA with 2,048 bits: anyone encrypts with the public key, KMS decrypts. */
  | 'ASYMMETRIC_DECRYPT_RSA_2048'
  /** SM2: anyone encrypts with the public key, KMS decrypts. */
  | 'ASYMMETRIC_DECRYPT_SM2'
  /** ECDSA signatures on the curve P-256. */
  | 'ASYMMETRIC_SIGN_VERIFY_ECC'
  /** ECDSA signatures on the curve P-384. */
  | 'ASYMMETRIC_SIGN_VERIFY_ECDSA384'
  /** RSA signatures with 2,048 bits. */
  | 'ASYMMETRIC_SIGN_VERIFY_RSA_2048'
  /** SM2 signatures. */
  | 'ASYMMETRIC_SIGN_VERIFY_SM2'
  /** Symmetric encryption and decryption, and data keys. */
  | 'ENCRYPT_DECRYPT';

/** What a new key is used for. It never changes. */
export type KmsKeyUsageInput =
  /** RSA with 2,048 bits: anyone encrypts with the public key, KMS decrypts. */
  | 'ASYMMETRIC_DECRYPT_RSA_2048'
  /** SM2: anyone encrypts with the public key, KMS decrypts. */
  | 'ASYMMETRIC_DECRYPT_SM2'
  /** ECDSA signatures on the curve P-256. */
  | 'ASYMMETRIC_SIGN_VERIFY_ECC'
  /** ECDSA signatures on the curve P-384. */
  | 'ASYMMETRIC_SIGN_VERIFY_ECDSA384'
  /** RSA signatures with 2,048 bits. */
  | 'ASYMMETRIC_SIGN_VERIFY_RSA_2048'
  /** SM2 signatures. */
  | 'ASYMMETRIC_SIGN_VERIFY_SM2'
  /** Symmetric encryption and decryption, and data keys. */
  | 'ENCRYPT_DECRYPT';

/** The order of a list, by time of creation. */
export type KmsListOrder =
  /** The newest first. */
  | 'NEWEST_FIRST'
  /** The oldest first, so that pages stay the same while keys are added. */
  | 'OLDEST_FIRST';

/** Another account of the same organisation, if the gateway's account administers it. Give one of the numbers, or both. */
export type KmsMemberAccountInput = {
  /** The AppId of the member account. */
  memberAppId?: string | number | null | undefined;
  /** The UIN of the member account. */
  memberUin?: string | number | null | undefined;
};

/** What a message to sign or verify contains. */
export type KmsMessageType =
  /** The digest of the message, 32 bytes: KMS never sees the message. */
  | 'DIGEST'
  /** The message itself: KMS computes its digest. */
  | 'RAW';

/** An algorithm for encryption with an RSA public key. */
export type KmsRsaAlgorithm =
  /** RSA-OAEP with SHA-1. */
  | 'RSAES_OAEP_SHA_1'
  /** RSA-OAEP with SHA-256, which browsers support. */
  | 'RSAES_OAEP_SHA_256'
  /** RSA with PKCS #1 v1.5 padding, for programs that support nothing else. */
  | 'RSAES_PKCS1_V1_5';

/** Whether an account can use KMS, and why not. */
export type KmsServiceCondition =
  /** Payment is overdue: KMS is suspended until it is settled. */
  | 'IN_ARREARS'
  /** KMS can be used. */
  | 'NORMAL'
  /** The account has not activated KMS. */
  | 'NOT_PURCHASED'
  /** Payment was overdue for too long: the account's resources in KMS were released. */
  | 'RELEASED'
  /** A value that KMS added after this gateway was built. */
  | 'UNRECOGNISED';

/** The edition of KMS that an account has bought. */
export type KmsServiceEdition =
  /** The flagship edition, bought for a term. */
  | 'FLAGSHIP'
  /** The standard edition. */
  | 'STANDARD'
  /** A value that KMS added after this gateway was built. */
  | 'UNRECOGNISED';

/** What happens when the term of the flagship edition ends. */
export type KmsServiceRenewal =
  /** It is renewed automatically. */
  | 'AUTOMATIC'
  /** It ends unless it is renewed manually. */
  | 'MANUAL'
  /** A value that KMS added after this gateway was built. */
  | 'UNRECOGNISED';

/** Selects resources by tag. */
export type KmsTagFilterInput = {
  /** The name of the tag. */
  tagKey: string;
  /** The accepted values of the tag. Default: any value. */
  tagValue?: Array<string> | null | undefined;
};

/** A tag for sorting and billing the resources of an account. */
export type KmsTagInput = {
  /** The name of the tag. */
  tagKey: string;
  /** The value of the tag. */
  tagValue: string;
};

/** The cipher of a white-box key. It is set at creation and never changes. */
export type KmsWhiteBoxAlgorithm =
  /** AES with a 256-bit key. */
  | 'AES_256'
  /** SM4, from China's national cryptography standards. */
  | 'SM4'
  /** A value that KMS added after this gateway was built. */
  | 'UNRECOGNISED';

/** The cipher of a new white-box key. It never changes. */
export type KmsWhiteBoxAlgorithmInput =
  /** AES with a 256-bit key. */
  | 'AES_256'
  /** SM4, from China's national cryptography standards. */
  | 'SM4';

/** Actions that KMS allows or refuses depending on the state of the white-box key. Each member is named after its KMS action. */
export type KmsWhiteBoxKeyAction =
  /** Delete the key at once and permanently. */
  | 'DELETE_WHITE_BOX_KEY'
  /** Disable the key. */
  | 'DISABLE_WHITE_BOX_KEY'
  /** Disable the key in a batch. */
  | 'DISABLE_WHITE_BOX_KEYS'
  /** Enable the key. */
  | 'ENABLE_WHITE_BOX_KEY'
  /** Enable the key in a batch. */
  | 'ENABLE_WHITE_BOX_KEYS'
  /** Encrypt with the key. */
  | 'ENCRYPT_BY_WHITE_BOX';

/** Actions that KMS allows or refuses depending on the state of the white-box key. Each member is named after its KMS action. */
export type KmsWhiteBoxKeyActionInput =
  /** Delete the key at once and permanently. */
  | 'DELETE_WHITE_BOX_KEY'
  /** Disable the key. */
  | 'DISABLE_WHITE_BOX_KEY'
  /** Disable the key in a batch. */
  | 'DISABLE_WHITE_BOX_KEYS'
  /** Enable the key. */
  | 'ENABLE_WHITE_BOX_KEY'
  /** Enable the key in a batch. */
  | 'ENABLE_WHITE_BOX_KEYS'
  /** Encrypt with the key. */
  | 'ENCRYPT_BY_WHITE_BOX';

/** The state of a white-box key. */
export type KmsWhiteBoxKeyState =
  /** KMS does not encrypt with it. Programs that contain its decrypting half can still decrypt. */
  | 'DISABLED'
  /** Can be used: KMS encrypts with it. */
  | 'ENABLED'
  /** A value that KMS added after this gateway was built. */
  | 'UNRECOGNISED';

/** Selects white-box keys by their state. */
export type KmsWhiteBoxKeyStateFilter =
  /** KMS does not encrypt with it. Programs that contain its decrypting half can still decrypt. */
  | 'DISABLED'
  /** Can be used: KMS encrypts with it. */
  | 'ENABLED';

/** The kind of public key that encrypts key material for the import. */
export type KmsWrappingKeySpec =
  /** RSA with 2,048 bits. */
  | 'RSA_2048';

export type ArchiveKeyMutationVariables = Exact<{
  keyId: string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type ArchiveKeyMutation = { archiveKey:
    | { __typename: 'ArchiveKeyPayload', requestId: string | null, key: { keyId: string, state: KmsKeyState } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkUsedByCloudProductError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotUserCreatedCmkError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type CancelKeyArchiveMutationVariables = Exact<{
  keyId: string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type CancelKeyArchiveMutation = { cancelKeyArchive:
    | { __typename: 'CancelKeyArchivePayload', requestId: string | null, key: { keyId: string, state: KmsKeyState } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', message: string, code: string, category: KmsErrorCategory, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotUserCreatedCmkError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', mayHaveHappened: boolean, code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type PublicKeyQueryVariables = Exact<{
  keyId: string | number;
  region?: string | null | undefined;
}>;


export type PublicKeyQuery = { kmsPublicKey:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsPublicKey', keyId: string, publicKey: string, publicKeyPem: string }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type KeyWithPublicKeyQueryVariables = Exact<{
  keyId: string | number;
  region?: string | null | undefined;
}>;


export type KeyWithPublicKeyQuery = { kmsKey:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDuplicatedKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsKey', keyId: string, publicKey:
        | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsPublicKey', keyId: string, publicKey: string, publicKeyPem: string }
        | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
       | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type AsymmetricRsaDecryptMutationVariables = Exact<{
  keyId: string | number;
  ciphertextBlob: string;
  algorithm: KmsRsaAlgorithm;
  region?: string | null | undefined;
}>;


export type AsymmetricRsaDecryptMutation = { asymmetricRsaDecrypt:
    | { __typename: 'AsymmetricRsaDecryptPayload', requestId: string | null, keyId: string, plaintext: string }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDecryptError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyUsageError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type AsymmetricSm2DecryptMutationVariables = Exact<{
  keyId: string | number;
  ciphertextBlob: string;
  region?: string | null | undefined;
}>;


export type AsymmetricSm2DecryptMutation = { asymmetricSm2Decrypt:
    | { __typename: 'AsymmetricSm2DecryptPayload', requestId: string | null, keyId: string, plaintext: string }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDecryptError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyUsageError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnsupportedKeyUsageInCurrentRegionError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type SignByAsymmetricKeyMutationVariables = Exact<{
  keyId: string | number;
  message: string;
  messageType?: KmsMessageType | null | undefined;
  algorithm: string;
  region?: string | null | undefined;
}>;


export type SignByAsymmetricKeyMutation = { signByAsymmetricKey:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsAuthFailureError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsMissingParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'SignByAsymmetricKeyPayload', requestId: string | null, signature: string }
   | null };

export type VerifyByAsymmetricKeyMutationVariables = Exact<{
  keyId: string | number;
  message: string;
  messageType?: KmsMessageType | null | undefined;
  algorithm: string;
  signatureValue: string;
  region?: string | null | undefined;
}>;


export type VerifyByAsymmetricKeyMutation = { verifyByAsymmetricKey:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'VerifyByAsymmetricKeyPayload', requestId: string | null, signatureValid: boolean }
   | null };

export type BindCloudResourceMutationVariables = Exact<{
  keyId: string | number;
  productId: string | number;
  resourceId: string | number;
  region?: string | null | undefined;
}>;


export type BindCloudResourceMutation = { bindCloudResource:
    | { __typename: 'BindCloudResourcePayload', requestId: string | null, key: { keyId: string, state: KmsKeyState } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkUsedByCloudProductError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type UnbindCloudResourceMutationVariables = Exact<{
  keyId: string | number;
  productId: string | number;
  resourceId: string | number;
  region?: string | null | undefined;
}>;


export type UnbindCloudResourceMutation = { unbindCloudResource:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCloudResourceBindingNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'UnbindCloudResourcePayload', requestId: string | null, key: { keyId: string, state: KmsKeyState } | null }
   | null };

export type ImportDataKeyMutationVariables = Exact<{
  dataKeyName: string;
  importKeyMaterial: string;
  importType: KmsDataKeyImportType;
  description?: string | null | undefined;
  keyId?: string | number | null | undefined;
  tags?: Array<KmsTagInput> | KmsTagInput | null | undefined;
  region?: string | null | undefined;
}>;


export type ImportDataKeyMutation = { importDataKey:
    | { __typename: 'ImportDataKeyPayload', requestId: string | null, dataKeyId: string, keyId: string | null, tagCode: number | null, tagMsg: string | null, dataKey: { id: string, dataKeyId: string, region: string, dataKeyName: string | null, description: string | null, state: KmsDataKeyState, keyId: string, keyName: string | null, numberOfBytes: number | null, origin: KmsKeyOrigin | null, owner: string | null, createTime: string | null, deletionDate: string | null } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsAuthFailureUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkArchivedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkLimitExceededError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyLimitExceededError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyNameError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidImportKeyMaterialError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyUsageError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidPlaintextError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidTypeError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsKeyPendingDeleteError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsTagKeysDuplicatedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsTaggingError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsTagsNotExistedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type GetDataKeyPlaintextMutationVariables = Exact<{
  dataKeyId: string | number;
  encryptionPublicKey?: string | null | undefined;
  encryptionAlgorithm?: KmsEncryptionAlgorithm | null | undefined;
  region?: string | null | undefined;
}>;


export type GetDataKeyPlaintextMutation = { getDataKeyPlaintext:
    | { __typename: 'GetDataKeyPlaintextPayload', requestId: string | null, plaintext: string, dataKey: { dataKeyId: string, numberOfBytes: number | null } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsAuthFailureUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyPendingDeleteError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsEncryptionError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidTypeError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type GetDataKeyCiphertextBlobMutationVariables = Exact<{
  dataKeyId: string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type GetDataKeyCiphertextBlobMutation = { getDataKeyCiphertextBlob:
    | { __typename: 'GetDataKeyCiphertextBlobPayload', requestId: string | null, ciphertextBlob: string, dataKey: { dataKeyId: string } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type GenerateHostedDataKeyMutationVariables = Exact<{
  keyId: string | number;
  dataKeyName: string;
  numberOfBytes?: number | null | undefined;
  region?: string | null | undefined;
}>;


export type GenerateHostedDataKeyMutation = { generateDataKey:
    | { __typename: 'GenerateDataKeyPayload', requestId: string | null, keyId: string, dataKeyId: string | null, dataKey: { dataKeyId: string, dataKeyName: string | null } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkLimitExceededError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyLimitExceededError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyNameAlreadyExistsError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsEncryptionError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyNameError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidHsmClusterIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyUsageError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidTypeError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsKeyPendingDeleteError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsTagKeysDuplicatedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsTaggingError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsTagsNotExistedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DataKeyFieldsFragment = { id: string, dataKeyId: string, region: string, dataKeyName: string | null, description: string | null, state: KmsDataKeyState, keyId: string, keyName: string | null, numberOfBytes: number | null, origin: KmsKeyOrigin | null, owner: string | null, createTime: string | null, deletionDate: string | null };

export type DataKeyQueryVariables = Exact<{
  dataKeyId: string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type DataKeyQuery = { kmsDataKey:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKey', id: string, dataKeyId: string, region: string, dataKeyName: string | null, description: string | null, state: KmsDataKeyState, keyId: string, keyName: string | null, numberOfBytes: number | null, origin: KmsKeyOrigin | null, owner: string | null, createTime: string | null, deletionDate: string | null }
    | { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDuplicatedDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DataKeysByIdQueryVariables = Exact<{
  dataKeyIds: Array<string | number> | string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type DataKeysByIdQuery = { kmsDataKeysById: Array<
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKey', id: string, dataKeyId: string, region: string, dataKeyName: string | null, description: string | null, state: KmsDataKeyState, keyId: string, keyName: string | null, numberOfBytes: number | null, origin: KmsKeyOrigin | null, owner: string | null, createTime: string | null, deletionDate: string | null }
    | { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDuplicatedDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null> };

export type KeyOfDataKeyQueryVariables = Exact<{
  dataKeyId: string | number;
  region?: string | null | undefined;
}>;


export type KeyOfDataKeyQuery = { kmsDataKey:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKey', dataKeyId: string, key:
        | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsDuplicatedKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsKey', id: string, keyId: string, region: string, alias: string | null, description: string | null, state: KmsKeyState, usage: KmsKeyUsage, origin: KmsKeyOrigin | null, owner: string | null, createTime: string | null }
        | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
       | null }
    | { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDuplicatedDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DataKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: Array<KmsDataKeyStateFilter> | KmsDataKeyStateFilter | null | undefined;
  origin?: Array<KmsKeyOriginFilter> | KmsKeyOriginFilter | null | undefined;
  keyId?: string | number | null | undefined;
  dataKeyLen?: number | null | undefined;
  role?: Array<KmsCreatorRoleFilter> | KmsCreatorRoleFilter | null | undefined;
  searchKeyAlias?: string | null | undefined;
  tagFilters?: Array<KmsTagFilterInput> | KmsTagFilterInput | null | undefined;
  orderType?: KmsListOrder | null | undefined;
  hsmClusterId?: string | number | null | undefined;
  memberAccounts?: Array<KmsMemberAccountInput> | KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type DataKeysQuery = { kmsDataKeys:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsAuthFailureUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyConnection', totalCount: number, nodes: Array<{ accountUin: string | null, id: string, dataKeyId: string, region: string, dataKeyName: string | null, description: string | null, state: KmsDataKeyState, keyId: string, keyName: string | null, numberOfBytes: number | null, origin: KmsKeyOrigin | null, owner: string | null, createTime: string | null, deletionDate: string | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidHsmClusterIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DataKeyIdsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  role?: Array<KmsCreatorRoleFilter> | KmsCreatorRoleFilter | null | undefined;
  hsmClusterId?: string | number | null | undefined;
  region?: string | null | undefined;
}>;


export type DataKeyIdsQuery = { kmsDataKeyIds:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyIdConnection', totalCount: number, nodes: Array<{ dataKeyId: string, dataKey:
          | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsDataKey', id: string, dataKeyId: string, region: string, dataKeyName: string | null, description: string | null, state: KmsDataKeyState, keyId: string, keyName: string | null, numberOfBytes: number | null, origin: KmsKeyOrigin | null, owner: string | null, createTime: string | null, deletionDate: string | null }
          | { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsDuplicatedDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
         | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidHsmClusterIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DataKeyActionChecksQueryVariables = Exact<{
  dataKeyId: string | number;
  only?: Array<KmsDataKeyActionInput> | KmsDataKeyActionInput | null | undefined;
  region?: string | null | undefined;
}>;


export type DataKeyActionChecksQuery = { kmsDataKey:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKey', dataKeyId: string, actionChecks: Array<{ action: KmsDataKeyAction, allowed: boolean | null, blockedBy: KmsActionBlock | null, code: string | null }> }
    | { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDuplicatedDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type EnableDataKeyMutationVariables = Exact<{
  dataKeyId: string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type EnableDataKeyMutation = { enableDataKey:
    | { __typename: 'EnableDataKeyPayload', requestId: string | null, dataKey: { dataKeyId: string, state: KmsDataKeyState } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DisableDataKeyMutationVariables = Exact<{
  dataKeyId: string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type DisableDataKeyMutation = { disableDataKey:
    | { __typename: 'DisableDataKeyPayload', requestId: string | null, dataKey: { dataKeyId: string, state: KmsDataKeyState } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type EnableDataKeysMutationVariables = Exact<{
  dataKeyIds: Array<string | number> | string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type EnableDataKeysMutation = { enableDataKeys:
    | { __typename: 'EnableDataKeysPayload', requestId: string | null, dataKeys: Array<{ dataKeyId: string, state: KmsDataKeyState } | null> }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDuplicatedDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DisableDataKeysMutationVariables = Exact<{
  dataKeyIds: Array<string | number> | string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type DisableDataKeysMutation = { disableDataKeys:
    | { __typename: 'DisableDataKeysPayload', requestId: string | null, dataKeys: Array<{ dataKeyId: string, state: KmsDataKeyState } | null> }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDuplicatedDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type UpdateDataKeyNameMutationVariables = Exact<{
  dataKeyId: string | number;
  dataKeyName: string;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type UpdateDataKeyNameMutation = { updateDataKeyName:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'UpdateDataKeyNamePayload', requestId: string | null, dataKey: { dataKeyId: string, dataKeyName: string | null } | null }
   | null };

export type UpdateDataKeyDescriptionMutationVariables = Exact<{
  dataKeyId: string | number;
  description: string;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type UpdateDataKeyDescriptionMutation = { updateDataKeyDescription:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyNameError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'UpdateDataKeyDescriptionPayload', requestId: string | null, dataKey: { dataKeyId: string, description: string | null } | null }
   | null };

export type ScheduleDataKeyDeletionMutationVariables = Exact<{
  dataKeyId: string | number;
  pendingWindowInDays: number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type ScheduleDataKeyDeletionMutation = { scheduleDataKeyDeletion:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidPendingWindowInDaysError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'ScheduleDataKeyDeletionPayload', requestId: string | null, dataKeyId: string, deletionDate: string | null, dataKey: { dataKeyId: string, state: KmsDataKeyState, deletionDate: string | null } | null }
   | null };

export type CancelDataKeyDeletionMutationVariables = Exact<{
  dataKeyId: string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type CancelDataKeyDeletionMutation = { cancelDataKeyDeletion:
    | { __typename: 'CancelDataKeyDeletionPayload', requestId: string | null, dataKeyId: string, dataKey: { dataKeyId: string, state: KmsDataKeyState, deletionDate: string | null } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyLimitExceededError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyNotPendingDeleteError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type ScheduleKeyDeletionMutationVariables = Exact<{
  keyId: string | number;
  pendingWindowInDays: number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type ScheduleKeyDeletionMutation = { scheduleKeyDeletion:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkShouldBeDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkUsedByCloudProductError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidPendingWindowInDaysError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'ScheduleKeyDeletionPayload', requestId: string | null, keyId: string, deletionDate: string | null, key: { keyId: string, state: KmsKeyState, deletionDate: string | null } | null }
   | null };

export type CancelKeyDeletionMutationVariables = Exact<{
  keyId: string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type CancelKeyDeletionMutation = { cancelKeyDeletion:
    | { __typename: 'CancelKeyDeletionPayload', requestId: string | null, keyId: string, key: { keyId: string, state: KmsKeyState, deletionDate: string | null } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotPendingDeleteError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type GenerateDataKeyMutationVariables = Exact<{
  keyId: string | number;
  keySpec?: KmsDataKeySpec | null | undefined;
  numberOfBytes?: number | null | undefined;
  encryptionContext?: string | null | undefined;
  isHostedByKms?: KmsDataKeyHosting | null | undefined;
  dataKeyName?: string | null | undefined;
  description?: string | null | undefined;
  hsmClusterId?: string | number | null | undefined;
  tags?: Array<KmsTagInput> | KmsTagInput | null | undefined;
  encryptionPublicKey?: string | null | undefined;
  encryptionAlgorithm?: KmsEncryptionAlgorithm | null | undefined;
  region?: string | null | undefined;
}>;


export type GenerateDataKeyMutation = { generateDataKey:
    | { __typename: 'GenerateDataKeyPayload', requestId: string | null, keyId: string, plaintext: string | null, ciphertextBlob: string | null, dataKeyId: string | null, tagCode: number | null, tagMsg: string | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkLimitExceededError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyLimitExceededError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDataKeyNameAlreadyExistsError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsEncryptionError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidDataKeyNameError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidHsmClusterIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyUsageError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidTypeError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsKeyPendingDeleteError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsTagKeysDuplicatedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsTaggingError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsTagsNotExistedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type EnableKeysMutationVariables = Exact<{
  keyIds: Array<string | number> | string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type EnableKeysMutation = { enableKeys:
    | { __typename: 'EnableKeysPayload', requestId: string | null, keys: Array<{ keyId: string, state: KmsKeyState } | null> }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDuplicatedKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DisableKeysMutationVariables = Exact<{
  keyIds: Array<string | number> | string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type DisableKeysMutation = { disableKeys:
    | { __typename: 'DisableKeysPayload', requestId: string | null, keys: Array<{ keyId: string, state: KmsKeyState } | null> }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkUsedByCloudProductError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDuplicatedKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type KeyByAliasQueryVariables = Exact<{
  alias: string;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type KeyByAliasQuery = { kmsKeyByAlias:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidHsmClusterIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsKey', id: string, keyId: string, region: string, alias: string | null, description: string | null, state: KmsKeyState, usage: KmsKeyUsage, origin: KmsKeyOrigin | null, owner: string | null, createTime: string | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type KeyIdsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  role?: Array<KmsCreatorRoleFilter> | KmsCreatorRoleFilter | null | undefined;
  hsmClusterId?: string | number | null | undefined;
  region?: string | null | undefined;
}>;


export type KeyIdsQuery = { kmsKeyIds:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidHsmClusterIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsKeyIdConnection', totalCount: number, nodes: Array<{ keyId: string, key:
          | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsDuplicatedKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsKey', id: string, keyId: string, region: string, alias: string | null, description: string | null, state: KmsKeyState, usage: KmsKeyUsage, origin: KmsKeyOrigin | null, owner: string | null, createTime: string | null }
          | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
          | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
         | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type ActionChecksQueryVariables = Exact<{
  keyId: string | number;
  only?: Array<KmsKeyActionInput> | KmsKeyActionInput | null | undefined;
  region?: string | null | undefined;
}>;


export type ActionChecksQuery = { kmsKey:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDuplicatedKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsKey', keyId: string, actionChecks: Array<{ action: KmsKeyAction, allowed: boolean | null, blockedBy: KmsActionBlock | null, code: string | null }> }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type GetParametersForImportMutationVariables = Exact<{
  keyId: string | number;
  wrappingAlgorithm: KmsRsaAlgorithm;
  wrappingKeySpec: KmsWrappingKeySpec;
  region?: string | null | undefined;
}>;


export type GetParametersForImportMutation = { getParametersForImport:
    | { __typename: 'GetParametersForImportPayload', requestId: string | null, keyId: string, importToken: string, publicKey: string, parametersValidTo: string | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotExternalCmkError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type ImportKeyMaterialMutationVariables = Exact<{
  keyId: string | number;
  encryptedKeyMaterial: string;
  importToken: string;
  validTo?: string | null | undefined;
  region?: string | null | undefined;
}>;


export type ImportKeyMaterialMutation = { importKeyMaterial:
    | { __typename: 'ImportKeyMaterialPayload', requestId: string | null, key: { keyId: string, state: KmsKeyState, validTo: string | null } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDecryptMaterialError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsMaterialNotMatchError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotExternalCmkError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsTokenExpiredError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DeleteImportedKeyMaterialMutationVariables = Exact<{
  keyId: string | number;
  region?: string | null | undefined;
}>;


export type DeleteImportedKeyMaterialMutation = { deleteImportedKeyMaterial:
    | { __typename: 'DeleteImportedKeyMaterialPayload', requestId: string | null, key: { keyId: string, state: KmsKeyState, validTo: string | null } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkUsedByCloudProductError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotExternalCmkError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type KeyFieldsFragment = { id: string, keyId: string, region: string, alias: string | null, description: string | null, state: KmsKeyState, usage: KmsKeyUsage, origin: KmsKeyOrigin | null, owner: string | null, createTime: string | null };

type ErrorFields_KmsAccessDeniedError_Fragment = { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsAliasAlreadyExistsError_Fragment = { __typename: 'KmsAliasAlreadyExistsError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsAuthFailureError_Fragment = { __typename: 'KmsAuthFailureError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsAuthFailureUnauthorizedOperationError_Fragment = { __typename: 'KmsAuthFailureUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsCloudResourceBindingNotFoundError_Fragment = { __typename: 'KmsCloudResourceBindingNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsCmkArchivedError_Fragment = { __typename: 'KmsCmkArchivedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsCmkDisabledError_Fragment = { __typename: 'KmsCmkDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsCmkLimitExceededError_Fragment = { __typename: 'KmsCmkLimitExceededError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsCmkNotFoundError_Fragment = { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsCmkNotPendingDeleteError_Fragment = { __typename: 'KmsCmkNotPendingDeleteError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsCmkShouldBeDisabledError_Fragment = { __typename: 'KmsCmkShouldBeDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsCmkStateNotSupportError_Fragment = { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsCmkUsedByCloudProductError_Fragment = { __typename: 'KmsCmkUsedByCloudProductError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsDataKeyDisabledError_Fragment = { __typename: 'KmsDataKeyDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsDataKeyLimitExceededError_Fragment = { __typename: 'KmsDataKeyLimitExceededError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsDataKeyNameAlreadyExistsError_Fragment = { __typename: 'KmsDataKeyNameAlreadyExistsError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsDataKeyNotFoundError_Fragment = { __typename: 'KmsDataKeyNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsDataKeyNotPendingDeleteError_Fragment = { __typename: 'KmsDataKeyNotPendingDeleteError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsDataKeyPendingDeleteError_Fragment = { __typename: 'KmsDataKeyPendingDeleteError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsDataKeyStateNotSupportError_Fragment = { __typename: 'KmsDataKeyStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsDecryptError_Fragment = { __typename: 'KmsDecryptError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsDecryptMaterialError_Fragment = { __typename: 'KmsDecryptMaterialError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsDuplicatedDataKeyIdError_Fragment = { __typename: 'KmsDuplicatedDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsDuplicatedKeyIdError_Fragment = { __typename: 'KmsDuplicatedKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsEncryptionError_Fragment = { __typename: 'KmsEncryptionError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsExternalCmkCanNotRotateError_Fragment = { __typename: 'KmsExternalCmkCanNotRotateError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsFailedOperationError_Fragment = { __typename: 'KmsFailedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsFingerprintsLimitExceededError_Fragment = { __typename: 'KmsFingerprintsLimitExceededError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsInternalError_Fragment = { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsInvalidAliasError_Fragment = { __typename: 'KmsInvalidAliasError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsInvalidCiphertextError_Fragment = { __typename: 'KmsInvalidCiphertextError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsInvalidDataKeyIdError_Fragment = { __typename: 'KmsInvalidDataKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsInvalidDataKeyNameError_Fragment = { __typename: 'KmsInvalidDataKeyNameError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsInvalidHsmClusterIdError_Fragment = { __typename: 'KmsInvalidHsmClusterIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsInvalidImportKeyMaterialError_Fragment = { __typename: 'KmsInvalidImportKeyMaterialError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsInvalidKeyIdError_Fragment = { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsInvalidKeyUsageError_Fragment = { __typename: 'KmsInvalidKeyUsageError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsInvalidParameterError_Fragment = { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsInvalidParameterValueError_Fragment = { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsInvalidPendingWindowInDaysError_Fragment = { __typename: 'KmsInvalidPendingWindowInDaysError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsInvalidPlaintextError_Fragment = { __typename: 'KmsInvalidPlaintextError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsInvalidTypeError_Fragment = { __typename: 'KmsInvalidTypeError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsKeyDisabledError_Fragment = { __typename: 'KmsKeyDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsKeyLimitExceededError_Fragment = { __typename: 'KmsKeyLimitExceededError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsKeyPendingDeleteError_Fragment = { __typename: 'KmsKeyPendingDeleteError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsMaterialNotMatchError_Fragment = { __typename: 'KmsMaterialNotMatchError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsMissingParameterError_Fragment = { __typename: 'KmsMissingParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsNotExternalCmkError_Fragment = { __typename: 'KmsNotExternalCmkError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsNotPurchasedError_Fragment = { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsNotRoleOperationError_Fragment = { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsNotUserCreatedCmkError_Fragment = { __typename: 'KmsNotUserCreatedCmkError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsOtherError_Fragment = { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsResourceNotFoundError_Fragment = { __typename: 'KmsResourceNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsRotateNotSupportedError_Fragment = { __typename: 'KmsRotateNotSupportedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsRotateRateLimitedError_Fragment = { __typename: 'KmsRotateRateLimitedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsRotateTaskRunningError_Fragment = { __typename: 'KmsRotateTaskRunningError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsServiceTemporaryUnavailableError_Fragment = { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsTagKeysDuplicatedError_Fragment = { __typename: 'KmsTagKeysDuplicatedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsTaggingError_Fragment = { __typename: 'KmsTaggingError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsTagsNotExistedError_Fragment = { __typename: 'KmsTagsNotExistedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsThrottledError_Fragment = { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsTokenExpiredError_Fragment = { __typename: 'KmsTokenExpiredError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsUnauthorizedOperationError_Fragment = { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsUnavailableError_Fragment = { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsUnsupportedKeyUsageInCurrentRegionError_Fragment = { __typename: 'KmsUnsupportedKeyUsageInCurrentRegionError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

type ErrorFields_KmsUnsupportedOperationError_Fragment = { __typename: 'KmsUnsupportedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null };

export type ErrorFieldsFragment =
  | ErrorFields_KmsAccessDeniedError_Fragment
  | ErrorFields_KmsAliasAlreadyExistsError_Fragment
  | ErrorFields_KmsAuthFailureError_Fragment
  | ErrorFields_KmsAuthFailureUnauthorizedOperationError_Fragment
  | ErrorFields_KmsCloudResourceBindingNotFoundError_Fragment
  | ErrorFields_KmsCmkArchivedError_Fragment
  | ErrorFields_KmsCmkDisabledError_Fragment
  | ErrorFields_KmsCmkLimitExceededError_Fragment
  | ErrorFields_KmsCmkNotFoundError_Fragment
  | ErrorFields_KmsCmkNotPendingDeleteError_Fragment
  | ErrorFields_KmsCmkShouldBeDisabledError_Fragment
  | ErrorFields_KmsCmkStateNotSupportError_Fragment
  | ErrorFields_KmsCmkUsedByCloudProductError_Fragment
  | ErrorFields_KmsDataKeyDisabledError_Fragment
  | ErrorFields_KmsDataKeyLimitExceededError_Fragment
  | ErrorFields_KmsDataKeyNameAlreadyExistsError_Fragment
  | ErrorFields_KmsDataKeyNotFoundError_Fragment
  | ErrorFields_KmsDataKeyNotPendingDeleteError_Fragment
  | ErrorFields_KmsDataKeyPendingDeleteError_Fragment
  | ErrorFields_KmsDataKeyStateNotSupportError_Fragment
  | ErrorFields_KmsDecryptError_Fragment
  | ErrorFields_KmsDecryptMaterialError_Fragment
  | ErrorFields_KmsDuplicatedDataKeyIdError_Fragment
  | ErrorFields_KmsDuplicatedKeyIdError_Fragment
  | ErrorFields_KmsEncryptionError_Fragment
  | ErrorFields_KmsExternalCmkCanNotRotateError_Fragment
  | ErrorFields_KmsFailedOperationError_Fragment
  | ErrorFields_KmsFingerprintsLimitExceededError_Fragment
  | ErrorFields_KmsInternalError_Fragment
  | ErrorFields_KmsInvalidAliasError_Fragment
  | ErrorFields_KmsInvalidCiphertextError_Fragment
  | ErrorFields_KmsInvalidDataKeyIdError_Fragment
  | ErrorFields_KmsInvalidDataKeyNameError_Fragment
  | ErrorFields_KmsInvalidHsmClusterIdError_Fragment
  | ErrorFields_KmsInvalidImportKeyMaterialError_Fragment
  | ErrorFields_KmsInvalidKeyIdError_Fragment
  | ErrorFields_KmsInvalidKeyUsageError_Fragment
  | ErrorFields_KmsInvalidParameterError_Fragment
  | ErrorFields_KmsInvalidParameterValueError_Fragment
  | ErrorFields_KmsInvalidPendingWindowInDaysError_Fragment
  | ErrorFields_KmsInvalidPlaintextError_Fragment
  | ErrorFields_KmsInvalidTypeError_Fragment
  | ErrorFields_KmsKeyDisabledError_Fragment
  | ErrorFields_KmsKeyLimitExceededError_Fragment
  | ErrorFields_KmsKeyPendingDeleteError_Fragment
  | ErrorFields_KmsMaterialNotMatchError_Fragment
  | ErrorFields_KmsMissingParameterError_Fragment
  | ErrorFields_KmsNotExternalCmkError_Fragment
  | ErrorFields_KmsNotPurchasedError_Fragment
  | ErrorFields_KmsNotRoleOperationError_Fragment
  | ErrorFields_KmsNotUserCreatedCmkError_Fragment
  | ErrorFields_KmsOtherError_Fragment
  | ErrorFields_KmsResourceNotFoundError_Fragment
  | ErrorFields_KmsRotateNotSupportedError_Fragment
  | ErrorFields_KmsRotateRateLimitedError_Fragment
  | ErrorFields_KmsRotateTaskRunningError_Fragment
  | ErrorFields_KmsServiceTemporaryUnavailableError_Fragment
  | ErrorFields_KmsTagKeysDuplicatedError_Fragment
  | ErrorFields_KmsTaggingError_Fragment
  | ErrorFields_KmsTagsNotExistedError_Fragment
  | ErrorFields_KmsThrottledError_Fragment
  | ErrorFields_KmsTokenExpiredError_Fragment
  | ErrorFields_KmsUnauthorizedOperationError_Fragment
  | ErrorFields_KmsUnavailableError_Fragment
  | ErrorFields_KmsUnsupportedKeyUsageInCurrentRegionError_Fragment
  | ErrorFields_KmsUnsupportedOperationError_Fragment
;

export type CreateKeyMutationVariables = Exact<{
  alias: string;
  description?: string | null | undefined;
  usage?: KmsKeyUsageInput | null | undefined;
  origin?: KmsKeyOriginInput | null | undefined;
  tags?: Array<KmsTagInput> | KmsTagInput | null | undefined;
  region?: string | null | undefined;
}>;


export type CreateKeyMutation = { createKey:
    | { __typename: 'CreateKeyPayload', requestId: string | null, keyId: string, tagCode: number | null, key: { id: string, keyId: string, region: string, alias: string | null, description: string | null, state: KmsKeyState, usage: KmsKeyUsage, origin: KmsKeyOrigin | null, owner: string | null, createTime: string | null } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsAliasAlreadyExistsError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkLimitExceededError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidAliasError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidHsmClusterIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyUsageError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidTypeError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsTagKeysDuplicatedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsTaggingError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsTagsNotExistedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnsupportedKeyUsageInCurrentRegionError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type KeyQueryVariables = Exact<{
  keyId: string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type KeyQuery = { kmsKey:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDuplicatedKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsKey', id: string, keyId: string, region: string, alias: string | null, description: string | null, state: KmsKeyState, usage: KmsKeyUsage, origin: KmsKeyOrigin | null, owner: string | null, createTime: string | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type KeysByIdQueryVariables = Exact<{
  keyIds: Array<string | number> | string | number;
  region?: string | null | undefined;
}>;


export type KeysByIdQuery = { kmsKeysById: Array<
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDuplicatedKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsKey', id: string, keyId: string, region: string, alias: string | null, description: string | null, state: KmsKeyState, usage: KmsKeyUsage, origin: KmsKeyOrigin | null, owner: string | null, createTime: string | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null> };

export type KeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: Array<KmsKeyStateFilter> | KmsKeyStateFilter | null | undefined;
  usage?: Array<KmsKeyUsageFilter> | KmsKeyUsageFilter | null | undefined;
  origin?: Array<KmsKeyOriginFilter> | KmsKeyOriginFilter | null | undefined;
  role?: Array<KmsCreatorRoleFilter> | KmsCreatorRoleFilter | null | undefined;
  searchKeyAlias?: string | null | undefined;
  tagFilters?: Array<KmsTagFilterInput> | KmsTagFilterInput | null | undefined;
  orderType?: KmsListOrder | null | undefined;
  hsmClusterId?: string | number | null | undefined;
  memberAccounts?: Array<KmsMemberAccountInput> | KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type KeysQuery = { kmsKeys:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidHsmClusterIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsKeyConnection', totalCount: number, nodes: Array<{ accountUin: string | null, id: string, keyId: string, region: string, alias: string | null, description: string | null, state: KmsKeyState, usage: KmsKeyUsage, origin: KmsKeyOrigin | null, owner: string | null, createTime: string | null }>, edges: Array<{ cursor: string, node: { keyId: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type EnableKeyMutationVariables = Exact<{
  keyId: string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type EnableKeyMutation = { enableKey:
    | { __typename: 'EnableKeyPayload', requestId: string | null, key: { keyId: string, state: KmsKeyState } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DisableKeyMutationVariables = Exact<{
  keyId: string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type DisableKeyMutation = { disableKey:
    | { __typename: 'DisableKeyPayload', requestId: string | null, key: { keyId: string, state: KmsKeyState } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkUsedByCloudProductError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type PostQuantumCryptoEncryptMutationVariables = Exact<{
  keyId: string | number;
  plaintext: string;
  region?: string | null | undefined;
}>;


export type PostQuantumCryptoEncryptMutation = { postQuantumCryptoEncrypt:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkArchivedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidPlaintextError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'PostQuantumCryptoEncryptPayload', requestId: string | null, keyId: string, ciphertextBlob: string }
   | null };

export type PostQuantumCryptoDecryptMutationVariables = Exact<{
  ciphertextBlob: string;
  encryptionPublicKey?: string | null | undefined;
  encryptionAlgorithm?: KmsEncryptionAlgorithm | null | undefined;
  region?: string | null | undefined;
}>;


export type PostQuantumCryptoDecryptMutation = { postQuantumCryptoDecrypt:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsEncryptionError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidCiphertextError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'PostQuantumCryptoDecryptPayload', requestId: string | null, keyId: string, plaintext: string }
   | null };

export type PostQuantumCryptoSignMutationVariables = Exact<{
  keyId: string | number;
  message: string;
  region?: string | null | undefined;
}>;


export type PostQuantumCryptoSignMutation = { postQuantumCryptoSign:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsAuthFailureError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsMissingParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'PostQuantumCryptoSignPayload', requestId: string | null, signature: string }
   | null };

export type PostQuantumCryptoVerifyMutationVariables = Exact<{
  keyId: string | number;
  message: string;
  signatureValue: string;
  region?: string | null | undefined;
}>;


export type PostQuantumCryptoVerifyMutation = { postQuantumCryptoVerify:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'PostQuantumCryptoVerifyPayload', requestId: string | null, signatureValid: boolean }
   | null };

export type EnableKeyRotationMutationVariables = Exact<{
  keyId: string | number;
  rotateDays?: number | null | undefined;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type EnableKeyRotationMutation = { enableKeyRotation:
    | { __typename: 'EnableKeyRotationPayload', requestId: string | null, key: { keyId: string, keyRotationEnabled: boolean | null, rotateDays: number | null, lastRotateTime: string | null, nextRotateTime: string | null } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsExternalCmkCanNotRotateError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DisableKeyRotationMutationVariables = Exact<{
  keyId: string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type DisableKeyRotationMutation = { disableKeyRotation:
    | { __typename: 'DisableKeyRotationPayload', requestId: string | null, key: { keyId: string, keyRotationEnabled: boolean | null, rotateDays: number | null, lastRotateTime: string | null, nextRotateTime: string | null } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type RotateKeyMutationVariables = Exact<{
  keyId: string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type RotateKeyMutation = { rotateKey:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkStateNotSupportError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsRotateNotSupportedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsRotateRateLimitedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsRotateTaskRunningError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'RotateKeyPayload', requestId: string | null, taskId: string | null, key: { keyId: string, keyRotationEnabled: boolean | null, rotateDays: number | null, lastRotateTime: string | null, nextRotateTime: string | null } | null }
   | null };

export type KeyRotationQueryVariables = Exact<{
  keyId: string | number;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type KeyRotationQuery = { kmsKey:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDuplicatedKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsKey', keyId: string, rotation:
        | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsKeyRotation', keyRotationEnabled: boolean }
        | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
       | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type ServiceQueryVariables = Exact<{
  region?: string | null | undefined;
}>;


export type ServiceQuery = { kmsService:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsService', serviceEnabled: boolean, condition: KmsServiceCondition | null, edition: KmsServiceEdition | null, proExpireTime: string | null, proRenewal: KmsServiceRenewal | null, proResourceId: string | null, subscriptionInfo: string | null, keyCount: number | null, keyLimit: number | null, dataKeysAllowed: boolean | null, dataKeyCount: number | null, dataKeyLimit: number | null, freeDataKeyLimit: number | null, qpsLimit: number | null, qpsTotalLimit: number | null, exclusiveVsmEnabled: boolean | null, exclusiveHsmEnabled: boolean | null, syncAllowed: boolean | null, resourceZone: string | null, resourceRegion: string | null, regions: Array<{ region: string | null, qps: number | null }>, hsmClusters: Array<{ hsmClusterId: string | null, hsmClusterName: string | null }>, syncDestinations: Array<{ region: string | null, hsmClusterId: string | null }> }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnsupportedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type RegionsQueryVariables = Exact<{
  region?: string | null | undefined;
}>;


export type RegionsQuery = { kmsRegions:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsRegions', regions: Array<string> }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type AlgorithmFieldsFragment = { usage: KmsKeyUsage, usageRaw: string | null, algorithm: string | null };

export type AlgorithmsQueryVariables = Exact<{
  region?: string | null | undefined;
}>;


export type AlgorithmsQuery = { kmsAlgorithms:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsAlgorithms', symmetric: Array<{ usage: KmsKeyUsage, usageRaw: string | null, algorithm: string | null }>, asymmetric: Array<{ usage: KmsKeyUsage, usageRaw: string | null, algorithm: string | null }>, signVerify: Array<{ usage: KmsKeyUsage, usageRaw: string | null, algorithm: string | null }> }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type EncryptMutationVariables = Exact<{
  keyId: string | number;
  plaintext: string;
  encryptionContext?: string | null | undefined;
  region?: string | null | undefined;
}>;


export type EncryptMutation = { encrypt:
    | { __typename: 'EncryptPayload', requestId: string | null, keyId: string, ciphertextBlob: string }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkArchivedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidPlaintextError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DecryptMutationVariables = Exact<{
  ciphertextBlob: string;
  encryptionContext?: string | null | undefined;
  encryptionPublicKey?: string | null | undefined;
  encryptionAlgorithm?: KmsEncryptionAlgorithm | null | undefined;
  region?: string | null | undefined;
}>;


export type DecryptMutation = { decrypt:
    | { __typename: 'DecryptPayload', requestId: string | null, keyId: string, plaintext: string }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsEncryptionError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidCiphertextError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type ReEncryptMutationVariables = Exact<{
  ciphertextBlob: string;
  destinationKeyId?: string | number | null | undefined;
  sourceEncryptionContext?: string | null | undefined;
  destinationEncryptionContext?: string | null | undefined;
  region?: string | null | undefined;
}>;


export type ReEncryptMutation = { reEncrypt:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidCiphertextError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'ReEncryptPayload', requestId: string | null, keyId: string, sourceKeyId: string | null, reEncrypted: boolean | null, ciphertextBlob: string }
   | null };

export type GenerateRandomMutationVariables = Exact<{
  numberOfBytes: number;
  region?: string | null | undefined;
}>;


export type GenerateRandomMutation = { generateRandom:
    | { __typename: 'GenerateRandomPayload', requestId: string | null, plaintext: string }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type UpdateAliasMutationVariables = Exact<{
  keyId: string | number;
  alias: string;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type UpdateAliasMutation = { updateAlias:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsAliasAlreadyExistsError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidAliasError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'UpdateAliasPayload', requestId: string | null, key: { keyId: string, alias: string | null } | null }
   | null };

export type UpdateKeyDescriptionMutationVariables = Exact<{
  keyId: string | number;
  description: string;
  memberAccount?: KmsMemberAccountInput | null | undefined;
  region?: string | null | undefined;
}>;


export type UpdateKeyDescriptionMutation = { updateKeyDescription:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsCmkNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotRoleOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsServiceTemporaryUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'UpdateKeyDescriptionPayload', requestId: string | null, key: { keyId: string, description: string | null } | null }
   | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { kmsViewer: { subject: string | null, scopes: Array<string> } | null };

export type WhiteBoxKeyFieldsFragment = { id: string, keyId: string, region: string, alias: string | null, description: string | null, state: KmsWhiteBoxKeyState, algorithm: KmsWhiteBoxAlgorithm | null, deviceFingerprintBind: boolean | null, createTime: string | null, creatorUin: string | null, ownerUin: string | null };

export type WhiteBoxKeyQueryVariables = Exact<{
  keyId: string | number;
  region?: string | null | undefined;
}>;


export type WhiteBoxKeyQuery = { kmsWhiteBoxKey:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsResourceNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsWhiteBoxKey', id: string, keyId: string, region: string, alias: string | null, description: string | null, state: KmsWhiteBoxKeyState, algorithm: KmsWhiteBoxAlgorithm | null, deviceFingerprintBind: boolean | null, createTime: string | null, creatorUin: string | null, ownerUin: string | null }
   | null };

export type WhiteBoxKeysByIdQueryVariables = Exact<{
  keyIds: Array<string | number> | string | number;
  region?: string | null | undefined;
}>;


export type WhiteBoxKeysByIdQuery = { kmsWhiteBoxKeysById: Array<
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsResourceNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsWhiteBoxKey', id: string, keyId: string, region: string, alias: string | null, description: string | null, state: KmsWhiteBoxKeyState, algorithm: KmsWhiteBoxAlgorithm | null, deviceFingerprintBind: boolean | null, createTime: string | null, creatorUin: string | null, ownerUin: string | null }
   | null> };

export type WhiteBoxKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: Array<KmsWhiteBoxKeyStateFilter> | KmsWhiteBoxKeyStateFilter | null | undefined;
  tagFilters?: Array<KmsTagFilterInput> | KmsTagFilterInput | null | undefined;
  region?: string | null | undefined;
}>;


export type WhiteBoxKeysQuery = { kmsWhiteBoxKeys:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsWhiteBoxKeyConnection', totalCount: number, nodes: Array<{ id: string, keyId: string, region: string, alias: string | null, description: string | null, state: KmsWhiteBoxKeyState, algorithm: KmsWhiteBoxAlgorithm | null, deviceFingerprintBind: boolean | null, createTime: string | null, creatorUin: string | null, ownerUin: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }
   | null };

export type WhiteBoxDevicesQueryVariables = Exact<{
  keyId: string | number;
  region?: string | null | undefined;
}>;


export type WhiteBoxDevicesQuery = { kmsWhiteBoxKey:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsResourceNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsWhiteBoxKey', keyId: string, deviceFingerprints:
        | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsDeviceFingerprints', deviceFingerprints: Array<{ identity: string, description: string | null }> }
        | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsResourceNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
        | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
       | null }
   | null };

export type WhiteBoxActionChecksQueryVariables = Exact<{
  keyId: string | number;
  only?: Array<KmsWhiteBoxKeyActionInput> | KmsWhiteBoxKeyActionInput | null | undefined;
  region?: string | null | undefined;
}>;


export type WhiteBoxActionChecksQuery = { kmsWhiteBoxKey:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsResourceNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsWhiteBoxKey', keyId: string, actionChecks: Array<{ action: KmsWhiteBoxKeyAction, allowed: boolean | null, blockedBy: KmsActionBlock | null, code: string | null }> }
   | null };

export type WhiteBoxServiceQueryVariables = Exact<{
  region?: string | null | undefined;
}>;


export type WhiteBoxServiceQuery = { kmsWhiteBoxService:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsWhiteBoxService', serviceEnabled: boolean }
   | null };

export type CreateWhiteBoxKeyMutationVariables = Exact<{
  alias: string;
  algorithm: KmsWhiteBoxAlgorithmInput;
  description?: string | null | undefined;
  tags?: Array<KmsTagInput> | KmsTagInput | null | undefined;
  region?: string | null | undefined;
}>;


export type CreateWhiteBoxKeyMutation = { createWhiteBoxKey:
    | { __typename: 'CreateWhiteBoxKeyPayload', requestId: string | null, keyId: string, encryptKey: string | null, tagCode: number | null, tagMsg: string | null, whiteBoxKey: { id: string, keyId: string, region: string, alias: string | null, description: string | null, state: KmsWhiteBoxKeyState, algorithm: KmsWhiteBoxAlgorithm | null, deviceFingerprintBind: boolean | null, createTime: string | null, creatorUin: string | null, ownerUin: string | null } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsAliasAlreadyExistsError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidAliasError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsKeyLimitExceededError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsTagKeysDuplicatedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsTagsNotExistedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type EncryptByWhiteBoxMutationVariables = Exact<{
  keyId: string | number;
  plaintext: string;
  initializationVector?: string | null | undefined;
  region?: string | null | undefined;
}>;


export type EncryptByWhiteBoxMutation = { encryptByWhiteBox:
    | { __typename: 'EncryptByWhiteBoxPayload', requestId: string | null, ciphertextBlob: string, initializationVector: string | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsKeyDisabledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsResourceNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DescribeWhiteBoxDecryptKeyMutationVariables = Exact<{
  keyId: string | number;
  region?: string | null | undefined;
}>;


export type DescribeWhiteBoxDecryptKeyMutation = { describeWhiteBoxDecryptKey:
    | { __typename: 'DescribeWhiteBoxDecryptKeyPayload', requestId: string | null, decryptKey: string }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsResourceNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type EnableWhiteBoxKeyMutationVariables = Exact<{
  keyId: string | number;
  region?: string | null | undefined;
}>;


export type EnableWhiteBoxKeyMutation = { enableWhiteBoxKey:
    | { __typename: 'EnableWhiteBoxKeyPayload', requestId: string | null, whiteBoxKey: { keyId: string, state: KmsWhiteBoxKeyState } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsResourceNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DisableWhiteBoxKeyMutationVariables = Exact<{
  keyId: string | number;
  region?: string | null | undefined;
}>;


export type DisableWhiteBoxKeyMutation = { disableWhiteBoxKey:
    | { __typename: 'DisableWhiteBoxKeyPayload', requestId: string | null, whiteBoxKey: { keyId: string, state: KmsWhiteBoxKeyState } | null }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsResourceNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type EnableWhiteBoxKeysMutationVariables = Exact<{
  keyIds: Array<string | number> | string | number;
  region?: string | null | undefined;
}>;


export type EnableWhiteBoxKeysMutation = { enableWhiteBoxKeys:
    | { __typename: 'EnableWhiteBoxKeysPayload', requestId: string | null, whiteBoxKeys: Array<{ keyId: string, state: KmsWhiteBoxKeyState } | null> }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDuplicatedKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsResourceNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DisableWhiteBoxKeysMutationVariables = Exact<{
  keyIds: Array<string | number> | string | number;
  region?: string | null | undefined;
}>;


export type DisableWhiteBoxKeysMutation = { disableWhiteBoxKeys:
    | { __typename: 'DisableWhiteBoxKeysPayload', requestId: string | null, whiteBoxKeys: Array<{ keyId: string, state: KmsWhiteBoxKeyState } | null> }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsDuplicatedKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsResourceNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type DeleteWhiteBoxKeyMutationVariables = Exact<{
  keyId: string | number;
  region?: string | null | undefined;
}>;


export type DeleteWhiteBoxKeyMutation = { deleteWhiteBoxKey:
    | { __typename: 'DeleteWhiteBoxKeyPayload', requestId: string | null, keyId: string }
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsFailedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsResourceNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
   | null };

export type OverwriteWhiteBoxDeviceFingerprintsMutationVariables = Exact<{
  keyId: string | number;
  deviceFingerprints: Array<KmsDeviceFingerprintInput> | KmsDeviceFingerprintInput;
  region?: string | null | undefined;
}>;


export type OverwriteWhiteBoxDeviceFingerprintsMutation = { overwriteWhiteBoxDeviceFingerprints:
    | { __typename: 'KmsAccessDeniedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsFingerprintsLimitExceededError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInternalError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidKeyIdError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsInvalidParameterValueError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsNotPurchasedError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsOtherError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsResourceNotFoundError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsThrottledError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnauthorizedOperationError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'KmsUnavailableError', code: string, category: KmsErrorCategory, message: string, requestId: string | null, retryable: boolean, retryAfterMs: number | null }
    | { __typename: 'OverwriteWhiteBoxDeviceFingerprintsPayload', requestId: string | null, whiteBoxKey: { keyId: string, deviceFingerprintBind: boolean | null } | null }
   | null };

export const DataKeyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataKeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDataKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyName"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"keyName"}},{"kind":"Field","name":{"kind":"Name","value":"numberOfBytes"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}},{"kind":"Field","name":{"kind":"Name","value":"deletionDate"}}]}}]} as unknown as DocumentNode<DataKeyFieldsFragment, unknown>;
export const KeyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"usage"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}}]}}]} as unknown as DocumentNode<KeyFieldsFragment, unknown>;
export const ErrorFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<ErrorFieldsFragment, unknown>;
export const AlgorithmFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlgorithmFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsAlgorithm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usage"}},{"kind":"Field","name":{"kind":"Name","value":"usageRaw"}},{"kind":"Field","name":{"kind":"Name","value":"algorithm"}}]}}]} as unknown as DocumentNode<AlgorithmFieldsFragment, unknown>;
export const WhiteBoxKeyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhiteBoxKeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsWhiteBoxKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"algorithm"}},{"kind":"Field","name":{"kind":"Name","value":"deviceFingerprintBind"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}},{"kind":"Field","name":{"kind":"Name","value":"creatorUin"}},{"kind":"Field","name":{"kind":"Name","value":"ownerUin"}}]}}]} as unknown as DocumentNode<WhiteBoxKeyFieldsFragment, unknown>;
export const ArchiveKeyDocument = {"__meta__":{"hash":"sha256:335f3d39cbaae4a4237fc909f7d55934f3b672b43e0589f33a53e384ab395a73"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArchiveKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archiveKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ArchiveKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<ArchiveKeyMutation, ArchiveKeyMutationVariables>;
export const CancelKeyArchiveDocument = {"__meta__":{"hash":"sha256:aaa33f339c1fe16726564ec78eee77e9f30a5f06c9aeec55775482415367e32e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelKeyArchive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelKeyArchive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CancelKeyArchivePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsCmkStateNotSupportError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsUnavailableError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mayHaveHappened"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<CancelKeyArchiveMutation, CancelKeyArchiveMutationVariables>;
export const PublicKeyDocument = {"__meta__":{"hash":"sha256:ae0b39195ce7b03042a25fbeb54c7e9f95bac6353f36878355660da63115fbb9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublicKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsPublicKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsPublicKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"publicKeyPem"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<PublicKeyQuery, PublicKeyQueryVariables>;
export const KeyWithPublicKeyDocument = {"__meta__":{"hash":"sha256:e38890b49d1e2905eea4374372daeb7725409a0ffc3c3ca1567ffc58d7047006"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KeyWithPublicKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsPublicKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"publicKeyPem"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<KeyWithPublicKeyQuery, KeyWithPublicKeyQueryVariables>;
export const AsymmetricRsaDecryptDocument = {"__meta__":{"hash":"sha256:7087415ea8924d439900c824c4a3ee17cb551bcddb65215b1414c4cde643d290"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AsymmetricRsaDecrypt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ciphertextBlob"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Base64"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"algorithm"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsRsaAlgorithm"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asymmetricRsaDecrypt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"ciphertextBlob"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ciphertextBlob"}}},{"kind":"Argument","name":{"kind":"Name","value":"algorithm"},"value":{"kind":"Variable","name":{"kind":"Name","value":"algorithm"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AsymmetricRsaDecryptPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"plaintext"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<AsymmetricRsaDecryptMutation, AsymmetricRsaDecryptMutationVariables>;
export const AsymmetricSm2DecryptDocument = {"__meta__":{"hash":"sha256:980de091dbd9822680476e14398716cbb9db1a23c0ba1ee6d7d772db793285a0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AsymmetricSm2Decrypt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ciphertextBlob"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Base64"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asymmetricSm2Decrypt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"ciphertextBlob"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ciphertextBlob"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AsymmetricSm2DecryptPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"plaintext"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<AsymmetricSm2DecryptMutation, AsymmetricSm2DecryptMutationVariables>;
export const SignByAsymmetricKeyDocument = {"__meta__":{"hash":"sha256:e765beac09df6629550b9185392197b0fbb615b361328fc57ed4cdfab28a2e13"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignByAsymmetricKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"message"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Base64"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"messageType"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMessageType"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"algorithm"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signByAsymmetricKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"message"},"value":{"kind":"Variable","name":{"kind":"Name","value":"message"}}},{"kind":"Argument","name":{"kind":"Name","value":"messageType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"messageType"}}},{"kind":"Argument","name":{"kind":"Name","value":"algorithm"},"value":{"kind":"Variable","name":{"kind":"Name","value":"algorithm"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignByAsymmetricKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<SignByAsymmetricKeyMutation, SignByAsymmetricKeyMutationVariables>;
export const VerifyByAsymmetricKeyDocument = {"__meta__":{"hash":"sha256:7df86d685494c8dae251e41db4723fd021facc4ab1fd5bc63de7ff26117a42bd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyByAsymmetricKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"message"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Base64"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"messageType"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMessageType"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"algorithm"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"signatureValue"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Base64"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyByAsymmetricKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"message"},"value":{"kind":"Variable","name":{"kind":"Name","value":"message"}}},{"kind":"Argument","name":{"kind":"Name","value":"messageType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"messageType"}}},{"kind":"Argument","name":{"kind":"Name","value":"algorithm"},"value":{"kind":"Variable","name":{"kind":"Name","value":"algorithm"}}},{"kind":"Argument","name":{"kind":"Name","value":"signatureValue"},"value":{"kind":"Variable","name":{"kind":"Name","value":"signatureValue"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyByAsymmetricKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"signatureValid"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<VerifyByAsymmetricKeyMutation, VerifyByAsymmetricKeyMutationVariables>;
export const BindCloudResourceDocument = {"__meta__":{"hash":"sha256:3a1993c92853fc65611573011881b635cb961e006760e597ce89e2c285c5f29e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BindCloudResource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"productId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"resourceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bindCloudResource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"productId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"productId"}}},{"kind":"Argument","name":{"kind":"Name","value":"resourceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"resourceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BindCloudResourcePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<BindCloudResourceMutation, BindCloudResourceMutationVariables>;
export const UnbindCloudResourceDocument = {"__meta__":{"hash":"sha256:b236098289ff1e5cbaf2327e6b12eaf17f6ef12e1a278985accac82dfa65e20e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnbindCloudResource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"productId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"resourceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unbindCloudResource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"productId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"productId"}}},{"kind":"Argument","name":{"kind":"Name","value":"resourceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"resourceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnbindCloudResourcePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<UnbindCloudResourceMutation, UnbindCloudResourceMutationVariables>;
export const ImportDataKeyDocument = {"__meta__":{"hash":"sha256:a96241e3cfe09670abf14af64666342b9a7e810e1df99ca15b854e64e7b27f53"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportDataKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyName"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"importKeyMaterial"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"importType"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDataKeyImportType"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"description"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tags"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsTagInput"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importDataKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dataKeyName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyName"}}},{"kind":"Argument","name":{"kind":"Name","value":"importKeyMaterial"},"value":{"kind":"Variable","name":{"kind":"Name","value":"importKeyMaterial"}}},{"kind":"Argument","name":{"kind":"Name","value":"importType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"importType"}}},{"kind":"Argument","name":{"kind":"Name","value":"description"},"value":{"kind":"Variable","name":{"kind":"Name","value":"description"}}},{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"tags"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tags"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportDataKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"tagCode"}},{"kind":"Field","name":{"kind":"Name","value":"tagMsg"}},{"kind":"Field","name":{"kind":"Name","value":"dataKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DataKeyFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataKeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDataKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyName"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"keyName"}},{"kind":"Field","name":{"kind":"Name","value":"numberOfBytes"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}},{"kind":"Field","name":{"kind":"Name","value":"deletionDate"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<ImportDataKeyMutation, ImportDataKeyMutationVariables>;
export const GetDataKeyPlaintextDocument = {"__meta__":{"hash":"sha256:354f821b005c00076e4a54e85d73edd16303f119e21d1e65b3f3d04019e5b346"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GetDataKeyPlaintext"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"encryptionPublicKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"encryptionAlgorithm"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsEncryptionAlgorithm"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"getDataKeyPlaintext"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dataKeyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"encryptionPublicKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"encryptionPublicKey"}}},{"kind":"Argument","name":{"kind":"Name","value":"encryptionAlgorithm"},"value":{"kind":"Variable","name":{"kind":"Name","value":"encryptionAlgorithm"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GetDataKeyPlaintextPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"plaintext"}},{"kind":"Field","name":{"kind":"Name","value":"dataKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"numberOfBytes"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<GetDataKeyPlaintextMutation, GetDataKeyPlaintextMutationVariables>;
export const GetDataKeyCiphertextBlobDocument = {"__meta__":{"hash":"sha256:11ab35662e4308a1c450218471242287880c8c0bfd937e3f6c24abdfa3b62d20"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GetDataKeyCiphertextBlob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"getDataKeyCiphertextBlob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dataKeyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GetDataKeyCiphertextBlobPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"ciphertextBlob"}},{"kind":"Field","name":{"kind":"Name","value":"dataKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<GetDataKeyCiphertextBlobMutation, GetDataKeyCiphertextBlobMutationVariables>;
export const GenerateHostedDataKeyDocument = {"__meta__":{"hash":"sha256:d329c4f4c711f4809d85184f58b2d9841830b94e3dbf2dd52ca8023cd6cfde1d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GenerateHostedDataKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyName"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"numberOfBytes"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generateDataKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"isHostedByKms"},"value":{"kind":"EnumValue","value":"HOSTED"}},{"kind":"Argument","name":{"kind":"Name","value":"dataKeyName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyName"}}},{"kind":"Argument","name":{"kind":"Name","value":"numberOfBytes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"numberOfBytes"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateDataKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"dataKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyName"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<GenerateHostedDataKeyMutation, GenerateHostedDataKeyMutationVariables>;
export const DataKeyDocument = {"__meta__":{"hash":"sha256:f9a9afd66fb9ff490510228a300f7a0c153ae9b2f2867967a8d3fbe93699d1b5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsDataKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dataKeyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DataKeyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataKeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDataKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyName"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"keyName"}},{"kind":"Field","name":{"kind":"Name","value":"numberOfBytes"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}},{"kind":"Field","name":{"kind":"Name","value":"deletionDate"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DataKeyQuery, DataKeyQueryVariables>;
export const DataKeysByIdDocument = {"__meta__":{"hash":"sha256:4da65857075efd3c5b59aa756ff60fd0dbae9ae77f7bceb9e7ba0091dea133f7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataKeysById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsDataKeysById"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dataKeyIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DataKeyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataKeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDataKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyName"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"keyName"}},{"kind":"Field","name":{"kind":"Name","value":"numberOfBytes"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}},{"kind":"Field","name":{"kind":"Name","value":"deletionDate"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DataKeysByIdQuery, DataKeysByIdQueryVariables>;
export const KeyOfDataKeyDocument = {"__meta__":{"hash":"sha256:ef20798afd0b9df9fe976e17dbb4023b391a22e455b182e4ecfdb69388a6b066"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KeyOfDataKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsDataKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dataKeyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDataKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"usage"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<KeyOfDataKeyQuery, KeyOfDataKeyQueryVariables>;
export const DataKeysDocument = {"__meta__":{"hash":"sha256:cdf39589c027f56ee3fd86512a89189c76394aa99fa914e7966691899be161cd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDataKeyStateFilter"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"origin"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKeyOriginFilter"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyLen"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsCreatorRoleFilter"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"searchKeyAlias"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tagFilters"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsTagFilterInput"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderType"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsListOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hsmClusterId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccounts"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsDataKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"origin"},"value":{"kind":"Variable","name":{"kind":"Name","value":"origin"}}},{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"dataKeyLen"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyLen"}}},{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}},{"kind":"Argument","name":{"kind":"Name","value":"searchKeyAlias"},"value":{"kind":"Variable","name":{"kind":"Name","value":"searchKeyAlias"}}},{"kind":"Argument","name":{"kind":"Name","value":"tagFilters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tagFilters"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderType"}}},{"kind":"Argument","name":{"kind":"Name","value":"hsmClusterId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hsmClusterId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccounts"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccounts"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDataKeyConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DataKeyFields"}},{"kind":"Field","name":{"kind":"Name","value":"accountUin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataKeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDataKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyName"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"keyName"}},{"kind":"Field","name":{"kind":"Name","value":"numberOfBytes"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}},{"kind":"Field","name":{"kind":"Name","value":"deletionDate"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DataKeysQuery, DataKeysQueryVariables>;
export const DataKeyIdsDocument = {"__meta__":{"hash":"sha256:1933a75be3badb8db76801d47b59d39bbeaf703f7194c3932e7a55fedc3e4ef6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataKeyIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsCreatorRoleFilter"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hsmClusterId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsDataKeyIds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}},{"kind":"Argument","name":{"kind":"Name","value":"hsmClusterId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hsmClusterId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDataKeyIdConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"dataKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DataKeyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataKeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDataKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyName"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"keyName"}},{"kind":"Field","name":{"kind":"Name","value":"numberOfBytes"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}},{"kind":"Field","name":{"kind":"Name","value":"deletionDate"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DataKeyIdsQuery, DataKeyIdsQueryVariables>;
export const DataKeyActionChecksDocument = {"__meta__":{"hash":"sha256:1409b29c4162fa9bd6f74c0779c4263385ef53082b289b9cf7fd137ff6ad9152"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataKeyActionChecks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"only"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDataKeyActionInput"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsDataKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dataKeyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDataKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"actionChecks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"only"},"value":{"kind":"Variable","name":{"kind":"Name","value":"only"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DataKeyActionChecksQuery, DataKeyActionChecksQueryVariables>;
export const EnableDataKeyDocument = {"__meta__":{"hash":"sha256:ce2281b4d32d3d94eab0bbd5814ab86b75809282f82f4af335ca49688d779cb9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnableDataKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enableDataKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dataKeyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnableDataKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"dataKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<EnableDataKeyMutation, EnableDataKeyMutationVariables>;
export const DisableDataKeyDocument = {"__meta__":{"hash":"sha256:7fccfe227ebf3e315c7f759dae3f410ad658d7fa11897f23d12d831fd8f1aa58"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableDataKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableDataKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dataKeyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DisableDataKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"dataKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DisableDataKeyMutation, DisableDataKeyMutationVariables>;
export const EnableDataKeysDocument = {"__meta__":{"hash":"sha256:d187cb9a73a250238bc2e6d9b2e4544541e792c465543271724348d78e97a079"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnableDataKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enableDataKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dataKeyIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnableDataKeysPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<EnableDataKeysMutation, EnableDataKeysMutationVariables>;
export const DisableDataKeysDocument = {"__meta__":{"hash":"sha256:ee5245dc910c3cc956453755be60b5f845c42a6fc92a0fcdc47fa92a52b97593"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableDataKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableDataKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dataKeyIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DisableDataKeysPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DisableDataKeysMutation, DisableDataKeysMutationVariables>;
export const UpdateDataKeyNameDocument = {"__meta__":{"hash":"sha256:648833e79633564e4076b7943062682dee781609e8ee2624d0d655ecd72220fd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateDataKeyName"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyName"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateDataKeyName"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dataKeyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"dataKeyName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyName"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateDataKeyNamePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"dataKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyName"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<UpdateDataKeyNameMutation, UpdateDataKeyNameMutationVariables>;
export const UpdateDataKeyDescriptionDocument = {"__meta__":{"hash":"sha256:69b280aa9325a28a4680a993d40afd32e03cfc938327018c764554675bbe140e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateDataKeyDescription"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"description"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateDataKeyDescription"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dataKeyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"description"},"value":{"kind":"Variable","name":{"kind":"Name","value":"description"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateDataKeyDescriptionPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"dataKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<UpdateDataKeyDescriptionMutation, UpdateDataKeyDescriptionMutationVariables>;
export const ScheduleDataKeyDeletionDocument = {"__meta__":{"hash":"sha256:4988e46d5c678112430c0d26ec9dd5f5aea228613ae174beecbde67926667698"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScheduleDataKeyDeletion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pendingWindowInDays"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduleDataKeyDeletion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dataKeyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"pendingWindowInDays"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pendingWindowInDays"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleDataKeyDeletionPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"deletionDate"}},{"kind":"Field","name":{"kind":"Name","value":"dataKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"deletionDate"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<ScheduleDataKeyDeletionMutation, ScheduleDataKeyDeletionMutationVariables>;
export const CancelDataKeyDeletionDocument = {"__meta__":{"hash":"sha256:45ad99c765addb79e75e2e1e9957ef9fb0c2c0970fece925d969faa067783303"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelDataKeyDeletion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelDataKeyDeletion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dataKeyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CancelDataKeyDeletionPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"dataKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"deletionDate"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<CancelDataKeyDeletionMutation, CancelDataKeyDeletionMutationVariables>;
export const ScheduleKeyDeletionDocument = {"__meta__":{"hash":"sha256:ff8cd1d9c6b6b1e6aca2a9af436dc017e786dd1c4a4bd9c5f6c247ff5e38504a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScheduleKeyDeletion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pendingWindowInDays"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduleKeyDeletion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"pendingWindowInDays"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pendingWindowInDays"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleKeyDeletionPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"deletionDate"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"deletionDate"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<ScheduleKeyDeletionMutation, ScheduleKeyDeletionMutationVariables>;
export const CancelKeyDeletionDocument = {"__meta__":{"hash":"sha256:a33adbfd81ce98fa248cfc2738a85847b25eaa52134c273f6146a5e39a897cdf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelKeyDeletion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelKeyDeletion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CancelKeyDeletionPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"deletionDate"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<CancelKeyDeletionMutation, CancelKeyDeletionMutationVariables>;
export const GenerateDataKeyDocument = {"__meta__":{"hash":"sha256:2168aae49c3ba78549e2e0289d4cfab40bc62c639a0332f49041c57bb684e47f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GenerateDataKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keySpec"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDataKeySpec"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"numberOfBytes"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"encryptionContext"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isHostedByKms"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDataKeyHosting"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyName"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"description"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hsmClusterId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tags"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsTagInput"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"encryptionPublicKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"encryptionAlgorithm"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsEncryptionAlgorithm"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generateDataKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"keySpec"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keySpec"}}},{"kind":"Argument","name":{"kind":"Name","value":"numberOfBytes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"numberOfBytes"}}},{"kind":"Argument","name":{"kind":"Name","value":"encryptionContext"},"value":{"kind":"Variable","name":{"kind":"Name","value":"encryptionContext"}}},{"kind":"Argument","name":{"kind":"Name","value":"isHostedByKms"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isHostedByKms"}}},{"kind":"Argument","name":{"kind":"Name","value":"dataKeyName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dataKeyName"}}},{"kind":"Argument","name":{"kind":"Name","value":"description"},"value":{"kind":"Variable","name":{"kind":"Name","value":"description"}}},{"kind":"Argument","name":{"kind":"Name","value":"hsmClusterId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hsmClusterId"}}},{"kind":"Argument","name":{"kind":"Name","value":"tags"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tags"}}},{"kind":"Argument","name":{"kind":"Name","value":"encryptionPublicKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"encryptionPublicKey"}}},{"kind":"Argument","name":{"kind":"Name","value":"encryptionAlgorithm"},"value":{"kind":"Variable","name":{"kind":"Name","value":"encryptionAlgorithm"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateDataKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"plaintext"}},{"kind":"Field","name":{"kind":"Name","value":"ciphertextBlob"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"tagCode"}},{"kind":"Field","name":{"kind":"Name","value":"tagMsg"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<GenerateDataKeyMutation, GenerateDataKeyMutationVariables>;
export const EnableKeysDocument = {"__meta__":{"hash":"sha256:9ef9b789dfbed8704da75f557532b067737b886a9f6567cb3cb50e7a5f2c4a07"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnableKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enableKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnableKeysPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<EnableKeysMutation, EnableKeysMutationVariables>;
export const DisableKeysDocument = {"__meta__":{"hash":"sha256:ff7687cc4976097765a1c70cb8a7fb73fbe058d8036fd19589cc007975fd0757"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DisableKeysPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DisableKeysMutation, DisableKeysMutationVariables>;
export const KeyByAliasDocument = {"__meta__":{"hash":"sha256:58433be3d1408ff3da71622e46802abfae34ee83a520602855d37c9667eb7619"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KeyByAlias"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alias"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsKeyByAlias"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"alias"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alias"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"usage"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<KeyByAliasQuery, KeyByAliasQueryVariables>;
export const KeyIdsDocument = {"__meta__":{"hash":"sha256:6165d80f8178e2a7eb07eb54e6dbcd57ded7808c808cec45a1550672f183457f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KeyIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsCreatorRoleFilter"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hsmClusterId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsKeyIds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}},{"kind":"Argument","name":{"kind":"Name","value":"hsmClusterId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hsmClusterId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKeyIdConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"usage"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<KeyIdsQuery, KeyIdsQueryVariables>;
export const ActionChecksDocument = {"__meta__":{"hash":"sha256:5cd1ddc116381f4f78036784f817c694a8e7c63c4e36663cc6d83957f072f9c7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ActionChecks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"only"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKeyActionInput"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"actionChecks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"only"},"value":{"kind":"Variable","name":{"kind":"Name","value":"only"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<ActionChecksQuery, ActionChecksQueryVariables>;
export const GetParametersForImportDocument = {"__meta__":{"hash":"sha256:a9fcbe149867c15da535fc9b445a808a3223fa470f5c78ad0c387ff7b61b817f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GetParametersForImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"wrappingAlgorithm"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsRsaAlgorithm"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"wrappingKeySpec"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsWrappingKeySpec"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"getParametersForImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"wrappingAlgorithm"},"value":{"kind":"Variable","name":{"kind":"Name","value":"wrappingAlgorithm"}}},{"kind":"Argument","name":{"kind":"Name","value":"wrappingKeySpec"},"value":{"kind":"Variable","name":{"kind":"Name","value":"wrappingKeySpec"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GetParametersForImportPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"importToken"}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"parametersValidTo"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<GetParametersForImportMutation, GetParametersForImportMutationVariables>;
export const ImportKeyMaterialDocument = {"__meta__":{"hash":"sha256:c1a0772e0872296882ca70719351e829351ed40a29516a6706b20cfe3bf7d28b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportKeyMaterial"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"encryptedKeyMaterial"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Base64"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"importToken"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"validTo"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importKeyMaterial"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"encryptedKeyMaterial"},"value":{"kind":"Variable","name":{"kind":"Name","value":"encryptedKeyMaterial"}}},{"kind":"Argument","name":{"kind":"Name","value":"importToken"},"value":{"kind":"Variable","name":{"kind":"Name","value":"importToken"}}},{"kind":"Argument","name":{"kind":"Name","value":"validTo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"validTo"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportKeyMaterialPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<ImportKeyMaterialMutation, ImportKeyMaterialMutationVariables>;
export const DeleteImportedKeyMaterialDocument = {"__meta__":{"hash":"sha256:1c497b859a1c83681c5af8ddcb434fb90a380ebbe71e5d3141f618ac5cf0e2b9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteImportedKeyMaterial"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteImportedKeyMaterial"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteImportedKeyMaterialPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DeleteImportedKeyMaterialMutation, DeleteImportedKeyMaterialMutationVariables>;
export const CreateKeyDocument = {"__meta__":{"hash":"sha256:4ad0a68dea7928d3d5bd5fd79d96248d574f9e530ca8bc027d7cf83683e4e06d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alias"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"description"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"usage"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKeyUsageInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"origin"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKeyOriginInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tags"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsTagInput"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"alias"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alias"}}},{"kind":"Argument","name":{"kind":"Name","value":"description"},"value":{"kind":"Variable","name":{"kind":"Name","value":"description"}}},{"kind":"Argument","name":{"kind":"Name","value":"usage"},"value":{"kind":"Variable","name":{"kind":"Name","value":"usage"}}},{"kind":"Argument","name":{"kind":"Name","value":"origin"},"value":{"kind":"Variable","name":{"kind":"Name","value":"origin"}}},{"kind":"Argument","name":{"kind":"Name","value":"tags"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tags"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"tagCode"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"usage"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<CreateKeyMutation, CreateKeyMutationVariables>;
export const KeyDocument = {"__meta__":{"hash":"sha256:959bb453e36c83ac50d1e9d043f666520aba638f9a6fd636111806d548275540"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Key"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"usage"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<KeyQuery, KeyQueryVariables>;
export const KeysByIdDocument = {"__meta__":{"hash":"sha256:87541caea22faa8358a6bebd829617cf54774829e6af5d8231b962b362a3ea6c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KeysById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsKeysById"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"usage"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<KeysByIdQuery, KeysByIdQueryVariables>;
export const KeysDocument = {"__meta__":{"hash":"sha256:62b9211518532051f265d375c00db04b70d23ce3461071e05b82bbe8cd90d91c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Keys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKeyStateFilter"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"usage"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKeyUsageFilter"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"origin"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKeyOriginFilter"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsCreatorRoleFilter"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"searchKeyAlias"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tagFilters"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsTagFilterInput"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderType"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsListOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hsmClusterId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccounts"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"usage"},"value":{"kind":"Variable","name":{"kind":"Name","value":"usage"}}},{"kind":"Argument","name":{"kind":"Name","value":"origin"},"value":{"kind":"Variable","name":{"kind":"Name","value":"origin"}}},{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}},{"kind":"Argument","name":{"kind":"Name","value":"searchKeyAlias"},"value":{"kind":"Variable","name":{"kind":"Name","value":"searchKeyAlias"}}},{"kind":"Argument","name":{"kind":"Name","value":"tagFilters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tagFilters"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderType"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderType"}}},{"kind":"Argument","name":{"kind":"Name","value":"hsmClusterId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hsmClusterId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccounts"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccounts"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKeyConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyFields"}},{"kind":"Field","name":{"kind":"Name","value":"accountUin"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"usage"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<KeysQuery, KeysQueryVariables>;
export const EnableKeyDocument = {"__meta__":{"hash":"sha256:8e38235fbdee1817a1215797deae037bc0c4b775021595b858a9f03d54fa0e67"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnableKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enableKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnableKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<EnableKeyMutation, EnableKeyMutationVariables>;
export const DisableKeyDocument = {"__meta__":{"hash":"sha256:91acd8ac7c04880ed658a6e9c59e6d1dd7fc931ecb1e9f73ed5668309fe77565"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DisableKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DisableKeyMutation, DisableKeyMutationVariables>;
export const PostQuantumCryptoEncryptDocument = {"__meta__":{"hash":"sha256:5805e90ef80fc66371258bbe18a86af9c9d3b422d88c7b09ab80841cb53c4cfd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PostQuantumCryptoEncrypt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"plaintext"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Base64"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"postQuantumCryptoEncrypt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"plaintext"},"value":{"kind":"Variable","name":{"kind":"Name","value":"plaintext"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostQuantumCryptoEncryptPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"ciphertextBlob"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<PostQuantumCryptoEncryptMutation, PostQuantumCryptoEncryptMutationVariables>;
export const PostQuantumCryptoDecryptDocument = {"__meta__":{"hash":"sha256:e8a968eea47fab0ff72eb4fcc138536996b20d5e92f7c8c923315c0c455e8109"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PostQuantumCryptoDecrypt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ciphertextBlob"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"encryptionPublicKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"encryptionAlgorithm"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsEncryptionAlgorithm"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"postQuantumCryptoDecrypt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ciphertextBlob"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ciphertextBlob"}}},{"kind":"Argument","name":{"kind":"Name","value":"encryptionPublicKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"encryptionPublicKey"}}},{"kind":"Argument","name":{"kind":"Name","value":"encryptionAlgorithm"},"value":{"kind":"Variable","name":{"kind":"Name","value":"encryptionAlgorithm"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostQuantumCryptoDecryptPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"plaintext"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<PostQuantumCryptoDecryptMutation, PostQuantumCryptoDecryptMutationVariables>;
export const PostQuantumCryptoSignDocument = {"__meta__":{"hash":"sha256:1773b255ecc5becab7a8aae13d78a69ee2dfb7ec2b08ea684bd700a0597f4e3c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PostQuantumCryptoSign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"message"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Base64"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"postQuantumCryptoSign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"message"},"value":{"kind":"Variable","name":{"kind":"Name","value":"message"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostQuantumCryptoSignPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<PostQuantumCryptoSignMutation, PostQuantumCryptoSignMutationVariables>;
export const PostQuantumCryptoVerifyDocument = {"__meta__":{"hash":"sha256:97666903d259172a3c8c0829942ca6e14227c4541f201189a446119ef35d7214"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PostQuantumCryptoVerify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"message"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Base64"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"signatureValue"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Base64"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"postQuantumCryptoVerify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"message"},"value":{"kind":"Variable","name":{"kind":"Name","value":"message"}}},{"kind":"Argument","name":{"kind":"Name","value":"signatureValue"},"value":{"kind":"Variable","name":{"kind":"Name","value":"signatureValue"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PostQuantumCryptoVerifyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"signatureValid"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<PostQuantumCryptoVerifyMutation, PostQuantumCryptoVerifyMutationVariables>;
export const EnableKeyRotationDocument = {"__meta__":{"hash":"sha256:190138489fb1bee3eed06552f644909d185ceaf37cdf2626f3d706fe99cabd17"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnableKeyRotation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rotateDays"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enableKeyRotation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"rotateDays"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rotateDays"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnableKeyRotationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"keyRotationEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"rotateDays"}},{"kind":"Field","name":{"kind":"Name","value":"lastRotateTime"}},{"kind":"Field","name":{"kind":"Name","value":"nextRotateTime"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<EnableKeyRotationMutation, EnableKeyRotationMutationVariables>;
export const DisableKeyRotationDocument = {"__meta__":{"hash":"sha256:a14b579e4c9cd6a4e079aab851addf1368a947fb57e6bf77fa68417352756fb9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableKeyRotation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableKeyRotation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DisableKeyRotationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"keyRotationEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"rotateDays"}},{"kind":"Field","name":{"kind":"Name","value":"lastRotateTime"}},{"kind":"Field","name":{"kind":"Name","value":"nextRotateTime"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DisableKeyRotationMutation, DisableKeyRotationMutationVariables>;
export const RotateKeyDocument = {"__meta__":{"hash":"sha256:b712f3623314b11351be5e2091c2ba60adac54e6a562cc0f6d6d6ca7dfd73325"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RotateKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"keyRotationEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"rotateDays"}},{"kind":"Field","name":{"kind":"Name","value":"lastRotateTime"}},{"kind":"Field","name":{"kind":"Name","value":"nextRotateTime"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<RotateKeyMutation, RotateKeyMutationVariables>;
export const KeyRotationDocument = {"__meta__":{"hash":"sha256:a1247a6586a40947ea280646eb57990de344f2a7f133597536458d69139d7d5f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KeyRotation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"rotation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsKeyRotation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyRotationEnabled"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<KeyRotationQuery, KeyRotationQueryVariables>;
export const ServiceDocument = {"__meta__":{"hash":"sha256:6d5cc9342121338dd9416b76bd03265e05f4752cb4d8faa2964aceefbf3867c3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Service"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsService"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsService"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}},{"kind":"Field","name":{"kind":"Name","value":"proExpireTime"}},{"kind":"Field","name":{"kind":"Name","value":"proRenewal"}},{"kind":"Field","name":{"kind":"Name","value":"proResourceId"}},{"kind":"Field","name":{"kind":"Name","value":"subscriptionInfo"}},{"kind":"Field","name":{"kind":"Name","value":"keyCount"}},{"kind":"Field","name":{"kind":"Name","value":"keyLimit"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeysAllowed"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyCount"}},{"kind":"Field","name":{"kind":"Name","value":"dataKeyLimit"}},{"kind":"Field","name":{"kind":"Name","value":"freeDataKeyLimit"}},{"kind":"Field","name":{"kind":"Name","value":"qpsLimit"}},{"kind":"Field","name":{"kind":"Name","value":"qpsTotalLimit"}},{"kind":"Field","name":{"kind":"Name","value":"regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"qps"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exclusiveVsmEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"exclusiveHsmEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"hsmClusters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hsmClusterId"}},{"kind":"Field","name":{"kind":"Name","value":"hsmClusterName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"syncAllowed"}},{"kind":"Field","name":{"kind":"Name","value":"syncDestinations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"hsmClusterId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resourceZone"}},{"kind":"Field","name":{"kind":"Name","value":"resourceRegion"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<ServiceQuery, ServiceQueryVariables>;
export const RegionsDocument = {"__meta__":{"hash":"sha256:47b8414daeca22f29e995dcb2875175c3e4a68bccd81fe04588ef474dd60526a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Regions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsRegions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsRegions"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regions"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<RegionsQuery, RegionsQueryVariables>;
export const AlgorithmsDocument = {"__meta__":{"hash":"sha256:36fc14ba119422a5a162dfcb1f5eed84fd69d73f1155e2b675474637eee04afa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Algorithms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsAlgorithms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsAlgorithms"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"symmetric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlgorithmFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asymmetric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlgorithmFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signVerify"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlgorithmFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlgorithmFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsAlgorithm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usage"}},{"kind":"Field","name":{"kind":"Name","value":"usageRaw"}},{"kind":"Field","name":{"kind":"Name","value":"algorithm"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<AlgorithmsQuery, AlgorithmsQueryVariables>;
export const EncryptDocument = {"__meta__":{"hash":"sha256:565788da6f9ec81c5aed55f1bd771110395e9709b16940c89340f794dcc85075"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Encrypt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"plaintext"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Base64"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"encryptionContext"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encrypt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"plaintext"},"value":{"kind":"Variable","name":{"kind":"Name","value":"plaintext"}}},{"kind":"Argument","name":{"kind":"Name","value":"encryptionContext"},"value":{"kind":"Variable","name":{"kind":"Name","value":"encryptionContext"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EncryptPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"ciphertextBlob"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<EncryptMutation, EncryptMutationVariables>;
export const DecryptDocument = {"__meta__":{"hash":"sha256:7eeef179a827d37007c48022e8080c6c798e957e476e8c79419224946f5782c3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Decrypt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ciphertextBlob"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"encryptionContext"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"encryptionPublicKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"encryptionAlgorithm"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsEncryptionAlgorithm"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decrypt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ciphertextBlob"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ciphertextBlob"}}},{"kind":"Argument","name":{"kind":"Name","value":"encryptionContext"},"value":{"kind":"Variable","name":{"kind":"Name","value":"encryptionContext"}}},{"kind":"Argument","name":{"kind":"Name","value":"encryptionPublicKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"encryptionPublicKey"}}},{"kind":"Argument","name":{"kind":"Name","value":"encryptionAlgorithm"},"value":{"kind":"Variable","name":{"kind":"Name","value":"encryptionAlgorithm"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecryptPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"plaintext"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DecryptMutation, DecryptMutationVariables>;
export const ReEncryptDocument = {"__meta__":{"hash":"sha256:951a3edbfcb36b3161cae9d1436ddc1a5176df03e38b6890db944405a32b92fe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReEncrypt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ciphertextBlob"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"destinationKeyId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sourceEncryptionContext"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"destinationEncryptionContext"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reEncrypt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ciphertextBlob"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ciphertextBlob"}}},{"kind":"Argument","name":{"kind":"Name","value":"destinationKeyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"destinationKeyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"sourceEncryptionContext"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sourceEncryptionContext"}}},{"kind":"Argument","name":{"kind":"Name","value":"destinationEncryptionContext"},"value":{"kind":"Variable","name":{"kind":"Name","value":"destinationEncryptionContext"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReEncryptPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"sourceKeyId"}},{"kind":"Field","name":{"kind":"Name","value":"reEncrypted"}},{"kind":"Field","name":{"kind":"Name","value":"ciphertextBlob"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<ReEncryptMutation, ReEncryptMutationVariables>;
export const GenerateRandomDocument = {"__meta__":{"hash":"sha256:7c3de16802dbe38ecfa329d1ca96579e9b9375573521d1288c83480d097c95ab"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GenerateRandom"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"numberOfBytes"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generateRandom"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"numberOfBytes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"numberOfBytes"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateRandomPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"plaintext"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<GenerateRandomMutation, GenerateRandomMutationVariables>;
export const UpdateAliasDocument = {"__meta__":{"hash":"sha256:f705a94773ad548e0e714dea57207e413d06133de8c88ec6e6c1e89a4242cdd4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateAlias"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alias"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateAlias"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"alias"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alias"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateAliasPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<UpdateAliasMutation, UpdateAliasMutationVariables>;
export const UpdateKeyDescriptionDocument = {"__meta__":{"hash":"sha256:d4054c18450f203924dd16c710bc3977caf2f88949d5ab649f0264a28eaac82e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateKeyDescription"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"description"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsMemberAccountInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateKeyDescription"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"description"},"value":{"kind":"Variable","name":{"kind":"Name","value":"description"}}},{"kind":"Argument","name":{"kind":"Name","value":"memberAccount"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberAccount"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateKeyDescriptionPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<UpdateKeyDescriptionMutation, UpdateKeyDescriptionMutationVariables>;
export const ViewerDocument = {"__meta__":{"hash":"sha256:d2d881af19b95257a01ea4a0452ecf975eb38bcb1de063a12e02dec82e00cf80"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsViewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const WhiteBoxKeyDocument = {"__meta__":{"hash":"sha256:945833774fd9ba248edcde8dc92f1cb9ef8ac1d8bb727e9efb307d661445100a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhiteBoxKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsWhiteBoxKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhiteBoxKeyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhiteBoxKeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsWhiteBoxKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"algorithm"}},{"kind":"Field","name":{"kind":"Name","value":"deviceFingerprintBind"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}},{"kind":"Field","name":{"kind":"Name","value":"creatorUin"}},{"kind":"Field","name":{"kind":"Name","value":"ownerUin"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<WhiteBoxKeyQuery, WhiteBoxKeyQueryVariables>;
export const WhiteBoxKeysByIdDocument = {"__meta__":{"hash":"sha256:a3cabc56970e44deaf7b4f735cf48bcf46c7a074c4088ae26f209b5a6692b76b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhiteBoxKeysById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsWhiteBoxKeysById"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhiteBoxKeyFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhiteBoxKeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsWhiteBoxKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"algorithm"}},{"kind":"Field","name":{"kind":"Name","value":"deviceFingerprintBind"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}},{"kind":"Field","name":{"kind":"Name","value":"creatorUin"}},{"kind":"Field","name":{"kind":"Name","value":"ownerUin"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<WhiteBoxKeysByIdQuery, WhiteBoxKeysByIdQueryVariables>;
export const WhiteBoxKeysDocument = {"__meta__":{"hash":"sha256:bfab7b7fc8b18ccaa61ba32678b38cbef3efdd542295dcd302bf0bc94a3363c5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhiteBoxKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsWhiteBoxKeyStateFilter"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tagFilters"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsTagFilterInput"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsWhiteBoxKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"tagFilters"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tagFilters"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsWhiteBoxKeyConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhiteBoxKeyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhiteBoxKeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsWhiteBoxKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"algorithm"}},{"kind":"Field","name":{"kind":"Name","value":"deviceFingerprintBind"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}},{"kind":"Field","name":{"kind":"Name","value":"creatorUin"}},{"kind":"Field","name":{"kind":"Name","value":"ownerUin"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<WhiteBoxKeysQuery, WhiteBoxKeysQueryVariables>;
export const WhiteBoxDevicesDocument = {"__meta__":{"hash":"sha256:b822218896ab366ee5776e7d3a012c58544a6f08a63b993a75abcae683b6ed4c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhiteBoxDevices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsWhiteBoxKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsWhiteBoxKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"deviceFingerprints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDeviceFingerprints"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deviceFingerprints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identity"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<WhiteBoxDevicesQuery, WhiteBoxDevicesQueryVariables>;
export const WhiteBoxActionChecksDocument = {"__meta__":{"hash":"sha256:4a5fdaec98cd0bee917ca7b5ba4cf8ff641d96829ada11f24bf78ce1ca99d60c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhiteBoxActionChecks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"only"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsWhiteBoxKeyActionInput"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsWhiteBoxKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsWhiteBoxKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"actionChecks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"only"},"value":{"kind":"Variable","name":{"kind":"Name","value":"only"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<WhiteBoxActionChecksQuery, WhiteBoxActionChecksQueryVariables>;
export const WhiteBoxServiceDocument = {"__meta__":{"hash":"sha256:37adee9bb31df34484038b5e470bdc6cc0ef9a6b14a2cf9a4f1838a482496a30"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhiteBoxService"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kmsWhiteBoxService"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsWhiteBoxService"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serviceEnabled"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<WhiteBoxServiceQuery, WhiteBoxServiceQueryVariables>;
export const CreateWhiteBoxKeyDocument = {"__meta__":{"hash":"sha256:78a3f639bb260ee0688ab7e9fd15428f5a78a234516be778dbf4559cf3da761c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateWhiteBoxKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alias"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"algorithm"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsWhiteBoxAlgorithmInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"description"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tags"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsTagInput"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createWhiteBoxKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"alias"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alias"}}},{"kind":"Argument","name":{"kind":"Name","value":"algorithm"},"value":{"kind":"Variable","name":{"kind":"Name","value":"algorithm"}}},{"kind":"Argument","name":{"kind":"Name","value":"description"},"value":{"kind":"Variable","name":{"kind":"Name","value":"description"}}},{"kind":"Argument","name":{"kind":"Name","value":"tags"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tags"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateWhiteBoxKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"encryptKey"}},{"kind":"Field","name":{"kind":"Name","value":"tagCode"}},{"kind":"Field","name":{"kind":"Name","value":"tagMsg"}},{"kind":"Field","name":{"kind":"Name","value":"whiteBoxKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhiteBoxKeyFields"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhiteBoxKeyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsWhiteBoxKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"algorithm"}},{"kind":"Field","name":{"kind":"Name","value":"deviceFingerprintBind"}},{"kind":"Field","name":{"kind":"Name","value":"createTime"}},{"kind":"Field","name":{"kind":"Name","value":"creatorUin"}},{"kind":"Field","name":{"kind":"Name","value":"ownerUin"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<CreateWhiteBoxKeyMutation, CreateWhiteBoxKeyMutationVariables>;
export const EncryptByWhiteBoxDocument = {"__meta__":{"hash":"sha256:5d4106b2e0a5db399447bb2383104e71aae4823512bb5501f7f82d1e4aa03fd6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EncryptByWhiteBox"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"plaintext"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Base64"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"initializationVector"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Base64"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encryptByWhiteBox"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"plaintext"},"value":{"kind":"Variable","name":{"kind":"Name","value":"plaintext"}}},{"kind":"Argument","name":{"kind":"Name","value":"initializationVector"},"value":{"kind":"Variable","name":{"kind":"Name","value":"initializationVector"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EncryptByWhiteBoxPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"ciphertextBlob"}},{"kind":"Field","name":{"kind":"Name","value":"initializationVector"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<EncryptByWhiteBoxMutation, EncryptByWhiteBoxMutationVariables>;
export const DescribeWhiteBoxDecryptKeyDocument = {"__meta__":{"hash":"sha256:f0b7f8846f8d9733977862f4321fa510c4f262b835cfd783df9e79c3cbd2816b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DescribeWhiteBoxDecryptKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"describeWhiteBoxDecryptKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DescribeWhiteBoxDecryptKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"decryptKey"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DescribeWhiteBoxDecryptKeyMutation, DescribeWhiteBoxDecryptKeyMutationVariables>;
export const EnableWhiteBoxKeyDocument = {"__meta__":{"hash":"sha256:bd92ac4728e59fdbed1c1429e88344b95fb137b5862385d6866b3a6d8fd2a062"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnableWhiteBoxKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enableWhiteBoxKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnableWhiteBoxKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"whiteBoxKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<EnableWhiteBoxKeyMutation, EnableWhiteBoxKeyMutationVariables>;
export const DisableWhiteBoxKeyDocument = {"__meta__":{"hash":"sha256:5c0b785fb96b50732220d611e3483670b266b9f40063138c390acb63fe9b68ba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableWhiteBoxKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableWhiteBoxKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DisableWhiteBoxKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"whiteBoxKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DisableWhiteBoxKeyMutation, DisableWhiteBoxKeyMutationVariables>;
export const EnableWhiteBoxKeysDocument = {"__meta__":{"hash":"sha256:b468b92a8a7cfd02c38c012cd2aa6fb83938bffb9a950b6bc732be5685eca1b5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnableWhiteBoxKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enableWhiteBoxKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnableWhiteBoxKeysPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"whiteBoxKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<EnableWhiteBoxKeysMutation, EnableWhiteBoxKeysMutationVariables>;
export const DisableWhiteBoxKeysDocument = {"__meta__":{"hash":"sha256:3c2749b093ca68f789efe09caf3b90152b06492da0e626088527e6c3937151c9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableWhiteBoxKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableWhiteBoxKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DisableWhiteBoxKeysPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"whiteBoxKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DisableWhiteBoxKeysMutation, DisableWhiteBoxKeysMutationVariables>;
export const DeleteWhiteBoxKeyDocument = {"__meta__":{"hash":"sha256:7390a237b189fcbd9aa1a8647c58b56cc031f447c5d8ab61b861aa994be85ab6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteWhiteBoxKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteWhiteBoxKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteWhiteBoxKeyPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<DeleteWhiteBoxKeyMutation, DeleteWhiteBoxKeyMutationVariables>;
export const OverwriteWhiteBoxDeviceFingerprintsDocument = {"__meta__":{"hash":"sha256:1b33ec2d0caf4ad6d0efafdeed2c7127afef706e33db7cb3c4e7e4507e4f171c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OverwriteWhiteBoxDeviceFingerprints"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"deviceFingerprints"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KmsDeviceFingerprintInput"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overwriteWhiteBoxDeviceFingerprints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"deviceFingerprints"},"value":{"kind":"Variable","name":{"kind":"Name","value":"deviceFingerprints"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OverwriteWhiteBoxDeviceFingerprintsPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"whiteBoxKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"deviceFingerprintBind"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KmsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]} as unknown as DocumentNode<OverwriteWhiteBoxDeviceFingerprintsMutation, OverwriteWhiteBoxDeviceFingerprintsMutationVariables>;