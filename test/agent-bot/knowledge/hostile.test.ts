import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKnowledge } from '../../../agent-bot/knowledge/entries.ts';
import type { KnowledgeEntry } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { loadIndex } from '../../../agent-bot/knowledge/load-index.ts';
import { trainModel } from '../../../agent-bot/knowledge/train.ts';

const file = new URL('../../../sandbox/sample/knowledge.json', import.meta.url);
const entries = parseKnowledge(JSON.parse(readFileSync(file, 'utf8')));
const index = loadIndex(entries, trainModel(entries).model);
const best = (text: string): { entry: string; confidence: number } =>
  index.candidates(text)[0] ?? { entry: '', confidence: 0 };

describe('questions written to confuse', () => {
  it.each([
    ['150,000 letters', 'a'.repeat(150_000)],
    ['10,000 words of one letter', Array<string>(10_000).fill('a').join(' ')],
    ['emoji only', '😀👩‍👩‍👧‍👦'.repeat(2000)],
    ['combining marks', 'e\u0301\u0302\u0303'.repeat(20_000)],
    ['half characters', '\ud800'.repeat(5000)],
    ['another script', '注文はどこですか'.repeat(500)],
    ['nothing', ''],
    ['spaces', ' '.repeat(100_000)],
  ])('%s: not sure of anything', (_, text) => {
    const { confidence } = best(text);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThan(0.5);
  });

  it.each([
    ['zero-width characters', 'how l\u200bong do\u200des ship\u2060ping take'],
    ['look-alike letters', 'hоw lоng dоes shiррing tаke'],
    ['full-width letters', 'ｈｏｗ ｌｏｎｇ ｄｏｅｓ ｓｈｉｐｐｉｎｇ ｔａｋｅ'],
    ['shouting', 'HOW LONG DOES SHIPPING TAKE????!!!!'],
    ['slips', 'how lnog does shiping take'],
    ['a very long tail', `how long does shipping take${' '.repeat(140_000)}`],
  ])('%s: still recognised', (_, text) => {
    expect(best(text).entry).toBe('delivery-time');
    expect(best(text).confidence).toBeGreaterThan(0.5);
  });

  it('any text gives chances between 0 and 1, best first, and the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const candidates = index.candidates(text);
        expect(candidates).toEqual(index.candidates(text));
        let before = 1;
        for (const { confidence } of candidates) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(before);
          before = confidence;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('odd knowledges', () => {
  const trained = (some: KnowledgeEntry[]): ReturnType<typeof loadIndex> =>
    loadIndex(some, trainModel(some).model);

  it('one phrasing an entry: the right one comes first', () => {
    const thin = ['refund', 'opening hours', 'delivery', 'payment by card'].map((text) => ({
      id: text,
      questions: [text],
      answer: text,
    }));
    expect(trained(thin).candidates('when are your opening hours')[0]?.entry).toBe('opening hours');
    expect(trainModel(thin).report.thin).toHaveLength(4);
  });

  it.each([1, 2, 3, 4])('%i of one phrasing: sure of it, and of nothing that says nothing', (count) => {
    const few = ['how do I return shoes', 'opening hours', 'gift cards', 'do you ship to Norway']
      .slice(0, count)
      .map((text) => ({ id: text, questions: [text], answer: text }));
    const { candidates } = trained(few);
    const sure = (text: string): number => candidates(text)[0]?.confidence ?? NaN;
    expect(sure('how do I return shoes')).toBeGreaterThan(0.75);
    for (const text of ['qwrt zzz', '…', '', 'word '.repeat(20_000)]) expect(sure(text)).toBeLessThan(0.3);
    expect(sure('qwrt zzz')).toBeLessThan(0.1);
  });

  it('400 entries of one phrasing train and answer', () => {
    const many = Array.from({ length: 400 }, (_, n) => ({
      id: `e${String(n)}`,
      questions: [`what about article ${(n * 7919).toString(36)} ${(n * 104_729).toString(36)}`],
      answer: 'x',
    }));
    const big = trained(many);
    const found = [3, 199, 398].filter(
      (n) => big.candidates(many[n]?.questions[0] ?? '')[0]?.entry === `e${String(n)}`,
    );
    expect(found.length).toBeGreaterThan(1);
  });

  it('any few phrasings can be trained on', () => {
    const phrasing = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(
        fc.array(fc.array(phrasing, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        (some) => {
          const odd = some.map((questions, n) => ({ id: String(n), questions, answer: 'x' }));
          for (const { confidence } of trained(odd).candidates('how long does it take'))
            expect(confidence).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 40 },
    );
  });
});
