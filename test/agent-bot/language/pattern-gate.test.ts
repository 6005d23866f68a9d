import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPLAINT_SIGNS } from '../../../agent-bot/language/packs/complaint-signs.ts';
import { PACKS } from '../../../agent-bot/language/packs/index.ts';
import { couldMatch } from '../../../agent-bot/language/pattern-gate.ts';
import { read } from '../../../agent-bot/language/reading.ts';

function patternsIn(value: unknown): RegExp[] {
  if (value instanceof RegExp) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(patternsIn);
}

/** Every text in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** A global pattern remembers where it was. */
function finds(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found;
}

const patterns = [...new Set(patternsIn([PACKS, COMPLAINT_SIGNS]))];
const folder = new URL('../../probes/', import.meta.url);
const sentences = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => textsIn(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
  .filter((text) => text.includes(' '));

describe('whether a pattern could find anything', () => {
  it('is told without searching, for nine in ten patterns of a message, and never wrongly', () => {
    const some = sentences.filter((_, n) => n % 24 === 0);
    expect(some.length).toBeGreaterThan(100);
    let searched = 0;
    const missed: string[] = [];
    for (const text of some) {
      const { flat } = read(text);
      for (const pattern of patterns) {
        const could = couldMatch(flat, pattern);
        if (could) searched += 1;
        else if (finds(pattern, flat)) missed.push(`${pattern.source}: ${flat}`);
      }
    }
    expect(missed).toEqual([]);
    expect(searched / (some.length * patterns.length)).toBeLessThan(0.1);
  });

  it('is told of any text, of whatever letters and length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const { flat } = read(`${text} refund ${text}`);
        expect(couldMatch(flat, /\brefunds?\b/)).toBe(/\brefunds?\b/.test(flat));
      }),
    );
    expect(couldMatch('', /\brefund\b/)).toBe(false);
    expect(couldMatch(' ', /^ $/)).toBe(true);
    expect(couldMatch(' x'.repeat(75_000), /\brefund\b/)).toBe(false);
    expect(couldMatch(`${' x'.repeat(75_000)} refund`, /\brefund\b/)).toBe(true);
  });

  it('does not mistake one message for the next', () => {
    expect(couldMatch(' I want a refund ', /refund/)).toBe(true);
    expect(couldMatch(' where is my parcel ', /refund/)).toBe(false);
    expect(couldMatch(' I want a refund ', /refund/)).toBe(true);
  });

  it('is not told of patterns whose letters stand for others too', () => {
    expect(couldMatch(' REFUND ', /refund/i)).toBe(true);
  });
});
