import { describe, expect, it } from 'vitest';
import { attractionsOf } from '../../../agent-bot/knowledge/attractions.ts';
import { trainModel } from '../../../agent-bot/knowledge/train.ts';

const asked = (text: string, first: string, confidence: number) => ({
  text,
  entry: 'own',
  first,
  confidence,
});

describe('entries that are sure of what is not theirs', () => {
  it('are told with what they took, the surest first, and how much came to them', () => {
    expect(attractionsOf([asked('a', 'x', 0.7), asked('b', 'x', 0.912_34), asked('c', 'x', 0.59)])).toEqual([
      {
        entry: 'x',
        count: 2,
        of: 3,
        phrasings: [
          { text: 'b', entry: 'own', confidence: 0.912 },
          { text: 'a', entry: 'own', confidence: 0.7 },
        ],
      },
    ]);
  });

  it('are none where none was sure, or nothing was asked', () => {
    expect(attractionsOf([asked('a', 'x', 0.599)])).toEqual([]);
    expect(attractionsOf([])).toEqual([]);
  });

  it('that take most come first; at most so many, with five phrasings each', () => {
    const many = Array.from({ length: 30 }, (_, n) => asked(`m${String(n)}`, `e${String(n % 3)}`, 0.9));
    const told = attractionsOf([asked('one', 'little', 0.9), ...many], 3);
    expect(told.map((one) => one.entry)).toEqual(['e0', 'e1', 'e2']);
    expect(told[0]).toMatchObject({ count: 10, of: 10 });
    expect(told[0]!.phrasings).toHaveLength(5);
  });

  it('are found by a training whose entries share their words', () => {
    const things = ['helmets', 'lights', 'pumps', 'racks', 'locks', 'bells', 'gloves', 'shoes'];
    const entries = things.map((thing) => ({
      id: thing,
      questions: ['do you sell', 'how much are', 'what do you charge for', 'where can I buy', 'what is the price of', 'do you have cheap'].map((how) => `${how} ${thing}`),
      answer: `About ${thing}.`,
    })); // prettier-ignore
    const told = trainModel(entries).report.attractions;
    expect(told.length).toBeGreaterThan(0);
    for (const { entry, count, of, phrasings } of told) {
      expect(count).toBeLessThanOrEqual(of);
      for (const phrasing of phrasings) {
        expect(phrasing.entry).not.toBe(entry);
        expect(phrasing.text.endsWith(phrasing.entry)).toBe(true);
      }
    }
  });
});
