/** Builds docs/reference/network-faults.md, with tables from src/contract. */
import {
  actions,
  commonCodes,
  credentialCodes,
  errorCodes,
  classifyErrorCode,
  maxEncryptionContextLength,
  maxKeyIds,
  maxPageSize,
  maxPlaintextBytes,
  maxRandomBytes,
  maxWhiteBoxKeys,
  pendingWindow,
  rotateDays,
  throttlingCodes,
  unavailableCode,
  defaultQuota,
  type Action,
  type RetryPolicy,
  type ExpectedValue,
} from '../../src/contract/index.js';
import { code, formatNumber, generatedNotice, table } from './markdown.js';

const alphabetically = (one: string, other: string) => (one < other ? -1 : 1);

const isValueList = (value: ExpectedValue): value is readonly string[] => Array.isArray(value);

/** What a field must read back as when the call has taken effect. */
const expectedText = ([field, value]: [string, ExpectedValue]): string => {
  if (isValueList(value)) return `${code(field)} is ${value.map(code).join(' or ')}`;
  if (typeof value !== 'object') return `${code(field)} is ${code(String(value))}`;
  const otherwise = value.otherwise === undefined ? '' : ` (${value.otherwise} if the call omits it)`;
  return `${code(field)} equals the call's ${code(value.param)}${otherwise}`;
};

const notResent = 'not resent: `mayHaveHappened` is true, `retryable` is false';

const onLostReply = (retry: RetryPolicy): string => {
  switch (retry.kind) {
    case 'confirm': {
      const expected = Object.entries(retry.expected).map(expectedText).join(' and ');
      const each = retry.read.every ? 'for each id ' : '';
      return `read back with ${code(retry.read.action)}: success if ${each}${expected}; otherwise resent`;
    }
    case 'never': {
      const { when } = retry;
      return when ? `if ${code(when.param)} is ${when.is}, ${notResent}; otherwise resent` : notResent;
    }
    case 'safe':
      return retry.succeededOn ? `resent; ${code(retry.succeededOn)} then counts as success` : 'resent';
  }
};

const actionTable = () =>
  table(
    ['action', 'kind', 'retry', 'when the reply is lost', 'calls per second'],
    Object.values(actions)
      .toSorted((one, other) => alphabetically(one.name, other.name))
      .map((action) => [
        code(action.name),
        action.kind,
        action.retry.kind,
        onLostReply(action.retry),
        action.quota.requestsPerSecond,
      ]),
  );

const howToCheck = ({ name, retry }: Action): string[] =>
  retry.kind === 'never' ? [`- ${code(name)}: ${retry.howToCheck}`] : [];

/** Refusals of the signature rather than of the call: the gateway signs once more. */
const signedAgain = new Map<string, string>([
  ['AuthFailure.SignatureExpire', 'once, with the clock of KMS'],
  ...[...credentialCodes].map((name) => [name, 'once, if newer credentials exist'] as const),
]);

const resent = (name: string): string => {
  if (name === unavailableCode) return 'like a lost reply';
  return signedAgain.get(name) ?? (classifyErrorCode(name).retryAfterMs === undefined ? 'never' : 'yes');
};

const typeOf = (name: string): string => {
  if (Object.hasOwn(throttlingCodes, name)) return '`KmsThrottledError`';
  if (name === unavailableCode) return '`KmsUnavailableError`';
  return Object.hasOwn(errorCodes, name) ? 'its own' : '`KmsOtherError`';
};

const codeTable = () =>
  table(
    ['code', 'type', 'category', 'resent by the gateway', '`retryable`', '`retryAfterMs`'],
    Object.keys({ ...commonCodes, ...errorCodes })
      .toSorted(alphabetically)
      .map((name) => {
        const { category, retryAfterMs } = classifyErrorCode(name);
        return [
          code(name),
          typeOf(name),
          category,
          resent(name),
          retryAfterMs === undefined ? 'no' : 'yes',
          retryAfterMs === undefined ? '' : formatNumber(retryAfterMs),
        ];
      }),
  );

