/** The tabs that the explorer opens on a first visit: operations on a key, to run from left to right, then each kind of failure. */

export interface Tab {
  readonly name: string;
  readonly query: string;
  /** JSON, for the variables pane. */
  readonly variables: string;
  /** The result type when the tabs are run in order. */
  readonly expectedType: string;
}

const json = (variables: Readonly<Record<string, unknown>>) => JSON.stringify(variables, null, 2);

/** Users replace this with the id of a key. */
export const placeholder = 'PASTE-A-KEY-ID-HERE';

const cancelArchive = (comment: string) => `${comment}
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
    expectedType: 'CreateKeyPayload',
    variables: json({ alias: 'my-first-key' }),
    query: `# Creates a key. Run it (Ctrl-Enter) and copy the keyId: the
# next tabs need it. Run it again: the alias now exists, and
# the result is the type of that error.
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
    # All errors, including those that a later version adds.
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
    expectedType: 'ArchiveKeyPayload',
    variables: json({ keyId: placeholder }),
    query: `# Archives a key: it still decrypts, but no longer encrypts.
# Paste the keyId into the variables below.
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
    expectedType: 'CancelKeyArchivePayload',
    variables: json({ keyId: placeholder }),
    query: cancelArchive(`# Cancels the archive of a key: it becomes ENABLED again.
# Paste the keyId into the variables below.`),
  },
  {
    name: '4 Read',
    expectedType: 'KmsKeyConnection',
    variables: json({ state: ['ENABLED'], searchKeyAlias: 'my-' }),
    query: `# Lists the keys that match all filters. For the next page,
# add "after" with the endCursor of this page.
query Keys($state: [KmsKeyStateFilter!], $searchKeyAlias: String, $after: String) {
  kmsKeys(
    first: 10
    after: $after
    state: $state
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
    expectedType: 'KmsCmkStateNotSupportError',
    variables: json({ keyId: placeholder }),
    query: cancelArchive(`# A key that is not archived: KmsCmkStateNotSupportError.
# Paste the id of the key from tab 3.`),
  },
  {
    name: 'Unknown key',
    expectedType: 'KmsCmkNotFoundError',
    variables: json({ keyId: '00000000-0000-0000-0000-000000000000' }),
    query: cancelArchive(`# An id without a key: KmsCmkNotFoundError. The key may
# exist in another region or account.`),
  },
  {
    name: 'Bad id',
    expectedType: 'KmsInvalidKeyIdError',
    variables: json({ keyId: 'not-the-id-of-a-key' }),
    query: cancelArchive(`# Text that cannot be a key id: KmsInvalidKeyIdError.`),
  },
  {
    name: 'Other code',
    expectedType: 'KmsOtherError',
    variables: json({ keyId: '00000000-0000-0000-0000-000000000000', region: 'no-such-region' }),
    query: cancelArchive(`# A region that does not exist. KMS does not document this
# error for the action, so it is a KmsOtherError with the code.
# This way, no code that KMS adds can break a client.`),
  },
];
