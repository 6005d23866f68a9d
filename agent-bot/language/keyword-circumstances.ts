import { refusedBy } from './negation.ts';
import type { ConceptName, KeywordVoid } from './packs/pack.ts';
import type { Range } from './quotes.ts';
import type { Reading } from './reading.ts';

/** A place in the message where a keyword stands: token indexes, last inclusive. */
export interface Place {
  first: number;
  last: number;
  concept: ConceptName | null;
  /** The keyword as its family has it, folded: the message may have it misspelt. */
  meant: string;
}

/**
 * Why a keyword does not count where it stands: quoted, in an address, refused, supposed, told of the past or of
 * somebody else; null where it counts.
 */
export function voidReason(reading: Reading, place: Place, quotes: readonly Range[]): string | null {
  const { tokens } = reading;
  const head = tokens[place.first];
  const tail = tokens[place.last];
  if (head === undefined || tail === undefined) return null;
  if (quotes.some((range) => range.start <= head.start && tail.end <= range.end)) return 'quoted';
  if (isInAddress(reading.text, head.start, tail.end)) return 'part of an address';
  const later = laterWords(reading, place.last);
  const negator = refusedBy(reading, place.first);
  const undone = reading.packs.some(({ refusalUndone }) => refusalUndone?.test(later) === true);
  if (negator !== null && !undone) return `negated by "${negator}"`;
  const before = around(reading, place.first, -1);
  const after = around(reading, place.last, 1);
  let words = head.norm;
  for (let at = place.first + 1; at <= place.last; at++) words += ` ${tokens[at]?.norm ?? ''}`;
  for (const pack of reading.packs) {
    for (const rule of pack.keywordVoids)
      if (applies(rule, place, { before, words, after, later })) return rule.why;
  }
  return null;
}

/** The words around a match, as flat text. */
interface Context {
  before: string;
  words: string;
  after: string;
  later: string;
}

function applies(
  rule: KeywordVoid,
  { concept, meant }: Place,
  { before, words, after, later }: Context,
): boolean {
  if (rule.only !== undefined && (concept === null || !rule.only.includes(concept))) return false;
  if (rule.except !== undefined && concept !== null && rule.except.includes(concept)) return false;
  return (
    (rule.word === undefined || rule.word.test(words) || rule.word.test(meant)) &&
    (rule.before === undefined || rule.before.test(before)) &&
    (rule.unless === undefined || !rule.unless.test(before)) &&
    (rule.after === undefined || rule.after.test(after)) &&
    (rule.unlessAfter === undefined || !rule.unlessAfter.test(after)) &&
    (rule.unlessLater === undefined || !rule.unlessLater.test(later)) &&
    (rule.later === undefined || rule.later.test(later))
  );
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

/** All words after a token, as flat text with spaces around and `|` between clauses. */
function laterWords({ tokens }: Reading, index: number): string {
  let words = ' ';
  for (let at = index + 1; at < tokens.length && at <= index + CONTEXT; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    words += `${token.clause === tokens[at - 1]?.clause ? '' : '| '}${token.norm} `;
  }
  return words;
}

/** What stands without a space around a match is looked at this far. */
const LONGEST_ADDRESS = 200;
const ADDRESS = /[^\s@]@[^\s@]+\.[a-z]{2}|:\/\/|^www\./i;

/** "refunds@shop.example" asks for nothing, nor does a link. */
function isInAddress(text: string, start: number, end: number): boolean {
  const head = /\S*$/.exec(text.slice(Math.max(0, start - LONGEST_ADDRESS), start))?.[0] ?? '';
  const tail = /^\S*/.exec(text.slice(end, end + LONGEST_ADDRESS))?.[0] ?? '';
  return ADDRESS.test(head + text.slice(start, end) + tail);
}