const limitTable = () =>
  table(
    ['limit', 'value'],
    [
      ['ids of keys or data keys in one call to KMS', formatNumber(maxKeyIds)],
      ['ids of white-box keys in one call', formatNumber(maxWhiteBoxKeys)],
      ['items on one page of a KMS list', formatNumber(maxPageSize)],
      ['bytes of a plaintext or of a message to sign', formatNumber(maxPlaintextBytes)],
      ['characters of an encryption context, as JSON', formatNumber(maxEncryptionContextLength)],
      ['bytes that `generateRandom` and `generateDataKey` return', formatNumber(maxRandomBytes)],
      ['days before a deletion', `${pendingWindow.min} to ${pendingWindow.max}`],
      ['days between rotations', `${rotateDays.min} to ${rotateDays.max}`],
    ],
  );

export const networkFaultsPage = (): string => `# Network faults

${generatedNotice('src/contract')}

What callers can expect when the network or KMS fails, and what they should do. In short: every field answers with a typed
result within a deadline, no call takes effect twice, and the gateway has already retried what is safe to retry.

## What to do with a failure

Two fields tell a caller what to do. Only \`KmsUnavailableError\` has \`mayHaveHappened\`; for every other failure it counts as
false.

| \`mayHaveHappened\` | \`retryable\` | what to do |
| --- | --- | --- |
| false | false | Do not resend it unchanged. Fix what the code names. With the code \`Gateway.Unavailable\`, KMS answered in a form that the gateway cannot read, and would do so again: tell the gateway's operator. |
| false | true | Nothing changed. Resend it after \`retryAfterMs\`. |
| true | true | Resend it after \`retryAfterMs\`: it cannot take effect twice. If the first call did succeed, the second may be refused because nothing is left to do (\`cancelKeyArchive\` of a key that is no longer archived). Read the key if you need to know. |
| true | false | It may have succeeded, and a second call would do it twice. Check first, as \`message\` says, or ask a person to check. |

Double the wait before each attempt, randomise a part of it, and stop after a few attempts. The gateway has already retried,
so a caller that resends at once only adds load.

Show \`message\` to people and keep \`requestId\` for KMS support. Branch on the type or on the whole \`code\`, never on a part of
it: \`RequestLimitExceeded.RotateRateLimited\` holds for a day, although other codes with that prefix pass within a second.

| category | meaning | what to do |
| --- | --- | --- |
| BAD_REQUEST | KMS rejects the request | fix the call; it fails again if resent |
| NOT_FOUND | there is no such resource here | check the id, the region and the member account |
| FAILED_PRECONDITION | the state of the resource does not allow this | change its state (\`actionChecks\` of a key lists what it allows) |
| PERMISSION_DENIED | the caller or the gateway's account lacks permission | have it granted |
| UNAUTHENTICATED | KMS rejects the gateway's credentials | tell the gateway's operator |
| RESOURCE_EXHAUSTED | a quota is used up | if \`retryable\`, wait; otherwise free some of the quota, or wait the day that a lock holds |
| UNAVAILABLE | there is no usable answer | see the table above |
| INTERNAL | KMS failed and does not say how far it got | read what the call was to change; report the \`requestId\` |
| UNKNOWN | KMS added this code later | treat it as final |

\`message\` is that of KMS where it can be. If KMS gave none, or if the call carried a secret, which KMS might repeat, it is the
gateway's own text for the code. The code \`Gateway.UndocumentedCode\` stands in place of one that does not have the form of a code,
or that may repeat a secret.

## How long a call takes

| what | default | variable |
| --- | --- | --- |
| opening a connection, including TLS | 3 s | \`KMS_CONNECT_TIMEOUT_MS\` |
| one attempt, from the wait for a connection to the end of the response | 5 s | \`KMS_ATTEMPT_TIMEOUT_MS\` |
| one call, including all attempts, read-backs and waits | 10 s, at most 25 s | \`KMS_CALL_TIMEOUT_MS\` |

A field that makes one call answers within the last of these. A field that makes several calls in sequence (a long list, a
lookup by alias) may take that long for each of them. A router that gives up after 30 seconds still gets the answers of the
usual fields.

The mutations of one operation run one after another, as GraphQL specifies, and their times add up. Behind a router that gives
up after 30 seconds, send at most two of them in one operation if you must not miss the answer.

The gateway aborts a response of more than 10 MB, before or after decompression. The deadline also ends a response that arrives byte by byte.

## What the gateway resends

An attempt ends in one of five ways.

- **Never sent**: no connection, a certificate that is not accepted, a proxy that refuses. The gateway resends it, whatever the
  action.
- **Answered, but unreadable**: the answer is complete and lacks a value that the result needs, such as a \`Plaintext\`. KMS would
  answer the same again, so this is final. An odd value beside the needed ones fails nothing: it is null, or, as an element of
  a list, left out and counted in \`unreadableCount\`.
- **Refused for now**: KMS answered with a code marked "yes" [below](#every-code). Nothing changed, and the gateway resends it,
  whatever the action.
- **Reply lost**: the request was sent, and then the connection was reset or timed out, or the response was an HTML page,
  incomplete, compressed in a way that cannot be decoded, too large, or had a 5xx status. What happens next depends on [the action](#every-action). \`${unavailableCode}\`
  counts as a lost reply, because KMS does not say how far the call got.
- **Anything else** is final, including \`InternalError\`, and is returned as it is.

Before it resends a call, the gateway waits a random time of up to 100 ms, then 200 ms, then 400 ms. (KMS advises 100 ms, doubled
each time. The whole wait is random, so that callers that failed together do not come back together.) It resends a call at most
three times, read-backs included, and never if the wait would exceed the deadline.

All calls share three guards, which keep a fault from getting worse.

- **Retry budget**: the gateway may resend one fifth of the calls of the last minute, and ten a minute in any case. During a storm
  of \`RequestLimitExceeded\`, KMS therefore receives at most 1.2 calls for each call of a caller. The other callers get their
  \`KmsThrottledError\` at once.
- **Circuit breaker per endpoint**: once half of at least 20 attempts within ten seconds have failed (a refusal by KMS is not a
  failure), calls are not sent. They return \`KmsUnavailableError\`, with the \`retryAfterMs\` after which a retry makes sense. After
  five seconds one attempt is let through. If it succeeds, all calls are sent again. No restart is needed.
- **Clock and credentials**: if KMS says that a signature has expired, the gateway learns the clock difference from the \`Date\` of
  the response, signs once more, and keeps the difference for later calls. If KMS rejects the credentials, the gateway refreshes
  them, and signs the attempt once more if there are newer ones.

## When a reply is lost

No KMS action takes an idempotency token, so each action has its own rule.

- **safe**: resent. Running it twice leaves the same state. If the second call finds nothing left to do, that is success.
- **confirm**: the gateway reads back what the call changes, in the same region and member account. If it is as requested, the
  call succeeds, with the \`requestId\` of the read-back. If it is not, the call is resent. If it cannot be read, the result is
  \`KmsUnavailableError\` with \`mayHaveHappened\` true.
- **never**: the result is \`KmsUnavailableError\` with \`mayHaveHappened\` true and \`retryable\` false, because a second call could
  do it twice. Its \`message\` says where to look before resending.

${Object.values(actions).flatMap(howToCheck).join('\n')}

## When the caller disconnects

If a caller closes its connection, the gateway aborts its reads at once and starts nothing new: the remaining fields of a mutation
do not run. A write that was already sent continues until its response or its deadline, and is not resent. Aborting it would only
make its outcome unknown.

## Limits of KMS

An account may make ${formatNumber(defaultQuota.requestsPerSecond)} calls a second for most actions ([below](#every-action)); \`kmsService\` returns its own figures. KMS
answers further calls with \`RequestLimitExceeded\` or one of its variants. Callers see \`KmsThrottledError\` if resending did not
help. Read many items at once (\`kmsKeysById\`, \`kmsDataKeysById\`, lists) rather than one many times: the gateway reads up to
${maxKeyIds} of them in one call.

${limitTable()}

## Every action

${actionTable()}

## Every code

A failure's type is named after its code if KMS documents that code for the action ([reference](graphql.md)). Otherwise it is
\`KmsOtherError\`, whatever this table says.

${codeTable()}
`;
