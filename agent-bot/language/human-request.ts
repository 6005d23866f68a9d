import type { Span } from '../triggers/trigger.ts';
import { refusedBy } from './negation.ts';
import { PACKS } from './packs/index.ts';
import { hits, read, readingOf, spanOf, type Hit, type Reading } from './reading.ts';
import { editKind } from './spelling.ts';
import { fold, type Token } from './tokens.ts';

/** A score from 0 to 1 with the places that made it, and one line for people. */
export interface Scored {
  score: number;
  spans: Span[];
  why: string;
}

const TRAPS = PACKS.flatMap((pack) => pack.human.traps);
const REQUESTS = PACKS.flatMap((pack) => pack.human.requests);
const SPELLING = PACKS.flatMap((pack) => pack.human.spelling).map(fold);
const REAL_WORDS = new Set(
  PACKS.flatMap((pack) => [...pack.human.realWords, ...pack.human.spelling, ...pack.commonWords]),
);
/** Longest message, in words, that may be a bare "human please". */
const BARE = 6;

/** The request's core words with one typing slip undone ("persn" → "person"). */
function corrected(tokens: readonly Token[]): { tokens: Token[]; changed: boolean } {
  let changed = false;
  const repaired = tokens.map((token) => {
    if (token.norm.length < 4 || token.norm.length > 16 || REAL_WORDS.has(token.norm)) return token;
    const word = SPELLING.find((other) => misspells(token.norm, other));
    if (word !== undefined) {
      changed = true;
      return { ...token, norm: word };
    }
    return token;
  });
  return { tokens: repaired, changed };
}

/** One slip away, or run together with a small word: "persn", "eprson", "tosomebody". */
function misspells(norm: string, word: string): boolean {
  if (word.length >= 5 && (norm === `to${word}` || norm === `a${word}`)) return true;
  if (word.length < 5 && norm.length < 5) return false;
  const kind = editKind(norm, word);
  return kind === 'swap' || (norm[0] === word[0] && kind !== 'far');
}

const overlaps = (a: Hit, b: Hit): boolean => a.first <= b.last && b.first <= a.last;

/** A message of a few words that are all politeness and one name for a person: "agent please". */
function bareRequest(reading: Reading): Hit | null {
  const { tokens } = reading;
  if (tokens.length === 0 || tokens.length > BARE) return null;
  for (const pack of PACKS) {
    let noun = -1;
    const fits = tokens.every((token, index) => {
      if (pack.human.nouns.includes(token.norm)) {
        noun = index;
        return true;
      }
      return pack.human.politeness.includes(token.norm);
    });
    if (fits && noun >= 0) return { first: 0, last: tokens.length - 1 };
  }
  return null;
}

/**
 * How surely a message asks for a person. Past tense, third person, questions about the assistant's nature
 * ("are you a human?") and refusals ("no need to transfer me") score 0 and are kept as void spans.
 * @param sentences exact sentences of a "Talk to a person" button, in any language: they score 1.
 */
export function humanRequest(input: string | Reading, sentences: readonly string[] = []): Scored {
  const original = typeof input === 'string' ? read(input) : input;
  const plain = original.text.trim();
  if (plain !== '' && sentences.some((sentence) => sentence.trim() === plain)) {
    const start = original.text.indexOf(plain);
    return {
      score: 1,
      spans: [{ start, end: start + plain.length, text: plain }],
      why: 'pressed "Talk to a person"',
    };
  }
  const repair = corrected(original.tokens);
  const reading = repair.changed ? readingOf(original.text, repair.tokens) : original;
  const traps = TRAPS.flatMap((pattern) => hits(reading, pattern));

  let score = 0;
  let why = 'no request for a person';
  const found: { hit: Hit; weight: number; why: string }[] = [];
  for (const cue of REQUESTS) {
    for (const hit of hits(reading, cue.pattern)) found.push({ hit, weight: cue.weight, why: cue.why });
  }
  const bare = bareRequest(reading);
  if (bare !== null) found.push({ hit: bare, weight: 0.9, why: 'only names a person' });

  const spans: Span[] = [];
  for (const { hit, weight, why: reason } of found.sort((a, b) => b.weight - a.weight)) {
    const trap = traps.find((other) => overlaps(hit, other) && !insideLonger(hit, other));
    const span = spanOf(reading, hit.first, hit.last);
    const refused = trap === undefined ? refusedBy(reading, hit.first) : null;
    if (trap !== undefined) span.void = 'talks about a person, does not ask for one';
    else if (refused !== null) span.void = `negated by "${refused}"`;
    else if (weight > score) {
      score = weight;
      why = reason;
    }
    if (
      !spans.some(
        (other) =>
          other.start <= span.start && span.end <= other.end && (other.void ?? '') === (span.void ?? ''),
      )
    ) {
      spans.push(span);
    }
  }
  if (score === 0 && spans[0]?.void !== undefined) why = `seen, not counted: ${spans[0].void}`;
  return { score, spans, why };
}

/** A request that says more than the trap ("put me through to a travel agent" is the trap's; the reverse is not). */
function insideLonger(hit: Hit, trap: Hit): boolean {
  return trap.last < hit.last && trap.first > hit.first;
}
