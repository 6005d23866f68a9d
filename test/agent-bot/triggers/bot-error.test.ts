import { describe, expect, it } from 'vitest';
import { botError } from '../../../agent-bot/triggers/bot-error.ts';
import { failedAttempts } from '../../../agent-bot/triggers/failed-attempts.ts';
import { lowConfidence } from '../../../agent-bot/triggers/low-confidence.ts';
import { judged } from './judged.ts';

describe('knowledge that is broken', () => {
  const signals = { candidates: [], failure: 'the knowledge cannot be read' };

  it('brings a person, and says what broke', () => {
    expect(judged(botError, { signals })).toEqual({ fired: true, why: 'the knowledge cannot be read' });
    expect(judged(botError)).toEqual({ fired: false, why: 'nothing broke' });
  });

  it.each([lowConfidence, failedAttempts])(
    'is not taken for a question without an answer: $id',
    (trigger) => {
      const why = 'not judged: measuring failed';
      expect(judged(trigger, { signals, attempt: 'unsure' })).toEqual({ fired: false, why });
    },
  );
});
