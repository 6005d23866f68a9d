import { PACKS } from '../language/packs/index.ts';

/** Languages with word lists; where the language cannot be told, all of them are tried. */
const SPOKEN = new Set(['und', ...PACKS.map((pack) => pack.language)]);

/** True where there are no word lists for a message's language: what was not found there may be there all the same. */
export function isUnspoken(language: string): boolean {
  return !SPOKEN.has(language);
}

/** What a trigger says that found nothing: that there is nothing, or that it cannot judge this language. */
export function foundNothing(language: string, nothing: string): string {
  return isUnspoken(language) ? `not judged: no word lists for this language (${language})` : nothing;
}
