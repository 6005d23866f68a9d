import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { MEANING_DIMENSIONS, meaningsOf } from '../../../agent-bot/knowledge/meanings.ts';

describe('what words mean', () => {
  const english = meaningsOf('en');
  if (english === null) throw new Error('There is no table for English.');

  const meaningOf = (...words: string[]): Float32Array => {
    const meaning = new Float32Array(MEANING_DIMENSIONS);
    for (const word of words) expect(english.add(word, meaning)).toBe(true);
    return meaning;
  };
  const dot = (a: Float32Array, b: Float32Array): number =>
    a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0);
  const likeness = (a: string, b: string): number => {
    const [one, other] = [meaningOf(a), meaningOf(b)];
    return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
  };

  it.each([
    ['refund', 'reimbursement', 'weather'],
    ['shirt', 'jacket', 'invoice'],
    ['cancel', 'terminate', 'breakfast'],
    ['broken', 'damaged', 'monday'],
  ])('"%s" is more like "%s" than like "%s"', (word, like, unlike) => {
    expect(likeness(word, like)).toBeGreaterThan(likeness(word, unlike) + 0.2);
  });

  it('weighs words that stand everywhere less than words that tell something', () => {
    const length = (word: string): number => Math.sqrt(dot(meaningOf(word), meaningOf(word)));
    for (const word of ['the', 'to', 'of', 'is']) expect(length(word)).toBeLessThan(length('refund') / 2);
    expect(length('refund')).toBeLessThanOrEqual(1.001);
  });

  it('adds to what is there, each time the same', () => {
    const twice = meaningOf('refund', 'refund');
    const once = meaningOf('refund');
    for (let d = 0; d < MEANING_DIMENSIONS; d++) expect(twice[d]).toBeCloseTo(2 * (once[d] ?? 0), 5);
  });

  it('adds nothing for a word that is not there, and says so', () => {
    const meaning = new Float32Array(MEANING_DIMENSIONS);
    expect(english.add('asdfqwer', meaning)).toBe(false);
    expect(english.add('', meaning)).toBe(false);
    expect(english.add('__proto__', meaning)).toBe(false);
    expect(meaning.every((value) => value === 0)).toBe(true);
    expect(english.has('asdfqwer')).toBe(false);
    expect(english.rank('asdfqwer')).toBe(-1);
  });

  it('has each word once, at its place, with a meaning of finite numbers', () => {
    expect(new Set(english.words).size).toBe(english.words.length);
    for (const [place, word] of english.words.entries()) {
      if (english.rank(word) !== place) expect.fail(`${word} is at ${String(english.rank(word))}`);
      const meaning = new Float32Array(MEANING_DIMENSIONS);
      english.add(word, meaning);
      const length = Math.sqrt(dot(meaning, meaning));
      if (!(length > 0 && length < 1.001)) expect.fail(`${word} has length ${String(length)}`);
    }
  });

  it('is read once, and what was read from the file is not kept beside it', () => {
    expect(meaningsOf('en')).toBe(english);
    const kept = Object.keys(createRequire(import.meta.url).cache);
    expect(kept.filter((path) => path.endsWith('meanings-en.json'))).toEqual([]);
  });

  it('knows languages without a table', () => {
    expect(meaningsOf('de')).toBeNull();
    expect(meaningsOf('xx')).toBeNull();
  });
});
