import type { Span } from '../triggers/trigger.ts';
import { expandTokens } from './contractions.ts';
import { tokenize, type Token } from './tokens.ts';

/**
 * A message read once, for all detectors: its words, and a flat form in which patterns are searched.
 * In `flat` words are folded, contractions written out, single spaces between words and ` | ` between clauses,
 * so a pattern made of words and bounded gaps cannot run over a clause's end, nor backtrack without bound.
 */
export interface Reading {
  text: string;
  tokens: readonly Token[];
  flat: string;
  /** Where each token starts in `flat`, ascending. */
  starts: Int32Array;
}

/** Reads a message. Linear in its length; never throws. */
export function read(text: string): Reading {
  return readingOf(text, expandTokens(tokenize(text)));
}

/** The same message with other tokens (spelling repaired). */
export function readingOf(text: string, tokens: readonly Token[]): Reading {
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
  return { text, tokens, flat: ` ${parts.join(' ')} `, starts };
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

/** All hits of a global pattern in the flat form. */
export function hits(reading: Reading, pattern: RegExp): Hit[] {
  const found: Hit[] = [];
  for (const match of reading.flat.matchAll(pattern)) {
    if (match[0].trim() === '') continue;
    const lead = match[0].length - match[0].trimStart().length;
    const first = tokenAt(reading, match.index + lead);
    const last = tokenAt(reading, match.index + match[0].trimEnd().length - 1);
    if (first >= 0 && last >= first) found.push({ first, last });
  }
  return found;
}
