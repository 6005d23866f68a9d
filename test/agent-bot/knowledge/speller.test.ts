import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../agent-bot/knowledge/edit-distance.ts';
import { meaningsOf } from '../../../agent-bot/knowledge/meanings.ts';
import { atOnce } from '../../../agent-bot/knowledge/slices.ts';
import { createSpeller } from '../../../agent-bot/knowledge/speller.ts';
import { countedWords } from '../../../agent-bot/knowledge/word-list.ts';

describe('the distance of two words', () => {
  it('counts letters lost, added, changed and swapped', () => {
    expect(editDistance('refund', 'refund', 2)).toBe(0);
    expect(editDistance('refnd', 'refund', 2)).toBe(1);
    expect(editDistance('reefund', 'refund', 2)).toBe(1);
    expect(editDistance('rafund', 'refund', 2)).toBe(1);
    expect(editDistance('erfund', 'refund', 2)).toBe(1);
    expect(editDistance('delivrey', 'delivery', 2)).toBe(1);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  });

  it('is "too far" beyond what was asked for, and the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const distance = editDistance(a, b, most);
        expect(distance).toBe(editDistance(b, a, most));
        expect(distance).toBe(Math.min(most + 1, editDistance(a, b, 20)));
        expect(distance === 0).toBe(a === b);
      }),
    );
  });
});

describe('a knowledge that repairs words', () => {
  const words = new Map([
    ['refund', 9],
    ['delivery', 7],
    ['delivered', 2],
    ['account', 5],
    ['my', 20],
    ['card', 4],
    ['cancel', 3],
  ]);
  const english = meaningsOf('en');
  const speller = atOnce(createSpeller(countedWords(words), (word) => english?.has(word) === true));

  it.each([
    ['refnud', ['refund']],
    ['delivry', ['delivery']],
    ['dlivrey', ['dlivrey']],
    ['deliverey', ['delivery']],
    ['acount', ['account']],
    ['cancell', ['cancel']],
    ['dlvry', ['delivery']],
    ['rfnd', ['refund']],
    ['accnt', ['account']],
    ['myaccount', ['my', 'account']],
  ])('"%s" was meant as %j', (typed, meant) => {
    expect(speller.correct(typed)).toEqual(meant);
  });

  it.each(['cart', 'care', 'recount', 'account', 'xyzzyx', 'ab', 'c4rd', '日本語日本語'])(
    'leaves "%s" alone',
    (word) => {
      expect(speller.correct(word)).toEqual([word]);
    },
  );

  it('gives the same words for any text, however often it is asked, and never nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (word) => {
        const once = speller.correct(word);
        expect(once.length).toBeGreaterThan(0);
        expect(speller.correct(word)).toEqual(once);
      }),
    );
  });
});
