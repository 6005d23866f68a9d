import { createRequire } from 'node:module';
import { PACKS } from './packs/index.ts';

interface Stemmer {
  stem(token: string): string;
}

const require = createRequire(import.meta.url);
const STEMMERS = new Map<string, Stemmer>();
for (const { language, stemmer } of PACKS) {
  // By subpath: importing all of natural costs 0.6 s and 115 MB, and prints.
  if (stemmer !== null) STEMMERS.set(language, require(stemmer) as Stemmer);
}

/** Stems are asked for again and again; beyond this many words the memory is given up and begun anew. */
const REMEMBERED = 20_000;
const memory = new Map<string, Map<string, string>>();
const LETTERS = /^\p{L}+$/u;

/** A folded word's stem in a language; the word itself where the language or the word has none. */
export function stem(norm: string, language = 'en'): string {
  let known = memory.get(language);
  const stored = known?.get(norm);
  if (stored !== undefined) return stored;
  const stemmer = STEMMERS.get(language);
  if (stemmer === undefined || norm.length < 3 || norm.length > 40 || !LETTERS.test(norm)) return norm;
  if (known === undefined) memory.set(language, (known = new Map()));
  let result: string;
  try {
    result = stemmer.stem(norm) || norm;
  } catch {
    // A stemmer that stumbles over a word of another script leaves it as it is.
    result = norm;
  }
  if (known.size >= REMEMBERED) known.clear();
  known.set(norm, result);
  return result;
}

/** Languages with a stemmer. */
export const STEMMED_LANGUAGES: readonly string[] = [...STEMMERS.keys()];
