import { isNegator } from './negation.ts';
import { COMPLAINT_SIGNS } from './packs/complaint-signs.ts';
import { hits, type Hit, type Reading } from './reading.ts';
import { sentiment } from './sentiment.ts';
import { stem } from './stems.ts';
import { ruledFrustration } from './complaint-rules.ts';
import { surface } from './surface.ts';

const FEELING = ['sum below', 'sum above', 'worst', 'best', 'mean'] as const;
const SHAPE = [
  'length', 'short', 'clauses', 'first person', 'second person', 'negations', 'second person and negation', 'but',
  'asks', 'asks and negation', 'signs', 'signs and question', 'thanks and signs', 'praise and signs', 'polite and signs', 'rules',
  'several dates', 'same beginnings', 'praise and mishap', 'promise and negation', 'flat statement',
] as const; // prettier-ignore
const SURFACE = [
  'question mark', 'question marks', 'exclamation', 'exclamations', 'mixed marks', 'dots', 'loud', 'loud word', 'elongated',
  'sad faces', 'glad faces', 'mention', 'hashtag', 'quotes',
] as const; // prettier-ignore

/** The names of the dense features, in the order of `dense`. */
export const DENSE: readonly string[] = [
  ...FEELING,
  ...SHAPE,
  ...SURFACE,
  ...COMPLAINT_SIGNS.map((sign) => sign.name),
];

/** What a complaint is recognised by. */
export interface ComplaintFeatures {
  /** One value per name in `DENSE`, about 0 to 2. */
  dense: Float64Array;
  /** Stems and pairs of neighbouring stems, each once. */
  words: ReadonlySet<string>;
  /** Where signs that speak of a complaint stand. */
  signs: { name: string; why: string; hit: Hit }[];
}

const FIRST_PERSON = new Set(['i', 'me', 'my', 'we', 'us', 'our', 'mine', 'myself']);
const SECOND_PERSON = new Set(['you', 'your', 'yours', 'yourself', 'yourselves', 'yall']);
const MOST_WORDS = 400;
const NUMBER = /\d/;

const index = new Map(DENSE.map((name, at) => [name, at]));

/** Measures a message for the complaint model. Pure; linear in the message's length. */
export function complaintFeatures(reading: Reading): ComplaintFeatures {
  const dense = new Float64Array(DENSE.length);
  const set = (name: string, value: number): void => {
    dense[index.get(name) as number] = value;
  };
  const get = (name: string): number => dense[index.get(name) as number] as number;

  const felt = sentiment(reading);
  set('sum below', Math.log1p(Math.max(-felt.sum, 0)));
  set('sum above', Math.log1p(Math.max(felt.sum, 0)));
  set('worst', -felt.worst / 3);
  set('best', felt.best / 3);
  set('mean', Math.max(-2, Math.min(2, felt.mean * 3)));

  const signs: ComplaintFeatures['signs'] = [];
  let speaking = 0;
  for (const { name, pattern, why } of COMPLAINT_SIGNS) {
    const found = hits(reading, pattern);
    if (found.length === 0) continue;
    set(name, found.length > 1 ? 1.4 : 1);
    if (name === 'date') set('several dates', Math.min(found.length - 1, 2) / 2);
    if (why === undefined) continue;
    speaking += 1;
    for (const hit of found) signs.push({ name, why, hit });
  }

  const { tokens } = reading;
  const count = (holds: (norm: string) => boolean): number => {
    let total = 0;
    for (const token of tokens) if (holds(token.norm)) total++;
    return total;
  };
  const negations = Math.log1p(count((norm) => isNegator(norm, reading.packs)));
  const second = Math.log1p(count((norm) => SECOND_PERSON.has(norm)));
  const seen = surface(reading.text);
  const question = get('plain question') > 0 || get('how to') > 0 || get('polite request') > 0 ? 1 : 0;
  const several = Math.log1p(speaking);
  set('length', Math.log1p(tokens.length) / 3);
  set('short', tokens.length <= 3 ? 1 : 0);
  set('clauses', Math.log1p(tokens.at(-1)?.clause ?? 0) / 2);
  set('first person', Math.log1p(count((norm) => FIRST_PERSON.has(norm))) / 2);
  set('second person', second / 2);
  set('negations', negations / 2);
  set('second person and negation', Math.min(second * negations, 1));
  set('but', tokens.some((token) => token.norm === 'but' || token.norm === 'yet') ? 1 : 0);
  set('asks', question);
  set('asks and negation', question * Math.min(negations, 1));
  set('signs', several);
  set('signs and question', question * several);
  set('thanks and signs', get('thanks') > 0 ? several : 0);
  set('praise and signs', get('praise') > 0 ? several : 0);
  set('polite and signs', get('polite request') > 0 ? several : 0);
  const mishap = get('mishap') + get('not received') + get('handled badly') > 0 ? 1 : 0;
  set('praise and mishap', get('praise alone') > 0 ? Math.min(mishap + negations + several, 2) / 2 : 0);
  set('promise and negation', get('promised') > 0 ? Math.min(negations + mishap, 1) : 0);
  set('same beginnings', sameBeginnings(reading));
  // Nothing is asked, wished or thanked for: it is said so that it has been said.
  const purpose = question + get('polite request') + get('thanks') + seen['question mark'] > 0;
  set('flat statement', !purpose && tokens.length > 4 ? 1 : 0);
  set('rules', ruledFrustration(reading).score * 2);
  for (const name of SURFACE) set(name, seen[name]);
  return { dense, words: wordsOf(reading), signs };
}

/** Clauses that begin as the one before does ("Nobody came. Nobody called."), 0 to 1. */
function sameBeginnings({ tokens }: Reading): number {
  let before = '';
  let clause = -1;
  let same = 0;
  for (const token of tokens) {
    if (token.clause === clause) continue;
    clause = token.clause;
    if (token.norm === before) same++;
    before = token.norm;
  }
  return Math.min(same, 2) / 2;
}

/** Stems and pairs of stems within a clause; numbers are one word, so that no order number is learned. */
function wordsOf({ tokens }: Reading): Set<string> {
  const words = new Set<string>();
  let before = '^';
  let clause = 0;
  for (const token of tokens.slice(0, MOST_WORDS)) {
    const word = NUMBER.test(token.norm) ? '0' : stem(token.norm);
    if (token.clause !== clause) {
      clause = token.clause;
      before = '|';
    }
    words.add(word);
    words.add(`${before} ${word}`);
    before = word;
  }
  if (tokens.length > 0 && tokens.length <= MOST_WORDS) words.add(`${before} $`);
  return words;
}
