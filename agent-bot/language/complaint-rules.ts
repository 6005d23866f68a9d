import { hits, spanOf, type Reading } from './reading.ts';
import type { Span } from '../triggers/verdict.ts';
import type { LanguagePack } from './packs/pack.ts';
import { sentiment } from './sentiment.ts';
import { surface } from './surface.ts';

/** What the packs' word lists say about a message. */
export interface Ruled {
  /** 0 to 1, from the weights that were given by hand. */
  score: number;
  spans: Span[];
  reasons: string[];
}

/** Combines independent signs: two halves make three quarters. */
const join = (a: number, b: number): number => 1 - (1 - a) * (1 - b);

/**
 * Frustration of a message by word lists with weights given by hand: cues, how the words feel, how they are written.
 * This is all there is for languages without a learned model; for English it is one feature among others.
 */
export function ruledFrustration(reading: Reading, packs: readonly LanguagePack[] = reading.packs): Ruled {
  const ironic = packs
    .flatMap((pack) => pack.frustration)
    .flatMap((cue) => (cue.ironic === true ? hits(reading, cue.pattern) : []));
  const calm = packs
    .flatMap((pack) => pack.calm)
    .flatMap((pattern) => hits(reading, pattern))
    .filter((hit) => !ironic.some((other) => other.first <= hit.first && hit.first <= other.last));
  const spans: Span[] = [];
  const reasons: string[] = [];
  let score = 0;
  const cued = new Uint8Array(reading.tokens.length);
  for (const pack of packs) {
    for (const cue of pack.frustration) {
      let counted = false;
      for (const hit of hits(reading, cue.pattern)) {
        if (calm.some((other) => hit.first <= other.last && other.first <= hit.last)) continue;
        if (!counted) {
          score = join(score, cue.weight);
          reasons.push(cue.why);
          counted = true;
        }
        spans.push(spanOf(reading, hit.first, hit.last));
        cued.fill(1, hit.first, hit.last + 1);
      }
    }
  }
  // A word that was counted as a cue is not felt a second time.
  const felt = sentiment(reading, (index) => cued[index] === 1);
  if (felt.sum < 0) {
    const weight = Math.min(0.4, Math.max(-felt.worst - 1, 0) * 0.07 + Math.max(-felt.sum - 3, 0) * 0.04);
    if (weight > 0.05) reasons.push('words sound negative');
    score = join(score, weight);
  }
  const { loud, exclamations } = surface(reading.text);
  if (score > 0 && loud + exclamations > 0) {
    score = join(score, 0.15 + 0.09 * loud + 0.08 * exclamations);
    reasons.push('written loudly');
  }
  // Relief and praise in the same breath: "ugh finally, thanks".
  if (calm.length > 0) score *= 0.4;
  else if (felt.best >= 2 && felt.sum > 0) score *= 0.7;
  return { score: Math.min(Math.max(score, 0), 1), spans, reasons: [...new Set(reasons)] };
}
