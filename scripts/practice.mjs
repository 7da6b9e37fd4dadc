// Makes docs/reference/network-faults.md: what a caller may expect in bad weather, with tables from the contract. Used by `npm run docs`,
// after the build.
import * as contract from '../dist/contract/index.js';
import { table } from './reference.mjs';

const {
  actions,
  errorCodes,
  commonCodes,
  throttlingCodes,
  unavailableCode,
  classifyErrorCode,
  defaultQuota,
} = contract;

const byName = (one, other) => (one < other ? -1 : 1);
const number = (value) => value.toLocaleString('en');

/** A field as it should read when the call has taken effect. */
const wishText = ([field, wish]) => {
  if (Array.isArray(wish)) return `\`${field}\` is ${wish.map((each) => `\`${each}\``).join(' or ')}`;
  if (typeof wish !== 'object') return `\`${field}\` is \`${wish}\``;
  const otherwise = wish.otherwise === undefined ? '' : ` (${wish.otherwise} where it has none)`;
  return `\`${field}\` is the call's \`${wish.param}\`${otherwise}`;
};

const notAgain = 'not sent again: `mayHaveHappened` is true, `retryable` false';

const onLostReply = ({ retry }) => {
  if (retry.kind === 'confirm') {
    const wishes = Object.entries(retry.expected).map(wishText).join(', ');
    const each = retry.read.every ? 'for each id ' : '';
    return `read back by \`${retry.read.action}\`: a success where ${each}${wishes}; else sent again`;
  }
  if (retry.kind === 'never') {
    const { when } = retry;
    return when ? `where \`${when.param}\` is ${when.is}, ${notAgain}; else sent again` : notAgain;
  }
  return retry.succeededOn ? `sent again; \`${retry.succeededOn}\` then counts as success` : 'sent again';
};

const actionTable = () =>
  table(
    ['action', 'kind', 'repeat', 'when its reply is lost', 'calls a second'],
    Object.values(actions)
      .toSorted((one, other) => byName(one.name, other.name))
      .map((action) => [
        `\`${action.name}\``,
        action.kind,
        action.retry.kind,
        onLostReply(action),
        action.quota.requestsPerSecond,
      ]),
  );

const findingOut = () =>
  Object.values(actions)
    .filter(({ retry }) => retry.howToCheck !== undefined)
    .map(({ name, retry }) => `- \`${name}\`: ${retry.howToCheck}`)
    .join('\n');

/** What the client mends: such a refusal is of the signature, and not of the call. */
const mended = {
  'AuthFailure.SignatureExpire': 'once, by the clock of KMS',
  ...Object.fromEntries(
    [...contract.credentialCodes].map((code) => [code, 'once, where there are newer credentials']),
  ),
};

const sentAgain = (code) => {
  if (code === unavailableCode) return 'as a lost reply';
  if (Object.hasOwn(mended, code)) return mended[code];
  return classifyErrorCode(code).retryAfterMs === undefined ? 'never' : 'yes';
};

const typeOf = (code) => {
  if (Object.hasOwn(throttlingCodes, code)) return '`KmsThrottledError`';
  if (code === unavailableCode) return '`KmsUnavailableError`';
  return Object.hasOwn(errorCodes, code) ? 'its own' : '`KmsOtherError`';
};

const codeTable = () =>
  table(
    ['code', 'type', 'category', 'sent again by the gateway', '`retryable`', '`retryAfterMs`'],
    Object.keys({ ...commonCodes, ...errorCodes })
      .toSorted(byName)
      .map((code) => {
        const { category, retryAfterMs } = classifyErrorCode(code);
        return [
          `\`${code}\``,
          typeOf(code),
          category,
          sentAgain(code),
          retryAfterMs === undefined ? 'no' : 'yes',
          retryAfterMs === undefined ? '' : number(retryAfterMs),
        ];
      }),
  );

const limitTable = () =>
  table(
    ['of', 'at most'],
    [
      ['ids of keys or data keys in a call to KMS', contract.maxKeyIds],
      ['ids of white-box keys in a call', contract.maxWhiteBoxKeys],
      ['things in one page of a list of KMS', contract.maxPageSize],
      ['bytes of a plaintext or a message to be signed', contract.maxPlaintextBytes],
      ['characters of an encryption context, as JSON', contract.maxEncryptionContext],
      ['bytes that `generateRandom` and `generateDataKey` make', contract.maxRandomBytes],
      ['days before a deletion', `${contract.pendingWindow.min} to ${contract.pendingWindow.max}`],
      ['days between rotations', `${contract.rotateDays.min} to ${contract.rotateDays.max}`],
    ].map(([what, most]) => [what, typeof most === 'number' ? number(most) : most]),
  );

