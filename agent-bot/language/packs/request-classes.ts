import { PACKS } from './index.ts';
import { classOf, wordClasses } from './word-classes.ts';

const COMPILED = new Map(
  PACKS.map(({ language, requestClasses, keptWords }) => [language, wordClasses(requestClasses, keptWords)]),
);

/**
 * Class of a word as `fold` leaves it: the models of requests are learned on classes, so that "let me chat with an
 * engineer" is known from "can I talk to an agent". The word itself where it is a small one; `*` for all others.
 */
export function requestClass(norm: string, language: string): string {
  const compiled = COMPILED.get(language);
  return compiled === undefined ? '*' : classOf(norm, compiled);
}
