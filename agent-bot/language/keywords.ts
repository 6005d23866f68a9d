import type { KeywordMatch } from '../turn/signals.ts';
import { refusedBy } from './negation.ts';
import { PACKS } from './packs/index.ts';
import { quotedRanges, type Range } from './quotes.ts';
import { read, type Reading } from './reading.ts';
import { editKind } from './spelling.ts';
import { stem, STEMMED_LANGUAGES } from './stems.ts';

/** Words with one meaning for the admin ("refund": refund, money back), and who decides about it. */
export interface KeywordFamily {
  name: string;
  words: readonly string[];
  team?: string | undefined;
}

interface Phrase {
  family: string;
  words: readonly string[];
  /** One list of stems per language. */
  stems: readonly (readonly string[])[];
}

const VOIDS = PACKS.flatMap((pack) => pack.keywordVoids);
/** Shorter words are too easily another word with a slip. */
const SHORTEST_TYPO = 6;

function phrasesOf(families: readonly KeywordFamily[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (const { name, words } of families) {
    for (const word of words) {
      const norms = read(word).tokens.map((token) => token.norm);
      if (norms.length === 0) continue;
      phrases.push({
        family: name,
        words: norms,
        stems: STEMMED_LANGUAGES.map((language) => norms.map((norm) => stem(norm, language))),
      });
    }
  }
  return phrases;
}

const compiled = new WeakMap<readonly KeywordFamily[], Phrase[]>();

/** How a word of the message stands for a word of the list; null when it does not. */
function likeness(norm: string, phrase: Phrase, at: number): string | null {
  const word = phrase.words[at] ?? '';
  if (norm === word) return 'whole word';
  for (const [index, language] of STEMMED_LANGUAGES.entries()) {
    if (stem(norm, language) === phrase.stems[index]?.[at]) return `form of "${word}"`;
  }
  if (norm.length >= SHORTEST_TYPO - 1 && word.length >= SHORTEST_TYPO && norm[0] === word[0]) {
    // Substitutions stay out: "cancer" is not a misspelt "cancel".
    const kind = editKind(norm, word);
    if (kind === 'insert' || kind === 'delete' || kind === 'swap') return `"${word}" misspelt`;
  }
  return null;
}

/**
 * Every place where a word of a family stands, in the order of the text: inflected forms and small slips count,
 * parts of other words do not. `fired` is false, and `why` says it, where the visitor refuses it ("I don't want a
 * refund"), quotes it, supposes it, or tells of the past.
 */
export function matchKeywords(input: string | Reading, families: readonly KeywordFamily[]): KeywordMatch[] {
  const reading = typeof input === 'string' ? read(input) : input;
  if (families.length === 0 || reading.tokens.length === 0) return [];
  let phrases = compiled.get(families);
  if (phrases === undefined) compiled.set(families, (phrases = phrasesOf(families)));
  const quotes = quotedRanges(reading.text);
  const matches: KeywordMatch[] = [];
  const { tokens } = reading;
  for (let first = 0; first < tokens.length; first++) {
    for (const phrase of phrases) {
      const match = matchAt(reading, phrase, first, quotes);
      if (match === null) continue;
      const last = matches.at(-1);
      // One place counts once for a family: the longer phrase was met first or is met now.
      if (last !== undefined && last.family === match.family && match.start < last.end) {
        if (match.end > last.end) matches[matches.length - 1] = match;
        continue;
      }
      matches.push(match);
    }
  }
  return matches;
}

function matchAt(
  reading: Reading,
  phrase: Phrase,
  first: number,
  quotes: readonly Range[],
): KeywordMatch | null {
  const { tokens, text } = reading;
  const head = tokens[first];
  if (head === undefined) return null;
  let why = '';
  for (let at = 0; at < phrase.words.length; at++) {
    const token = tokens[first + at];
    if (token === undefined || token.clause !== head.clause) return null;
    const like = likeness(token.norm, phrase, at);
    if (like === null) return null;
    if (at === 0 || why === 'whole word') why = like;
  }
  const lastIndex = first + phrase.words.length - 1;
  const start = head.start;
  const end = tokens[lastIndex]?.end ?? head.end;
  const base = { family: phrase.family, text: text.slice(start, end), start, end };
  const voided = voidReason(reading, first, lastIndex, quotes);
  return voided === null ? { ...base, fired: true, why } : { ...base, fired: false, why: voided };
}

function voidReason(reading: Reading, first: number, last: number, quotes: readonly Range[]): string | null {
  const { tokens } = reading;
  const head = tokens[first];
  const tail = tokens[last];
  if (head === undefined || tail === undefined) return null;
  if (quotes.some((range) => range.start <= head.start && tail.end <= range.end)) return 'quoted';
  const negator = refusedBy(reading, first);
  if (negator !== null) return `negated by "${negator}"`;
  const before = around(reading, first, -1);
  const after = around(reading, last, 1);
  if (isPast(head.norm, before)) return 'about the past';
  for (const rule of VOIDS) {
    if (
      (rule.before === undefined || rule.before.test(before)) &&
      (rule.after === undefined || rule.after.test(after))
    ) {
      return rule.why;
    }
  }
  return null;
}

/** At most this many words around a match are read for its circumstances. */
const CONTEXT = 40;

/** The words before (of the same sentence) or after (of the same clause) a token, as flat text with spaces around. */
function around(reading: Reading, index: number, step: 1 | -1): string {
  const { tokens } = reading;
  const origin = tokens[index];
  const words: string[] = [];
  for (let at = index + step, seen = 0; seen < CONTEXT; at += step, seen++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== origin?.sentence) break;
    if (step === 1 && token.clause !== origin.clause) break;
    const neighbour = tokens[at - step];
    if (neighbour !== undefined && neighbour.clause !== token.clause) words.push('|');
    words.push(token.norm);
  }
  if (step === -1) words.reverse();
  return ` ${words.join(' ')} `;
}

const PAST_FORM = /(?:ed|elt)$/;
const PAST_BEFORE =
  /\b(?:i|we|he|she|they|you|was|were|got|been|already|have|has|had|who|which)(?: (?:was|were|have|has|had|been|got|already|just|also|myself|finally|recently|then|never|once)){0,3} $/;
const NOT_PAST =
  /\b(?:want|need|like|be|get|getting|expect|expecting|not|waiting|when|why|how|will|should|can|could|supposed|please|to|until|still|if)(?: \w+){0,3} $/;

/** "I cancelled it yesterday", "it was refunded": told, not asked for. */
function isPast(norm: string, before: string): boolean {
  return PAST_FORM.test(norm) && PAST_BEFORE.test(before) && !NOT_PAST.test(before);
}
