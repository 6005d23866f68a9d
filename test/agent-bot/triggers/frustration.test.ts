import { describe, expect, it } from 'vitest';
import { frustration } from '../../../agent-bot/triggers/frustration.ts';
import { judged, SPAN } from './judged.ts';

const message = (score: number) => ({ frustration: { score, spans: [SPAN], why: 'shouts' } });

describe('frustration', () => {
  it('of one message brings a person, with the words that showed it', () => {
    const found = { score: 0.5, threshold: 0.5, spans: [SPAN], why: 'shouts' };
    expect(judged(frustration, { signals: message(0.5) })).toEqual({ fired: true, ...found });
  });

  it('of the conversation brings a person even with a calm message, and says what it comes from', () => {
    const signals = { ...message(0.1), conversationFrustration: 0.6, conversationWhy: 'asks again' };
    expect(judged(frustration, { signals })).toEqual({
      fired: true,
      score: 0.6,
      threshold: 0.6,
      spans: [SPAN],
      why: 'conversation: asks again',
    });
  });

  it('below both is told of by the message, and brings nobody', () => {
    const signals = { ...message(0.49), conversationFrustration: 0.59 };
    expect(judged(frustration, { signals })).toEqual({
      fired: false,
      score: 0.49,
      threshold: 0.5,
      spans: [SPAN],
      why: 'shouts',
    });
  });
});
