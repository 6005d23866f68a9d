import type { Attraction } from './training-report.ts';

/** A phrasing whose entry was held out as a whole: nothing answers it, and which entry it was given all the same. */
export interface ForeignPhrasing {
  text: string;
  entry: string;
  first: string;
  /** P(the entry that came first is right), as the model believed it. */
  confidence: number;
}

/** So sure the bot answers by default. */
const SURE = 0.6;
/** Phrasings shown of an entry. */
const SHOWN = 5;

/**
 * Entries that are sure of questions which are not theirs, seen where the questions' own entry was held out; those that
 * take most first. What they take then they also take of visitors who ask something near that nothing answers.
 */
export function attractionsOf(phrasings: readonly ForeignPhrasing[], most = 20): Attraction[] {
  const came = Map.groupBy(phrasings, (one) => one.first);
  return [...came]
    .map(([entry, all]) => {
      const taken = all
        .filter((one) => one.confidence >= SURE)
        .sort((one, other) => other.confidence - one.confidence);
      return {
        entry,
        count: taken.length,
        of: all.length,
        phrasings: taken.slice(0, SHOWN).map(({ text, entry: own, confidence }) => ({
          text,
          entry: own,
          confidence: Math.round(confidence * 1000) / 1000,
        })),
      };
    })
    .filter((one) => one.count > 0)
    .sort((one, other) => other.count - one.count || one.of - other.of)
    .slice(0, most);
}
