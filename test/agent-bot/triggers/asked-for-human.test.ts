import { describe, expect, it } from 'vitest';
import { askedForHuman } from '../../../agent-bot/triggers/asked-for-human.ts';
import { judged, SPAN } from './judged.ts';

describe('asking for a person', () => {
  it.each([
    [0.7, true],
    [0.69, false],
  ])('with a score of %f is one: %s, with its words', (score, fired) => {
    const human = { score, spans: [SPAN], why: 'asks for somebody' };
    expect(judged(askedForHuman, { signals: { human } })).toEqual({ fired, threshold: 0.7, ...human });
  });
});
