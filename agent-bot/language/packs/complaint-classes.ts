import { complaintClasses as de } from './de/complaint-classes.ts';
import { complaintClasses as es } from './es/complaint-classes.ts';
import { complaintClasses as fr } from './fr/complaint-classes.ts';
import { complaintClasses as pt } from './pt/complaint-classes.ts';
import { classOf, wordClasses } from './word-classes.ts';

const COMPILED = new Map(
  Object.entries({ de, es, fr, pt }).map(([language, classes]) => [language, wordClasses(classes)]),
);

/** Languages with classes of words in complaints. */
export const CLASSED_LANGUAGES: readonly string[] = [...COMPILED.keys()];

/**
 * Class of a word as `fold` leaves it, `*` where it has none: the models of complaints are learned on classes, so that
 * "nobody has called since Tuesday" is known from "no one has written for a week", and one language from another.
 */
export function complaintClass(norm: string, language: string): string {
  const compiled = COMPILED.get(language);
  return compiled === undefined ? '*' : classOf(norm, compiled);
}
