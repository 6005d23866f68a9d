import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords, wordsOf } from '../../../agent-bot/knowledge/features.ts';

const read = (text: string): ReturnType<typeof readWords> => readWords(wordsOf(text), ['en']);

describe('what a text is recognised by', () => {
  it('has pairs of words that stand up to five places apart, in their order', () => {
    const { pairFeatures } = read('my card was not charged twice today');
    expect(pairFeatures).toContain('kmy not');
    expect(pairFeatures).toContain('kcard charg');
    expect(pairFeatures).not.toContain('kcard wa');
    expect(pairFeatures).not.toContain('kcharg card');
    expect(pairFeatures).not.toContain('kmy todai');
  });

  it('has runs of letters inside words, and from one into the next', () => {
    const { letterFeatures, acrossFeatures } = read('top up');
    expect(letterFeatures).toEqual(['c_to', 'ctop', 'cop_', 'c_top', 'ctop_', 'c_up', 'cup_', 'c_up_']);
    expect(acrossFeatures).toEqual(['xtop u', 'xop up', 'xp up ']);
  });

  it('has pairs of letters as words where a script puts no spaces between them', () => {
    expect(wordsOf('什么时候到货?')).toEqual(['什么', '么时', '时候', '候到', '到货']);
    expect(wordsOf('iPhone手机壳 2个')).toEqual(['iphone', '手机', '机壳', '0', '个']);
    expect(wordsOf('データを返品')).toEqual(['デー', 'ータ', 'タを', 'を返', '返品']);
    expect(wordsOf('คืนเงิน').length).toBeGreaterThan(3);
    expect(wordsOf('주문 어디')).toEqual(['주문', '어디']);
  });

  it('is bounded, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { words, pairFeatures, acrossFeatures } = read(text);
        expect(words.length).toBeLessThanOrEqual(120);
        expect(pairFeatures.length).toBeLessThanOrEqual(4 * words.length);
        for (const feature of acrossFeatures) expect(feature.slice(2, -1)).toContain(' ');
      }),
    );
  });
});
