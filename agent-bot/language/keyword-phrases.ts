import { PACKS } from './packs/index.ts';
import { CONCEPTS, type ConceptName } from './packs/pack.ts';
import { fold, tokenize } from './tokens.ts';

/** Words with one meaning for the admin ("refund": refund, money back), and who decides about it. */
export interface KeywordFamily {
  name: string;
  words: readonly string[];
  team?: string | undefined;
  /** Whether words that mean the same count too, in every language with a pack. True unless said. */
  synonyms?: boolean | undefined;
}

/** A word or phrase to look for. */
export interface Phrase {
  family: string;
  words: readonly string[];
  concept: ConceptName | null;
  /** The admin's word it stands for, where it is a synonym. */
  meaning: string | null;
  /** Whose word a synonym is: in a message of another language only the word itself counts, no form of it. */
  language: string | null;
}

/** A pattern to look for in the flat form. */
export interface PhrasePattern {
  family: string;
  pattern: RegExp;
  concept: ConceptName;
  meaning: string;
  language: string;
}

/** What a bot's families come to. */
export interface CompiledFamilies {
  phrases: readonly Phrase[];
  patterns: readonly PhrasePattern[];
  /** Phrases by the first letter of their first word. */
  byLetter: ReadonlyMap<string, readonly Phrase[]>;
}

/** Which concept a phrase names, folded and joined by spaces. */
const CONCEPT_OF = new Map<string, ConceptName>();
for (const concept of CONCEPTS) {
  for (const pack of PACKS) {
    for (const word of pack.concepts[concept].words) {
      const key = keyOf(word);
      if (!CONCEPT_OF.has(key)) CONCEPT_OF.set(key, concept);
    }
  }
}

function wordsOf(phrase: string): string[] {
  return tokenize(phrase).map((token) => token.norm.replaceAll("'", ''));
}

function keyOf(phrase: string): string {
  return wordsOf(phrase).join(' ');
}

const compiled = new WeakMap<readonly KeywordFamily[], CompiledFamilies>();

/** A bot's families, read once for each list. */
export function compileFamilies(families: readonly KeywordFamily[]): CompiledFamilies {
  const known = compiled.get(families);
  if (known !== undefined) return known;
  const phrases = new Map<string, Phrase>();
  const patterns = new Map<string, PhrasePattern>();
  for (const { name, words, synonyms = true } of families) {
    const add = (
      word: string,
      concept: ConceptName | null,
      meaning: string | null,
      language: string | null,
    ): void => {
      const norms = wordsOf(word);
      const key = `${name}\n${norms.join(' ')}`;
      if (norms.length > 0 && !phrases.has(key))
        phrases.set(key, { family: name, words: norms, concept, meaning, language });
    };
    // The admin's own words first: what is found through them is called by their name.
    for (const word of words) add(word, CONCEPT_OF.get(keyOf(word)) ?? null, null, null);
    if (!synonyms) continue;
    for (const word of words) {
      const concept = CONCEPT_OF.get(keyOf(word));
      if (concept === undefined) continue;
      for (const pack of PACKS) {
        for (const other of pack.concepts[concept].words) add(other, concept, word, pack.language);
        for (const pattern of pack.concepts[concept].patterns ?? []) {
          const key = `${name}\n${pattern.source}`;
          if (!patterns.has(key))
            patterns.set(key, { family: name, pattern, concept, meaning: word, language: pack.language });
        }
      }
    }
  }
  const byLetter = new Map<string, Phrase[]>();
  for (const phrase of phrases.values()) {
    const letter = fold(phrase.words[0] ?? '').charAt(0);
    const same = byLetter.get(letter);
    if (same === undefined) byLetter.set(letter, [phrase]);
    else same.push(phrase);
  }
  const result = { phrases: [...phrases.values()], patterns: [...patterns.values()], byLetter };
  compiled.set(families, result);
  return result;
}
