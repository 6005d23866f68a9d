import type { Confusion } from './training-report.ts';

/** A held-out phrasing of one entry, and which entry came first; entries by id. */
export interface HeldOutPhrasing {
  text: string;
  entry: string;
  first: string;
}

/** Phrasings shown of a pair. */
const SHOWN = 5;

/** Pairs of entries taken for each other, the most frequent first. */
export function confusionsOf(phrasings: readonly HeldOutPhrasing[], most = 50): Confusion[] {
  const counts = new Map<string, number>();
  const pairs = new Map<string, { wrong: HeldOutPhrasing[]; a: string; b: string }>();
  for (const phrasing of phrasings) {
    const { entry, first } = phrasing;
    counts.set(entry, (counts.get(entry) ?? 0) + 1);
    if (entry === first) continue;
    const [a, b] = entry < first ? [entry, first] : [first, entry];
    const key = JSON.stringify([a, b]);
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, { wrong: [phrasing], a, b });
    else pair.wrong.push(phrasing);
  }
  return [...pairs.values()]
    .map(({ wrong, a, b }) => {
      const ofA = wrong.filter((one) => one.entry === a).length;
      return {
        entries: (ofA * 2 >= wrong.length ? [a, b] : [b, a]) satisfies [string, string],
        count: wrong.length,
        of: (counts.get(a) ?? 0) + (counts.get(b) ?? 0),
        phrasings: wrong.slice(0, SHOWN).map(({ text, entry }) => ({ text, entry })),
      };
    })
    .sort((one, other) => other.count - one.count || one.of - other.of)
    .slice(0, most);
}
