import { expandTokens } from '../language/contractions.ts';
import { stem } from '../language/stems.ts';
import { tokenize } from '../language/tokens.ts';
import { isUnspaced, runsOf } from '../language/unspaced.ts';

/** Words beyond this many say nothing more about what is asked, and bound the work per message. */
const MOST_WORDS = 120;
/** Characters read of a message: enough for that many words. */
const MOST_CHARACTERS = 4000;
/** Letters of a word that give n-grams. */
const LONGEST_WORD = 30;

const DIGITS = /\p{N}+/gu;

/**
 * The words of a text as features see them: folded, contractions written out, numbers all alike. Where no spaces tell
 * words apart, each two letters beside each other stand for one (Nie et al. 2000: as good as words in search).
 */
export function wordsOf(text: string): string[] {
  return expandTokens(tokenize(text.slice(0, MOST_CHARACTERS)))
    .slice(0, MOST_WORDS)
    .map((token) => token.norm.replace(DIGITS, '0'))
    .flatMap((word) => (isUnspaced(word) ? pairsOfLetters(word) : word))
    .slice(0, MOST_WORDS);
}

function pairsOfLetters(word: string): string[] {
  return runsOf(word).flatMap((run) => {
    const letters = [...run];
    if (letters.length < 3 || !isUnspaced(run)) return run;
    return letters.slice(1).map((letter, before) => `${letters[before] as string}${letter}`);
  });
}

/** Features of words, with repeats: stems `s` and pairs of neighbouring stems `b`, in each language. */
function wordFeatures(stems: readonly (readonly string[])[]): string[] {
  const features: string[] = [];
  for (const roots of stems) {
    let before = '<';
    for (const root of roots) {
      features.push(`s${root}`, `b${before} ${root}`);
      before = root;
    }
    if (roots.length > 0) features.push(`b${before} >`);
  }
  return features;
}

/** Words that stand apart by up to this many places make a pair. */
const APART = 5;

/** Pairs `k` of stems with up to four words between them, in their order: what neighbours alone do not tell. */
function pairFeatures(stems: readonly (readonly string[])[]): string[] {
  const features: string[] = [];
  for (const roots of stems) {
    for (const [at, root] of roots.entries()) {
      const end = Math.min(roots.length - 1, at + APART);
      for (let next = at + 2; next <= end; next++) features.push(`k${root} ${roots[next] as string}`);
    }
  }
  return features;
}

/** Words come again and again, within a text and between texts; beyond this many the memory is begun anew. */
const REMEMBERED = 5000;
const remembered = new Map<string, readonly string[]>();

/** Runs of 3 and 4 letters inside the bounds of a word `c`: they carry inflections and compounds. */
function lettersOf(norm: string): readonly string[] {
  const known = remembered.get(norm);
  if (known !== undefined) return known;
  const word = `_${norm.slice(0, LONGEST_WORD)}_`;
  const features: string[] = [];
  for (let size = 3; size <= 4; size++) {
    for (let at = 0; at + size <= word.length; at++) features.push(`c${word.slice(at, at + size)}`);
  }
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(norm, features);
  return features;
}

/** Runs of letters of each word, with repeats. */
function letterFeatures(words: readonly string[]): string[] {
  const features: string[] = [];
  for (const word of words) for (const feature of lettersOf(word)) features.push(feature);
  return features;
}

/** Letters of a run that goes from one word into the next. */
const ACROSS = 5;

/** Runs of 5 letters from one word into the next `x`, with repeats: pairs of words, however they are inflected. */
function acrossFeatures(words: readonly string[]): string[] {
  const features: string[] = [];
  const text = ` ${words.map((word) => word.slice(0, LONGEST_WORD)).join(' ')} `;
  for (let at = 0; at + ACROSS <= text.length; at++) {
    const space = text.indexOf(' ', at + 1);
    if (space - at < ACROSS - 1) features.push(`x${text.slice(at, at + ACROSS)}`);
  }
  return features;
}

/** A text taken apart: what a vocabulary is made from, and a vector. */
export interface ReadText {
  words: readonly string[];
  wordFeatures: readonly string[];
  pairFeatures: readonly string[];
  letterFeatures: readonly string[];
  acrossFeatures: readonly string[];
}

/** Takes words apart; without `across` it spares the runs of letters from one word into the next. */
export function readWords(words: readonly string[], languages: readonly string[], across = true): ReadText {
  const stems = languages.map((language) => words.map((word) => stem(word, language)));
  return {
    words,
    wordFeatures: wordFeatures(stems),
    pairFeatures: pairFeatures(stems),
    letterFeatures: letterFeatures(words),
    acrossFeatures: across ? acrossFeatures(words) : [],
  };
}
