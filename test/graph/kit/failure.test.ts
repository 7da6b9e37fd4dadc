import { describe, expect, it } from '@jest/globals';
import {
  CreateKey,
  DescribeKey,
  EnableKey,
  GenerateDataKey,
  type Action,
} from '../../../src/contract/index.js';
import { failureOf } from '../../../src/graph/kit/errors/failure.js';

const lost = (action: Action, params: Record<string, unknown>) =>
  failureOf(action, params, {
    kind: 'unavailable',
    reason: 'timeout',
    message: 'No answer in time.',
    mayHaveHappened: action.kind === 'write',
    requestId: null,
  });

describe('a lost answer', () => {
  it.each([
    ['to a read', DescribeKey, {}, true],
    ['to a change that can be read back', EnableKey, {}, true],
    ['to what makes something new', CreateKey, {}, false],
    ['to a data key that KMS keeps', GenerateDataKey, { IsHostedByKms: 1 }, false],
    ['to a data key that KMS does not keep', GenerateDataKey, { IsHostedByKms: 0 }, true],
    ['to a data key by default', GenerateDataKey, {}, true],
  ])('%s: whether it may be sent again', (_, action, params, retryable) => {
    expect(lost(action, params)).toMatchObject({
      code: 'Gateway.Unavailable',
      retryable,
      retryAfterMs: retryable ? 1_000 : null,
    });
  });
});
