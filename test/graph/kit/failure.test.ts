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

describe('a lost reply', () => {
  it.each([
    ['to a read', DescribeKey, {}, true],
    ['to a write that can be read back', EnableKey, {}, true],
    ['to a write that creates a resource', CreateKey, {}, false],
    ['to GenerateDataKey with hosting', GenerateDataKey, { IsHostedByKms: 1 }, false],
    ['to GenerateDataKey without hosting', GenerateDataKey, { IsHostedByKms: 0 }, true],
    ['to GenerateDataKey by default', GenerateDataKey, {}, true],
  ])('%s says whether the call is retryable', (_, action, params, retryable) => {
    expect(lost(action, params)).toMatchObject({
      code: 'Gateway.Unavailable',
      retryable,
      retryAfterMs: retryable ? 1_000 : null,
    });
  });
});
