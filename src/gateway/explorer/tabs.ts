/** The tabs of the first visit: operations to run from left to right, the life of a key and then the kinds of failure. */

export interface Tab {
  readonly name: string;
  readonly query: string;
  /** In JSON, as the pane of variables shows them. */
  readonly variables: string;
  /** The type with which the operation answers when the tabs are run in their order. */
  readonly answers: string;
}

const json = (variables: Readonly<Record<string, unknown>>) => JSON.stringify(variables, null, 2);

/** What to put the id of a key in place of. */
export const placeholder = 'PASTE-A-KEY-ID-HERE';

const unarchive = (comment: string) => `${comment}
mutation CancelKeyArchive($keyId: ID!, $region: String) {
  cancelKeyArchive(keyId: $keyId, region: $region) {
    __typename
    ... on CancelKeyArchivePayload {
      requestId
      key {
        keyId
        state
      }
    }
    ... on KmsError {
      code
      category
      message
      retryable
    }
  }
}
`;

export const tabs: readonly Tab[] = [
  {
    name: '1 Create',
    answers: 'CreateKeyPayload',
    variables: json({ alias: 'my-first-key' }),
    query: `# Creates a key. Run it (Ctrl-Enter), and copy the keyId:
# the next tabs ask for it. Run it twice: the alias exists
# already, and the answer is that failure, as a type.
mutation CreateKey($alias: String!) {
  createKey(alias: $alias) {
    __typename
    ... on CreateKeyPayload {
      requestId
      key {
        keyId
        alias
        state
      }
    }
    ... on KmsAliasAlreadyExistsError {
      message
    }
    # All failures, also those that a later version adds.
    ... on KmsError {
      code
      category
      retryable
    }
  }
}
`,
  },
  {
    name: '2 Archive',
    answers: 'ArchiveKeyPayload',
    variables: json({ keyId: placeholder }),
    query: `# Archives a key: it decrypts still, and encrypts nothing
# new. Paste the keyId into the variables below.
mutation ArchiveKey($keyId: ID!) {
  archiveKey(keyId: $keyId) {
    __typename
    ... on ArchiveKeyPayload {
      requestId
      key {
        keyId
        state
      }
    }
    ... on KmsError {
      code
      category
      message
    }
  }
}
`,
  },
  {
    name: '3 Unarchive',
    answers: 'CancelKeyArchivePayload',
    variables: json({ keyId: placeholder }),
    query: unarchive(`# Takes an archived key back into use: it becomes ENABLED.
# Paste the keyId into the variables below.`),
  },
  {
    name: '4 Read',
    answers: 'KmsKeyConnection',
    variables: json({ keyState: 'ENABLED', searchKeyAlias: 'my-' }),
    query: `# Lists the keys that all filters pick. For the next page,
# add "after" with the endCursor of this one.
query Keys($keyState: KmsKeyState, $searchKeyAlias: String, $after: String) {
  kmsKeys(
    first: 10
    after: $after
    keyState: $keyState
    searchKeyAlias: $searchKeyAlias
  ) {
    __typename
    ... on KmsKeyConnection {
      totalCount
      nodes {
        keyId
        alias
        state
        usage
        createTime
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    ... on KmsError {
      code
      message
    }
  }
}
`,
  },
  {
    name: 'Wrong state',
    answers: 'KmsCmkStateNotSupportError',
    variables: json({ keyId: placeholder }),
    query: unarchive(`# A key that is not archived: KmsCmkStateNotSupportError.
# Paste the id of a key that you took back into use.`),
  },
  {
    name: 'Unknown key',
    answers: 'KmsCmkNotFoundError',
    variables: json({ keyId: '00000000-0000-0000-0000-000000000000' }),
    query: unarchive(`# An id that no key has here: KmsCmkNotFoundError.
# It may have one in another region or account.`),
  },
  {
    name: 'Bad id',
    answers: 'KmsInvalidKeyIdError',
    variables: json({ keyId: 'not-the-id-of-a-key' }),
    query: unarchive(`# What cannot be the id of a key: KmsInvalidKeyIdError.`),
  },
  {
    name: 'Other code',
    answers: 'KmsOtherError',
    variables: json({ keyId: '00000000-0000-0000-0000-000000000000', region: 'no-such-region' }),
    query: unarchive(`# A region that does not exist. KMS documents no such
# failure of this action: KmsOtherError, with its code. So
# no code that KMS adds ever breaks a client.`),
  },
];
