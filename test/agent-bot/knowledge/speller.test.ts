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
  const english = [meaningsOf('en')].filter((one) => one !== null);
  const speller = atOnce(
    createSpeller(countedWords(words), english, { short: { hw: ['how'], card: ['cardigan'] } }),
  );

  it.each([
    ['refnud', ['refund']],
    ['delivry', ['delivery']],
    ['dlivrey', ['delivery']],
    ['deliverey', ['delivery']],
    ['acount', ['account']],
    ['cancell', ['cancel']],
    ['dlvry', ['delivery']],
    ['rfnd', ['refund']],
    ['accnt', ['account']],
    ['myaccount', ['my', 'account']],
    ['mycard', ['my', 'card']],
    ['cardlost', ['card', 'lost']],
    ['delvrey', ['delivery']],
    ['numbper', ['number']],
    ['hosptial', ['hospital']],
    ['accoutn', ['account']],
  ])('"%s" was meant as %j', (typed, meant) => {
    expect(speller.correct(typed)).toEqual(meant);
  });

  it.each(['cart', 'care', 'recount', 'account', 'xyzzyx', 'ab', 'c4rd', '日本語日本語'])(
    'leaves "%s" alone',
    (word) => {
      expect(speller.correct(word)).toEqual([word]);
    },
  );

  it.each([
    ['can cel my deli very', ['cancel', 'my', 'delivery']],
    ['re fund', ['refund']],
    ['hw cancl my crd acount', ['how', 'cancel', 'my', 'crd', 'account']],
    ['my card', ['my', 'card']],
    ['it is on the way', ['it', 'is', 'on', 'the', 'way']],
    ['', []],
  ])('reads "%s" as %j', (typed, meant) => {
    expect(speller.understand(typed.split(' ').filter((word) => word !== ''))).toEqual(meant);
  });

  it('writes as one what the knowledge writes as one, and leaves apart what it has apart', () => {
    const written = new Map([['login', 3], ['check', 2], ['out', 2], ['checkout', 1]]); // prettier-ignore
    const own = atOnce(createSpeller(countedWords(written)));
    expect(own.understand(['log', 'in', 'check', 'out'])).toEqual(['login', 'check', 'out']);
  });

  it('repairs towards a language only where that is the only one', () => {
    const own = atOnce(createSpeller(countedWords(words), english, { towardsLanguages: false }));
    expect(own.correct('hosptial')).toEqual(['hosptial']);
    expect(own.correct('refnud')).toEqual(['refund']);
  });

  it('repairs a dozen words of a message and no more', () => {
    const typed = Array.from({ length: 30 }, () => 'refnud');
    expect(speller.understand(typed).filter((word) => word === 'refund')).toHaveLength(12);
  });

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
