import { tokenize } from '../language/tokens.ts';
import { phrasingsOf } from './entries.ts';
import type { KnowledgeEntry } from './knowledge-index.ts';
import type { Duplicate } from './training-report.ts';

/** Phrasings that stand, but for case, accents and punctuation, under two entries or more. In the entries' order. */
export function duplicatesOf(entries: readonly KnowledgeEntry[], most = 100): Duplicate[] {
  const seen = new Map<string, { text: string; entries: Set<string> }>();
  for (const entry of entries) {
    for (const text of phrasingsOf(entry)) {
      const words = tokenize(text).map((token) => token.norm);
      const key = words.length === 0 ? text : words.join(' ');
      const known = seen.get(key);
      if (known === undefined) seen.set(key, { text, entries: new Set([entry.id]) });
      else known.entries.add(entry.id);
    }
  }
  return [...seen.values()]
    .filter((one) => one.entries.size > 1)
    .slice(0, most)
    .map(({ text, entries: ids }) => ({ text, entries: [...ids] }));
}
