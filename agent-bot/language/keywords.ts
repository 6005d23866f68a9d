import type { Span } from '../triggers/verdict.ts';
import type { KeywordMatch } from '../turn/signals.ts';
import { voidReason } from './keyword-circumstances.ts';
import {
  compileFamilies,
  type CompiledFamilies,
  type KeywordFamily,
  type Phrase,
} from './keyword-phrases.ts';
import type { ConceptName } from './packs/pack.ts';
import { quotedRanges } from './quotes.ts';
import { hits, read, spanOf, type Reading } from './reading.ts';
import { isUnspaced } from './unspaced.ts';
import { likeness } from './word-likeness.ts';

export type { KeywordFamily } from './keyword-phrases.ts';

/** A find before its circumstances are looked at. */
interface Found {
  family: string;
  concept: ConceptName | null;
  first: number;
  last: number;
  /** The words as the family has them, folded. */
  meant: string;
  /** Stands for the admin's word, is not it. */
  synonym: boolean;
  why: string;
}

/** In Chinese or Thai a word's bounds cannot be seen. */
const WITHIN = 'written without spaces around it';

/** A message with more finds than this is a list or an attack; the first ones say enough. */
const MOST_FOUND = 200;

/**
 * Every place where a word of a family stands, in the order of the text: inflected forms, synonyms and small slips
 * count, parts of other words do not. `fired` is false, and `why` says it, where the visitor refuses it ("I don't
 * want a refund"), quotes it, supposes it, or tells of the past.
 */
export function matchKeywords(input: string | Reading, families: readonly KeywordFamily[]): KeywordMatch[] {
  const reading = typeof input === 'string' ? read(input) : input;
  if (families.length === 0 || reading.tokens.length === 0) return [];
  const compiled = compileFamilies(families);
  const found = oncePerPlace([...findPhrases(reading, compiled), ...findPatterns(reading, compiled)]);
  if (found.length === 0) return [];
  const quotes = quotedRanges(reading.text);
  return found.map(({ family, concept, first, last, meant, why }) => {
    const span = spanOf(reading, first, last);
    const { text, start, end } = why === WITHIN ? partOf(span, meant) : span;
    const base = { family, text, start, end };
    const voided = voidReason(reading, { first, last, concept, meant }, quotes);
    return voided === null ? { ...base, fired: true, why } : { ...base, fired: false, why: voided };
  });
}

/** Where a part stands within a span, if it stands there as it is; the whole span otherwise. */
function partOf(span: Span, part: string): Span {
  const at = span.text.indexOf(part);
  return at < 0 ? span : { start: span.start + at, end: span.start + at + part.length, text: part };
}

function findPhrases(reading: Reading, compiled: CompiledFamilies): Found[] {
  const { tokens } = reading;
  const found: Found[] = [];
  // A message says the same words again and again: each is compared once.
  const begun = new Map<string, { phrase: Phrase; why: string }[]>();
  for (let first = 0; first < tokens.length && found.length < MOST_FOUND; first++) {
    const norm = tokens[first]?.norm ?? '';
    let candidates = begun.get(norm);
    if (candidates === undefined) begun.set(norm, (candidates = beginningWith(norm, reading, compiled)));
    for (const { phrase, why } of candidates) {
      const last = lastOf(reading, phrase, first);
      if (last !== null) found.push(foundPhrase(phrase, first, last, why));
    }
    const apart = writtenApart(reading, first, compiled);
    if (apart !== null) found.push(foundPhrase(apart, first, first + 1, 'written apart'));
  }
  return found;
}

function foundPhrase(phrase: Phrase, first: number, last: number, why: string): Found {
  const { family, concept, meaning } = phrase;
  return {
    family,
    concept,
    first,
    last,
    meant: phrase.words.join(' '),
    synonym: meaning !== null,
    why: meaning === null ? why : `means "${meaning}"`,
  };
}

/** Phrases whose first word the norm is like, or that are written together in it. */
function beginningWith(
  norm: string,
  { packs }: Reading,
  compiled: CompiledFamilies,
): { phrase: Phrase; why: string }[] {
  const compounded = packs.some((pack) => pack.compounds !== null);
  const unspaced = isUnspaced(norm);
  // Compounds and participles begin with another letter, and so may a sentence without spaces.
  const phrases =
    (compounded && norm.length > 5) || unspaced
      ? compiled.phrases
      : (compiled.byLetter.get(norm[0] ?? '') ?? []);
  const begun: { phrase: Phrase; why: string }[] = [];
  for (const phrase of phrases) {
    const word = phrase.words[0] ?? '';
    const why = speaks(phrase, packs) ? likeness(norm, word, packs) : norm === word ? 'whole word' : null;
    if (why !== null) begun.push({ phrase, why });
    else if (unspaced && phrase.words.length === 1 && isUnspaced(word) && norm.includes(word)) {
      begun.push({ phrase, why: WITHIN });
    } else if (phrase.words.length > 1 && norm.length > 5 && phrase.words.join('') === norm) {
      begun.push({ phrase: { ...phrase, words: [norm] }, why: 'written together' });
    }
  }
  return begun;
}

/** Whether a phrase's forms are looked for: the admin's own words, and those of the message's language. */
function speaks({ language }: { language: string | null }, packs: Reading['packs']): boolean {
  return language === null || packs.some((pack) => pack.language === language);
}

/** The last token of a phrase that begins at `first`; null where it does not go on. */
function lastOf({ tokens, packs }: Reading, phrase: Phrase, first: number): number | null {
  for (let at = 1; at < phrase.words.length; at++) {
    const token = tokens[first + at];
    if (token === undefined || token.clause !== tokens[first]?.clause) return null;
    if (likeness(token.norm, phrase.words[at] ?? '', packs) === null) return null;
  }
  return first + phrase.words.length - 1;
}

/** "charge back" for "chargeback". */
function writtenApart({ tokens }: Reading, first: number, compiled: CompiledFamilies): Phrase | null {
  const head = tokens[first];
  const next = tokens[first + 1];
  if (head === undefined || next === undefined || head.clause !== next.clause) return null;
  const length = head.norm.length + next.norm.length;
  if (length < 7 || head.norm.length < 2) return null;
  const phrases = compiled.byLetter.get(head.norm[0] ?? '') ?? [];
  return (
    phrases.find(({ words: [word = ''], words }) => {
      return (
        words.length === 1 && word.length === length && word.startsWith(head.norm) && word.endsWith(next.norm)
      );
    }) ?? null
  );
}

function findPatterns(reading: Reading, compiled: CompiledFamilies): Found[] {
  const found: Found[] = [];
  for (const { family, pattern, concept, meaning, language } of compiled.patterns) {
    if (!speaks({ language }, reading.packs)) continue;
    for (const hit of hits(reading, pattern)) {
      if (found.length >= MOST_FOUND) return found;
      found.push({ family, concept, ...hit, meant: '', synonym: true, why: `means "${meaning}"` });
    }
  }
  return found;
}

/** In the order of the text; one place counts once for a family: by the admin's own word, else the longest match. */
function oncePerPlace(found: Found[]): Found[] {
  found.sort((a, b) => Number(a.synonym) - Number(b.synonym) || b.last - b.first - (a.last - a.first));
  const kept: Found[] = [];
  for (const one of found) {
    const taken = kept.some(
      (other) => other.family === one.family && other.first <= one.last && one.first <= other.last,
    );
    if (!taken) kept.push(one);
  }
  return kept.sort((a, b) => a.first - b.first);
}
