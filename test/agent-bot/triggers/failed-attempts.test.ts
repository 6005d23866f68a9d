import { describe, expect, it } from 'vitest';
import { failedAttempts } from '../../../agent-bot/triggers/failed-attempts.ts';
import { judged } from './judged.ts';

describe('attempts in a row', () => {
  it('count up to what is allowed, and bring a person with the last', () => {
    const failed = (before: number) =>
      judged(failedAttempts, { attempt: 'unsure', stretch: { failedAttempts: before } });
    expect(failed(0)).toEqual({ fired: false, score: 1, threshold: 2, why: 'nothing fitted 1 of 2 times' });
    expect(failed(1)).toEqual({ fired: true, score: 2, threshold: 2, why: 'nothing fitted 2 of 2 times' });
  });

  it('count the answer as well that was clicked away before', () => {
    const rejection = { score: 0, spans: [], why: '', of: null, clicked: true as const };
    expect(judged(failedAttempts, { attempt: 'unsure', signals: { rejection } })).toMatchObject({
      fired: true,
      score: 2,
    });
  });

  it('are over where an entry fits', () => {
    const given = { attempt: 'fits', stretch: { failedAttempts: 5 } } as const;
    expect(judged(failedAttempts, given)).toEqual({
      fired: false,
      score: 0,
      threshold: 2,
      why: 'an entry fits',
    });
  });

  it('stay as they are where nothing was asked', () => {
    const given = { attempt: 'no-question', stretch: { failedAttempts: 5 } } as const;
    expect(judged(failedAttempts, given)).toEqual({
      fired: false,
      score: 5,
      threshold: 2,
      why: 'nothing was asked',
    });
  });
});
