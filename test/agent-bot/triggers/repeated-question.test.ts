import { describe, expect, it } from 'vitest';
import { repeatedQuestion } from '../../../agent-bot/triggers/repeated-question.ts';
import { judged, said } from './judged.ts';

const earlier = { messageId: 7, text: 'when does it come', likeness: 0.8 };
const again = { question: earlier, asked: 2, answer: null, answered: 1 };
const quoted = 'asked in message 7: "when does it come" (0.80 alike)';

describe('a question asked again', () => {
  it('brings a person as often as is set, and quotes the earlier one', () => {
    const asked = (times: number) =>
      judged(repeatedQuestion, { signals: { repetition: { ...again, asked: times } }, attempt: 'unsure' });
    expect(asked(2)).toEqual({ fired: false, score: 2, threshold: 3, why: quoted });
    expect(asked(3)).toEqual({ fired: true, score: 3, threshold: 3, why: quoted });
  });

  it('whose earlier message has no number yet is quoted without one', () => {
    const repetition = { ...again, question: { ...earlier, messageId: null } };
    expect(judged(repeatedQuestion, { signals: { repetition } }).why).toBe(
      'asked earlier: "when does it come" (0.80 alike)',
    );
  });

  it('brings a person instead of the same answer once more', () => {
    const turns = [said('answer', { entry: 'a' })];
    expect(judged(repeatedQuestion, { signals: { repetition: again }, turns })).toEqual({
      fired: true,
      score: 2,
      threshold: 2,
      why: `${quoted}; the same answer would come again`,
    });
  });

  it('may have the same answer as often as is set', () => {
    const turns = [said('answer', { entry: 'a' }), said('answer', { entry: 'a' })];
    const given = { signals: { repetition: again }, settings: { sameAnswer: 3 } };
    expect(judged(repeatedQuestion, { ...given, turns: turns.slice(1) }).fired).toBe(false);
    expect(judged(repeatedQuestion, { ...given, turns })).toMatchObject({ fired: true, score: 3 });
  });

  it.each([
    ['another entry was answered with', said('answer', { entry: 'b' }), 'fits'],
    ['the entry was offered as a choice', said('clarify', { entry: 'a' }), 'fits'],
    ['a person said it', said('answer', { author: 'agent', entry: 'a' }), 'fits'],
    ['no answer would come', said('answer', { entry: 'a' }), 'unsure'],
  ] as const)('is no loop where %s', (_what, turn, attempt) => {
    expect(
      judged(repeatedQuestion, { signals: { repetition: again }, turns: [turn], attempt }),
    ).toMatchObject({ fired: false, score: 2 });
  });
});

describe('a question asked once', () => {
  it('is none again, however often its answer was given', () => {
    const turns = [said('answer', { entry: 'a' }), said('answer', { entry: 'a' })];
    expect(judged(repeatedQuestion, { turns })).toEqual({
      fired: false,
      score: 1,
      threshold: 3,
      why: 'not asked before',
    });
  });

  it('is none where nothing was asked', () => {
    const given = { signals: { repetition: { ...again, asked: 9 } }, attempt: 'no-question' } as const;
    expect(judged(repeatedQuestion, given)).toEqual({
      fired: false,
      score: 0,
      threshold: 3,
      why: 'nothing was asked',
    });
  });
});
