import { complaintClasses as de } from './de/complaint-classes.ts';
import { complaintClasses as es } from './es/complaint-classes.ts';
import { complaintClasses as fr } from './fr/complaint-classes.ts';
import { complaintClasses as pt } from './pt/complaint-classes.ts';
import { classOf, wordClasses, type WordClasses } from './word-classes.ts';

const CLASSES: Readonly<Record<string, Readonly<Record<string, string>>>> = { de, es, fr, pt };
/** Prepared when a language is first asked for. */
const compiled = new Map<string, WordClasses>();

/** Languages with classes of words in complaints. */
export const CLASSED_LANGUAGES: readonly string[] = Object.keys(CLASSES);

/**
 * Class of a word as `fold` leaves it, `*` where it has none: the models of complaints are learned on classes, so that
 * "nobody has called since Tuesday" is known from "no one has written for a week", and one language from another.
 */
export function complaintClass(norm: string, language: string): string {
  let own = compiled.get(language);
  if (own === undefined) {
    const classes = CLASSES[language];
    if (classes === undefined) return '*';
    compiled.set(language, (own = wordClasses(classes)));
  }
  return classOf(norm, own);
}
