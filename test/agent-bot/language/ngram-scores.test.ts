import eld from 'eld/extrasmall';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ngramScores } from '../../../agent-bot/language/ngram-scores.ts';
import { foreignProbes, sentenceProbes } from '../../probes/load-probes.ts';

const ours = (text: string): Record<string, number> => Object.fromEntries(ngramScores(text));

describe('the packed n-grams', () => {
  it("give eld's own scores, in every language of the suites", () => {
    const texts = [...sentenceProbes().flatMap(({ probes }) => probes), ...foreignProbes()].map(
      ({ text }) => text,
    );
    expect(texts.length).toBeGreaterThan(400);
    for (const text of texts) expect(ours(text), text).toEqual(eld.detect(text).getScores());
  });

  it('give scores from 0 to 1 for any text, none for a text without letters', () => {
    expect(ours('12 345 👍 !!!')).toEqual({});
    expect(ours('')).toEqual({});
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const score of ngramScores(text).values()) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThan(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});
