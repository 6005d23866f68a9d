/** Words by class, ready to be asked. */
export interface WordClasses {
  byWord: ReadonlyMap<string, string>;
  beginnings: readonly (readonly [string, string])[];
  endings: readonly (readonly [string, string])[];
  /** What was found, so that a word's parts are looked at once. */
  known: Map<string, string>;
}

/** Beyond this many words the memory is given up and begun anew. */
const REMEMBERED = 5000;

/**
 * Prepares a language's classes.
 * @param classes class → its words, with spaces between; `mitarb*` and `*berater` stand for all that begin or end so
 * @param kept small words that keep their own form
 */
export function wordClasses(classes: Readonly<Record<string, string>>, kept = ''): WordClasses {
  const byWord = new Map<string, string>();
  const beginnings: [string, string][] = [];
  const endings: [string, string][] = [];
  for (const [name, words] of Object.entries(classes)) {
    for (const word of words.split(/\s+/)) {
      if (word.endsWith('*')) beginnings.push([word.slice(0, -1), name]);
      else if (word.startsWith('*')) endings.push([word.slice(1), name]);
      else byWord.set(word, name);
    }
  }
  for (const word of kept.split(' ')) if (!byWord.has(word)) byWord.set(word, word);
  return { byWord, beginnings, endings, known: new Map() };
}

/** Class of a word as `fold` leaves it: the word itself where it is a small one; `*` for all others. */
export function classOf(norm: string, { byWord, beginnings, endings, known }: WordClasses): string {
  const exact = byWord.get(norm) ?? known.get(norm);
  if (exact !== undefined) return exact;
  const found =
    beginnings.find(([start]) => norm.startsWith(start)) ?? endings.find(([end]) => norm.endsWith(end));
  const name = found?.[1] ?? '*';
  if (known.size >= REMEMBERED) known.clear();
  known.set(norm, name);
  return name;
}
