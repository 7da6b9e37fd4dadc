import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stringify } from 'lossless-json';
import { actionNames } from '../../../src/contract/index.js';
import { clientOf } from '../../support/client/client-of.js';
import { actionOf } from '../../support/fixtures/action-of.js';
import { completeResult, oddAnswers, sentinel, type OddAnswer } from '../../support/generators/odd-values.js';
import { defaultRequestId, startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';

let kms: ScriptedKms;
beforeAll(async () => {
  kms = await startScriptedKms();
});
afterAll(async () => {
  await kms.close();
});

interface Report {
  readonly action: string;
  readonly field: string;
}

/** Calls the action for each answer, with the retries of every other client. Returns the reports. */
const callFor = async (
  name: string,
  answers: Iterable<OddAnswer>,
  check: (outcome: unknown, answer: OddAnswer) => void,
): Promise<readonly Report[]> => {
  const reports: Report[] = [];
  const client = clientOf(kms, { onDeviation: (report) => reports.push(report) });
  try {
    for (const answer of answers) {
      kms.calls.splice(0);
      kms.answers(name).with(answer.json);
      check(await client.call(actionOf(name), {}), answer);
      expect(kms.calls.map(({ action }) => action)).toEqual([name]);
    }
  } finally {
    await client.close();
  }
  return reports;
};

const expected = (name: string, { result, skipped }: OddAnswer) =>
  result
    ? { ok: true, result, requestId: defaultRequestId, ...(skipped ? { skipped: { [skipped]: [1] } } : {}) }
    : {
        ok: false,
        failure: expect.objectContaining({
          kind: 'unavailable',
          reason: 'unreadable',
          mayHaveHappened: actionOf(name).kind === 'write',
          requestId: defaultRequestId,
        }),
      };

const whole = (name: string): OddAnswer => {
  const { json, decoded } = completeResult(actionOf(name));
  return { json, field: '', result: decoded, reported: false, skipped: undefined };
};

describe('a complete answer', () => {
  it.each(actionNames)('is read whole: %s', async (name) => {
    const reports = await callFor(name, [whole(name)], (outcome, answer) => {
      expect(outcome).toEqual(expected(name, answer));
    });
    expect(reports).toEqual([]);
  });
});

describe('an odd value in a complete answer', () => {
  const withResults = actionNames.filter((name) => Object.keys(actionOf(name).result).length > 0);

  it.each(withResults)(
    'costs only itself, is never asked for again, and is reported once without the value: %s',
    async (name) => {
      const answers = [...oddAnswers(actionOf(name))];
      const reports = await callFor(name, answers, (outcome, answer) => {
        const sent = stringify(answer.json);
        expect({ sent, outcome }).toEqual({ sent, outcome: expected(name, answer) });
        expect(stringify(outcome)).not.toContain(sentinel);
      });
      const places = new Set(answers.flatMap(({ field, reported }) => (reported ? [field] : [])));
      expect(reports.map(({ action, field }) => `${action} ${field}`).sort()).toEqual(
        [...places].map((field) => `${name} ${field}`).sort(),
      );
      expect(stringify(reports)).not.toContain(sentinel);
    },
  );
});
