import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { COMPLAINT_SIGNS } from '../../../agent-bot/language/packs/complaint-signs.ts';
import { PACKS } from '../../../agent-bot/language/packs/index.ts';

/** Every regular expression inside a value, with the way to it. */
function patternsIn(value: unknown, path: string): { path: string; pattern: RegExp }[] {
  if (value instanceof RegExp) return [{ path, pattern: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => patternsIn(inner, `${path}.${key}`));
}

/** Ways in which a pattern backtracks more than linearly. */
function blowUps({ source, flags }: RegExp): string[] {
  const { reports } = analyse(
    { source, flags },
    { reportTypes: { Move: false, Self: true, Trade: true }, assumeRejectingSuffix: true },
  );
  return reports.map(({ type, exponential }) => (exponential ? `${type}, exponential` : type));
}

describe('the patterns of the packs', () => {
  const patterns = [
    ...PACKS.flatMap((pack) => patternsIn(pack, pack.language)),
    ...COMPLAINT_SIGNS.flatMap((sign) => patternsIn(sign, sign.name)),
  ];

  it('are all found, and the check knows a bad one', () => {
    expect(patterns.length).toBeGreaterThan(300);
    expect(blowUps(/(a+)+$/)).toEqual(['Self, exponential']);
    expect(blowUps(/\w+\w+x/)).toEqual(['Trade']);
  });

  it('cannot blow up', () => {
    const bad = patterns.flatMap(({ path, pattern }) => blowUps(pattern).map((how) => `${path}: ${how}`));
    expect(bad).toEqual([]);
  });

  it('are global where all their hits are looked for', () => {
    for (const { pattern } of COMPLAINT_SIGNS) expect(pattern.flags, pattern.source).toContain('g');
    for (const { language, human, frustration, calm, abuse, concepts, dialogue } of PACKS) {
      const searched = [
        ...human.requests.map(({ pattern }) => pattern),
        ...human.traps,
        ...human.terms,
        ...frustration.map(({ pattern }) => pattern),
        ...calm,
        ...abuse.directed.map(({ pattern }) => pattern),
        ...dialogue.rejects.map(({ pattern }) => pattern),
        ...Object.values(concepts).flatMap(({ patterns: own = [] }) => own),
      ];
      for (const pattern of searched) expect(pattern.flags, `${language} ${pattern.source}`).toBe('g');
    }
  });

  it('are written as words are folded: no accents, no capitals', () => {
    for (const { path, pattern } of patterns) {
      const letters = pattern.source.replace(/\\[a-zA-Z]|\(\?<?[!=:]/g, '');
      expect(letters, path).toBe(letters.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));
    }
  });
});
