import type { Span } from '../triggers/verdict.ts';
import { expandTokens } from './contractions.ts';
import { languageOfTokens, UNDETERMINED } from './language-detection.ts';
import { couldMatch } from './pattern-gate.ts';
import { PACKS } from './packs/index.ts';
import type { LanguagePack } from './packs/pack.ts';
import { tokenize, type Token } from './tokens.ts';

/**
 * A message read once, for all detectors: its words, and a flat form in which patterns are searched.
 * In `flat` words are folded, contractions written out, single spaces between words and ` | ` between clauses,
 * so a pattern made of words and bounded gaps cannot run over a clause's end, nor backtrack without bound. Letters that
 * are not Latin stand there as one and the same: compare messages by their tokens.
 */
export interface Reading {
  text: string;
  tokens: readonly Token[];
  flat: string;
  /** Where each token starts in `flat`, ascending. */
  starts: Int32Array;
  /** ISO 639-1, or `und` when it cannot be told. */
  language: string;
  /** The pack of that language; all of them where it is not known or has none. */
  packs: readonly LanguagePack[];
}

/** Of a longer message the beginning and the end are read: what somebody wants stands there, a pasted log between. */
const HEAD = 3000;
const TAIL = 1000;

/**
 * Reads a message. Linear in its length up to 4,000 characters, constant beyond; never throws.
 * @param prior the conversation's language so far, ISO 639-1
 */
export function read(text: string, prior = UNDETERMINED): Reading {
  const raw = tokensOf(text);
  const language = languageOfTokens(text, raw, prior);
  return assemble(text, expandTokens(raw, language), language);
}

/** The same message with other tokens (spelling repaired, swear words left out), and with other packs where told. */
export function readingOf(reading: Reading, tokens: readonly Token[], packs = reading.packs): Reading {
  return { ...assemble(reading.text, tokens, reading.language), packs };
}

/** Whether there are word lists for the message's language, or it cannot be told which one it is. */
export function isSpoken({ language }: Reading): boolean {
  return language === UNDETERMINED || PACKS.some((pack) => pack.language === language);
}

function tokensOf(text: string): Token[] {
  if (text.length <= HEAD + TAIL) return tokenize(text);
  const head = tokenize(text.slice(0, HEAD));
  const offset = text.length - TAIL;
  const { clause = 0, sentence = 0 } = head.at(-1) ?? {};
  for (const token of tokenize(text.slice(offset))) {
    head.push({
      norm: token.norm,
      start: token.start + offset,
      end: token.end + offset,
      clause: token.clause + clause + 1,
      sentence: token.sentence + sentence + 1,
    });
  }
  return head;
}

function assemble(text: string, tokens: readonly Token[], language: string): Reading {
  const starts = new Int32Array(tokens.length);
  const parts: string[] = [];
  let length = 1;
  let clause = tokens[0]?.clause ?? 0;
  for (const [index, token] of tokens.entries()) {
    if (token.clause !== clause) {
      parts.push('|');
      length += 2;
      clause = token.clause;
    }
    starts[index] = length;
    parts.push(token.norm);
    length += token.norm.length + 1;
  }
  const own = PACKS.filter((pack) => pack.language === language);
  return {
    text,
    tokens,
    flat: oneByte(` ${parts.join(' ')} `),
    starts,
    language,
    packs: own.length > 0 ? own : PACKS,
  };
}

const BEYOND_LATIN = /[^\0-\xff]/g;

/**
 * The same with a letter in place of each that takes two bytes: no pattern names one (a test sees to it), and V8
 * compiles a pattern once for texts of one byte a letter and again, half a second for all of them, for others.
 * A text keeps its form where a part of it is cut out, so each is written anew.
 */
export function oneByte(flat: string): string {
  return Buffer.from(flat.replace(BEYOND_LATIN, '\xff'), 'latin1').toString('latin1');
}

/** Index of the token at, or before, a position of `flat`; -1 before the first. */
export function tokenAt(reading: Reading, position: number): number {
  let low = 0;
  let high = reading.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.starts[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The place in the original text that tokens `first` to `last` (inclusive) cover. */
export function spanOf(reading: Reading, first: number, last: number): Span {
  const start = reading.tokens[first]?.start ?? 0;
  const end = Math.max(reading.tokens[last]?.end ?? start, start);
  return { start, end, text: reading.text.slice(start, end) };
}

/** A pattern's hit as token indexes, last inclusive. */
export interface Hit {
  first: number;
  last: number;
}

/**
 * All hits of a global pattern in the flat form. `matchAll` would copy the pattern each time, which costs more than
 * most searches.
 */
export function hits(reading: Reading, pattern: RegExp): Hit[] {
  const found: Hit[] = [];
  const { flat } = reading;
  if (!couldMatch(flat, pattern)) return found;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(flat); match !== null; match = pattern.exec(flat)) {
    const [text] = match;
    if (text === '') pattern.lastIndex++;
    const plain = text.trim();
    if (plain === '') continue;
    const lead = text.length - text.trimStart().length;
    const first = tokenAt(reading, match.index + lead);
    const last = tokenAt(reading, match.index + lead + plain.length - 1);
    if (first >= 0 && last >= first) found.push({ first, last });
  }
  return found;
}
