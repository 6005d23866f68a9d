import type { Span } from '../triggers/verdict.ts';
import { PACKS } from './packs/index.ts';
import { quotedRanges, type Range } from './quotes.ts';
import { hits, read, spanOf, type Reading } from './reading.ts';

const PROFANITY = new Map(PACKS.map((pack) => [pack, new Set(pack.abuse.profanity)]));

/** So few words tell no language: "bando de imbecis" may look Spanish. */
const BRIEF = 4;

/** How surely a message insults whoever reads it, 0 to 1. Swearing about a thing stays below 0.4. */
export function abuse(input: string | Reading): { score: number; spans: Span[] } {
  const reading = typeof input === 'string' ? read(input) : input;
  const spans: Span[] = [];
  let score = 0;
  let quoted: Range[] | null = null;
  const packs = reading.tokens.length <= BRIEF ? PACKS : reading.packs;
  for (const cue of packs.flatMap((pack) => pack.abuse.directed)) {
    for (const hit of hits(reading, cue.pattern)) {
      const span = spanOf(reading, hit.first, hit.last);
      quoted ??= quotedRanges(reading.text);
      const isQuoted = quoted.some((range) => range.start <= span.start && span.end <= range.end);
      spans.push(isQuoted ? { ...span, void: 'quoted' } : span);
      if (!isQuoted) score = Math.max(score, cue.weight);
    }
  }
  if (score === 0) {
    let swearing = 0;
    for (const [index, token] of reading.tokens.entries()) {
      if (!reading.packs.some((pack) => PROFANITY.get(pack)?.has(token.norm))) continue;
      swearing++;
      spans.push(spanOf(reading, index, index));
    }
    if (swearing > 0) score = Math.min(0.35, 0.2 + 0.05 * swearing);
  }
  return { score, spans };
}
