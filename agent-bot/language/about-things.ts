import { aboutThings } from './packs/about-things.ts';
import { hits, type Hit, type Reading } from './reading.ts';

/** What is left of a complaint's score where nothing of it is about whoever is written to. */
const LEFT = 0.55;
/** "Do you have", "can you": asks, and blames nobody. */
const ASKS_YOU =
  /\b(?:do|does|did|have|can|could|will|would|are) you\b|\b(?:thank|thanks|see|wish) you\b|\byou (?:have|stock|sell|do)\b/g;
const YOU = /\b(?:you|your|yours|yourselves|u|ur)\b/g;
/** What speaks of the service or of patience, and so is no mere report of a thing. */
const MEANT =
  /\b(?:again|still|yet|already|nobody|no one|weeks?|months?|ages|waiting|waited|ignored|refuse[ds]?|charged?|refund\w*|third|second|fourth|times|every time|customer service|service|support|company|staff|unbelievable|disgrace\w*|unacceptable)\b/;

/**
 * What to multiply an English message's score with: less than 1 where its harsh words only tell of a thing, a theft,
 * the weather, or stand in a name (`packs/about-things.ts`), none of them stands elsewhere, and neither "you" nor
 * the service, waiting or "again" is in it.
 * @param signs where the signs that speak of a complaint stand
 */
export function shareAboutService(reading: Reading, signs: readonly Hit[]): number {
  const { flat } = reading;
  if (MEANT.test(flat)) return 1;
  const blamed = (flat.match(YOU)?.length ?? 0) - (flat.match(ASKS_YOU)?.length ?? 0);
  if (blamed > 0) return 1;
  const things = aboutThings.flatMap((pattern) => hits(reading, pattern));
  if (things.length === 0) return 1;
  const within = (sign: Hit): boolean =>
    things.some((thing) => thing.first <= sign.last && sign.first <= thing.last);
  return signs.every(within) ? LEFT : 1;
}
