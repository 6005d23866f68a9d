import { describe, expect, it } from 'vitest';
import { qualityLines } from '../../../agent-bot/cli/quality-lines.ts';

describe('what an import says of the knowledge', () => {
  it('is nothing where nothing could be measured and nothing is amiss', () => {
    expect(qualityLines({ accuracy: null, thin: [], duplicates: [], attractions: [] })).toEqual([]);
  });

  it('names the entries that one phrasing stands under, and at most five such phrasings', () => {
    const duplicates = Array.from({ length: 7 }, (_, n) => ({
      text: `how ${String(n)}`,
      entries: ['a', 'b'],
    }));
    const lines = qualityLines({ accuracy: 0.876, thin: [], duplicates, attractions: [] });
    expect(lines[0]).toBe('Of questions held back from training it finds the right entry first for 88 %.');
    expect(lines[1]).toMatch(/^The same phrasing stands under several entries/);
    expect(lines.slice(2)).toEqual([
      ...[0, 1, 2, 3, 4].map((n) => `  "how ${String(n)}": a, b`),
      '  and 2 more',
    ]);
  });

  it('names entries that are sure of what is not theirs, each with what it was surest of', () => {
    const phrasings = [{ text: 'is it free', entry: 'cost', confidence: 0.9 }];
    const attractions = ['a', 'b', 'c', 'd', 'e', 'f'].map((entry) => ({
      entry,
      count: 2,
      of: 9,
      phrasings,
    }));
    const lines = qualityLines({ accuracy: null, thin: [], duplicates: [], attractions });
    expect(lines).toHaveLength(7);
    expect(lines.slice(1, 2)).toEqual(['  a: 2 of 9, "is it free" of cost most']);
    expect(lines.at(-1)).toBe('  and 1 more');
  });

  it('names entries with too few phrasings', () => {
    const thin = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(qualityLines({ accuracy: null, thin, duplicates: [], attractions: [] })).toEqual([
      'Entries with few questions recognise little; add some to: a, b, c, d, e and 1 more.',
    ]);
  });
});
