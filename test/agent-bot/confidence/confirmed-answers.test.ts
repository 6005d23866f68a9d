import { describe, expect, it } from 'vitest';
import { liveQuestions, type ConfirmedAnswer } from '../../../agent-bot/confidence/confirmed-answers.ts';

const LIVE = 5;
const answer = (more: Partial<ConfirmedAnswer> = {}, given: Partial<ConfirmedAnswer['given']> = {}) => ({
  conversation: 1,
  messageId: 2,
  source: 'visitor' as const,
  answered: true,
  ...more,
  given: { entry: 'returns', confidence: 0.8, modelId: LIVE, text: 'send it back', ...given },
});
const never = (): never => {
  throw new Error('nothing has to be asked again');
};
const says = (entry: string) => () => ({ entry, confidence: 0.7 });

describe('answers that people judged', () => {
  it('count as they were given while the same model answers', () => {
    expect(liveQuestions([answer()], LIVE, never)).toEqual([
      { confidence: 0.8, right: true, weight: 1, source: 'visitor' },
    ]);
  });

  it("count once each, the agent's word above the visitor's, whoever came first", () => {
    const both = [answer({ answered: false }), answer({ source: 'agent' })];
    for (const order of [both, [...both].reverse()]) {
      expect(liveQuestions(order, LIVE, never)).toEqual([
        { confidence: 0.8, right: true, weight: 1, source: 'agent' },
      ]);
    }
  });

  it.each([
    ['the same entry, right', 'returns', true, [{ confidence: 0.7, right: true }]],
    ['the same entry, wrong', 'returns', false, [{ confidence: 0.7, right: false }]],
    ['another entry in place of a right one', 'shipping', true, [{ confidence: 0.7, right: false }]],
    ['another entry in place of a wrong one: nobody knows', 'shipping', false, []],
  ])('are asked again under another model: %s', (_what, entry, answered, expected) => {
    const found = liveQuestions([answer({ answered }, { modelId: 4 })], LIVE, says(entry));
    expect(found.map(({ confidence, right }) => ({ confidence, right }))).toEqual(expected);
  });

  it('say nothing about another model once their words are gone', () => {
    expect(liveQuestions([answer({}, { modelId: 4, text: null })], LIVE, says('returns'))).toEqual([]);
  });
});