export const practicePage = () => `# In practice

<!-- Made by \`npm run docs\` from src/contract: not to be edited by hand. -->

What a caller of the gateway may expect when the network or KMS is not well, and what is left to do. In short: each field
answers with a type, within a deadline; nothing is done twice; and what can be mended by sending again, the gateway has
already sent again.

## What to do with a failure

Two fields say what may be done; \`mayHaveHappened\` is a field of \`KmsUnavailableError\` alone, and false of any other failure.

| \`mayHaveHappened\` | \`retryable\` | what to do |
| --- | --- | --- |
| false | false | do not send it again as it is: mend what the code names |
| false | true | nothing was done: send it again after \`retryAfterMs\` |
| true | true | send it again after \`retryAfterMs\`: it cannot be done twice. If it had been done, the second call may be refused because nothing is left to do (\`cancelKeyArchive\` of a key that is no longer archived); whoever needs to know reads the key |
| true | false | it may be done, and would be done twice: look first, as the \`message\` says, or have a person look |

Double the wait each time, take a random part of it, and stop after a few times. The gateway has tried by then, so that a caller
who comes back at once only adds to the load.

Show \`message\` to people, keep \`requestId\` for the support of KMS, and branch on the type or on \`code\`, never on a part of a
code: \`RequestLimitExceeded.RotateRateLimited\` holds for a day, whatever its beginning promises.

| category | what it says | what to do |
| --- | --- | --- |
| BAD_REQUEST | KMS does not take what was asked | mend the call; sent again, it fails again |
| NOT_FOUND | there is no such thing here | look at the id, the region and the member account |
| FAILED_PRECONDITION | the thing is in no condition for this | bring it into one (\`actionChecks\` of a key tells what it allows) |
| PERMISSION_DENIED | the caller, or the account of the gateway, may not | have it allowed |
| UNAUTHENTICATED | KMS does not take the credentials of the gateway | a matter for whoever runs the gateway |
| RESOURCE_EXHAUSTED | a quota is used up | where \`retryable\`, wait; else make room, or wait the day that a lock holds |
| UNAVAILABLE | no usable answer | as the table above says |
| INTERNAL | KMS failed, and does not say how far it came | read what the call was to change; report the \`requestId\` |
| UNKNOWN | a code that KMS has added since | treat it as final |

## How long a call takes

| | unless set | variable |
| --- | --- | --- |
| a connection, its TLS included | 3 s | \`KMS_CONNECT_TIMEOUT_MS\` |
| one attempt, from the wait for a connection to the end of the answer | 5 s | \`KMS_ATTEMPT_TIMEOUT_MS\` |
| a call, all its attempts, readings and waits | 10 s, 25 s at most | \`KMS_CALL_TIMEOUT_MS\` |

A field that makes one call answers within the last of these. The mutations of one operation are done one after the other, as
GraphQL has it, and their times add up: in front of a router that gives up after 30 seconds, send two at most in one operation
where an answer must not be missed. One that makes several in turn (a long list, an alias that is
looked for) may take that for each; a router in front that gives up after 30 seconds still has its answer from the usual ones.
An answer of more than 10 MB is broken off. An answer that comes byte by byte is cut by the deadline like one that does not come.

## What is sent again

An attempt ends in one of four ways.

- **It never left**: no connection, no certificate that is accepted, a proxy that refuses. It is sent again, whatever the action.
- **KMS refused it for now**: the codes marked "yes" [below](#every-code). Nothing was done; it is sent again, whatever the action.
- **Its reply was lost**: it was sent, and a reset, a time-out, a page of HTML, half an answer, one that is too large or a status
  of 5xx came back. What follows stands with [each action](#every-action). \`${unavailableCode}\` counts as this: KMS does not say how far the call came.
- **Anything else** is final, \`InternalError\` with it, and is passed on as it is.

Before it sends again, the gateway waits a random time between 0 and 100 ms, then 200 ms, then 400 ms (the advice of KMS, 100 ms
doubled each time, with the whole of it left to chance so that callers who failed together do not come back together). A call is
sent again three times at most, readings of its effect counted, and never where the wait would outlast its deadline.

All calls share three guards, so that bad weather is not made worse.

- **A budget**: of the calls of the last minute a fifth may be sent again, and ten a minute in any case. A storm of
  \`RequestLimitExceeded\` so costs KMS 1.2 calls for each caller's one at most; the others have their \`KmsThrottledError\` at once.
- **A breaker for each endpoint**: once half of at least 20 attempts within ten seconds have failed (a refusal by KMS is no
  failure), calls are answered \`KmsUnavailableError\` without being sent, with the \`retryAfterMs\` after which it is of use to come
  back. After five seconds one attempt tries; if it succeeds, all is as before. No restart is needed.
- **The clock**: where KMS says that a signature has expired, the gateway learns the difference from the \`Date\` of the answer, signs
  once more, and keeps it for the calls that follow. Credentials that are refused are renewed and the attempt is signed once more,
  where there are newer ones.

## When a reply is lost

No action of KMS takes a token that would make a repeat harmless. So each action has its own rule.

- **safe**: sent again. Done twice, it leaves the same. Where the second call finds nothing left to do, that is success.
- **confirm**: what it changes is read, in the same region and member account. As wished: success, with the \`requestId\` of the
  reading. Not as wished: sent again. Where it cannot be read: \`KmsUnavailableError\`, \`mayHaveHappened\` true.
- **never**: \`KmsUnavailableError\` with \`mayHaveHappened\` true and \`retryable\` false: a second call could do it twice. Its \`message\`
  says where to look before it is sent again.
${findingOut() && `\n${findingOut()}\n`}
## When the caller goes away

A caller that closes its connection ends what only reads, at once, and whatever was not sent yet: the rest of a mutation with
several fields is not begun. A write that was sent goes on to its answer or its deadline, and is not sent again: broken off, it
would only become one of which nobody knows whether it happened.

## Limits of KMS

An account has ${number(defaultQuota.requestsPerSecond)} calls a second for most actions ([below](#every-action)); \`kmsService\` tells its own figures. What goes beyond
is answered by KMS with \`RequestLimitExceeded\` or one of its kind, and arrives as \`KmsThrottledError\` if sending again did not
help. Ask for many things at once (\`kmsKeysById\`, \`kmsDataKeysById\`, lists) rather than for one many times: the gateway reads up to
${contract.maxKeyIds} of them in a call.

${limitTable()}

## Every action

${actionTable()}

## Every code

The type that a caller meets is named after the code where it is documented for the action ([reference](graphql.md)); a code that
is not is a \`KmsOtherError\`, whatever stands here.

${codeTable()}
`;
