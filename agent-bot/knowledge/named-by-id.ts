import { fold } from '../language/tokens.ts';
import type { KnowledgeEntry } from './knowledge-index.ts';
import { meaningsOf } from './meanings.ts';

/** What ids are made of that names nothing. */
const EMPTY = new Set(
  'answer article category entry faq id intent item kb label node other page question response section topic utterance'.split(
    ' ',
  ),
);
/** Between the words of an id: marks, and where a capital letter follows a small one ("giftCardUse"). */
const BOUNDS = /[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u;
const NUMBER = /^\p{N}*$/u;
const LONGEST = 60;

/**
 * What entries without a title are called by their ids ("gift-card-use" is "gift card use"): who writes no title most
 * often names the entry there, and a name has the word that few phrasings may lack. Null where the id is not all words
 * that the phrasings or the language have ("faq-12", "b7x"), and where a phrasing or another entry's id says the same.
 * @param words all words of the phrasings, folded
 */
export function namesByIds(
  entries: readonly KnowledgeEntry[],
  words: ReadonlySet<string>,
  languages: readonly string[],
): (string | null)[] {
  const known = languages.map((language) => meaningsOf(language)).filter((one) => one !== null);
  const isWord = (word: string): boolean => words.has(word) || known.some((one) => one.has(word));
  const names = entries.map(({ id, title, questions }) => {
    if (title !== undefined) return null;
    const parts = id
      .slice(0, LONGEST)
      .split(BOUNDS)
      .map(fold)
      .filter((part) => part.length > 1 && !NUMBER.test(part) && !EMPTY.has(part));
    const name = parts.every(isWord) ? parts.join(' ') : '';
    return name === '' || questions.some((question) => fold(question) === name) ? null : name;
  });
  return names.map((name) =>
    name !== null && names.indexOf(name) === names.lastIndexOf(name) ? name : null,
  );
}
