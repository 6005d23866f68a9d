import { complaintClass } from './packs/complaint-classes.ts';
import type { Reading } from './reading.ts';
import { stem } from './stems.ts';
import { surface } from './surface.ts';

const SHAPE = [
  'rules',
  'length',
  'short',
  'clauses',
  'question opens',
  'flat statement',
  'and more',
] as const;
const SURFACE = [
  'question mark', 'question marks', 'exclamation', 'exclamations', 'mixed marks', 'dots', 'loud', 'loud word', 'elongated',
  'sad faces', 'glad faces', 'quotes',
] as const; // prettier-ignore

/** The names of the dense features, in the order of `dense`. */
export const CLASSED_DENSE: readonly string[] = [...SHAPE, ...SURFACE];

/** What a complaint is recognised by in a language without signs of its own. */
export interface ClassedFeatures {
  /** One value per name in `CLASSED_DENSE`, about 0 to 2. */
  dense: Float64Array;
  /** Classes of words, alone and together: the same in all languages. */
  classes: ReadonlySet<string>;
  /** Stems and pairs of neighbouring stems of the language, each once. */
  words: ReadonlySet<string>;
}

const MOST_WORDS = 120;
/** Farthest that two classes of one sentence are looked at together. */
const REACH = 7;
const NUMBER = /\d/;
const index = new Map(CLASSED_DENSE.map((name, at) => [name, at]));

/**
 * Measures a message for the models of complaints. Pure; linear in the message's length, which is bounded.
 * @param language whose classes and stems are looked up, ISO 639-1
 * @param ruled what the language's word lists say of the message, 0 to 1
 */
export function classedComplaintFeatures(reading: Reading, language: string, ruled: number): ClassedFeatures {
  const tokens = reading.tokens.slice(0, MOST_WORDS);
  const dense = new Float64Array(CLASSED_DENSE.length);
  const set = (name: string, value: number): void => {
    dense[index.get(name) as number] = value;
  };
  const names = tokens.map(({ norm }) => (NUMBER.test(norm) ? '0' : complaintClass(norm, language)));
  const seen = surface(reading.text);
  const opens = names[0] === 'HOW' || names[0] === 'MAY' || names[1] === 'HOW';
  const purpose = seen['question mark'] > 0 || opens || names.includes('WISH') || names.includes('THANK');
  set('rules', ruled * 2);
  set('length', Math.log1p(tokens.length) / 3);
  set('short', tokens.length <= 3 ? 1 : 0);
  set('clauses', Math.log1p(tokens.at(-1)?.clause ?? 0) / 2);
  set('question opens', opens ? 1 : 0);
  set('flat statement', !purpose && tokens.length > 4 ? 1 : 0);
  set('and more', reading.tokens.length > MOST_WORDS ? 1 : 0);
  for (const name of SURFACE) set(name, seen[name]);

  const classes = new Set<string>();
  const words = new Set<string>();
  let before = '^';
  for (const [at, token] of tokens.entries()) {
    const own = names[at] ?? '*';
    const begins = at === 0 || tokens[at - 1]?.clause !== token.clause;
    const word = NUMBER.test(token.norm) ? '0' : stem(token.norm, language);
    words.add(word);
    words.add(`${begins ? (at === 0 ? '^' : '|') : before} ${word}`);
    before = word;
    if (begins) classes.add(`^${own}`);
    if (own === '*') continue;
    classes.add(own);
    for (let next = at + 1; next <= at + REACH && tokens[next]?.sentence === token.sentence; next++) {
      const other = names[next] ?? '*';
      if (other !== '*') classes.add(`${own} ${next === at + 1 ? '' : '> '}${other}`);
    }
  }
  if (tokens.length > 0) words.add(`${before} $`);
  return { dense, classes, words };
}
