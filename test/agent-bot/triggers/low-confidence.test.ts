import { describe, expect, it } from 'vitest';
import { lowConfidence } from '../../../agent-bot/triggers/low-confidence.ts';
import type { Attempt } from '../../../agent-bot/triggers/attempt.ts';
import { judged } from './judged.ts';

const unsure = { candidates: [{ entry: 'a', confidence: 0.3 }] };

describe('confidence', () => {
  it.each<[Attempt, 'clarify' | 'hand-off', boolean, string]>([
    ['fits', 'clarify', false, 'sure enough'],
    ['fits', 'hand-off', false, 'sure enough'],
    ['no-question', 'clarify', false, 'nothing was asked'],
    ['no-question', 'hand-off', false, 'nothing was asked'],
    ['rejected', 'clarify', false, 'the visitor rejects the answer'],
    ['rejected', 'hand-off', true, 'the visitor rejects the answer'],
    ['unsure', 'clarify', false, 'nothing is sure enough: the bot asks back first'],
    ['unsure', 'hand-off', true, 'nothing is sure enough'],
  ])('of a message that is %s, set to %s, brings a person: %s', (attempt, first, fired, why) => {
    expect(judged(lowConfidence, { signals: unsure, attempt, settings: { first } })).toEqual({
      fired,
      score: 0.3,
      threshold: 0.6,
      why,
    });
  });

  it.each([true, false])('without any knowledge is none, where something was asked: %s', (isAsked) => {
    const attempt = isAsked ? 'unsure' : 'no-question';
    const none = { score: 0, threshold: 0.6 };
    expect(judged(lowConfidence, { signals: { candidates: [] }, attempt })).toEqual(
      isAsked
        ? { ...none, fired: true, why: 'the knowledge is empty', reason: 'no_knowledge' }
        : { ...none, fired: false, why: 'nothing was asked' },
    );
  });
});
