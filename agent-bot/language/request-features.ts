import { requestClass } from './packs/request-classes.ts';
import type { Hit, Reading } from './reading.ts';
import { stem } from './stems.ts';

/** The model learned from short messages: in longer ones the patterns look alone. */
const MOST_WORDS = 80;
/** Without a word of one of these nobody is asked for, whatever else is wanted. */
const NEEDED = ['WHO', 'ANY', 'TALK', 'PASS', 'REACH', 'BOT', 'DEPT'].map((name) => `has ${name}`);
/** Farthest that two classes of one clause are looked at together. */
const REACH = 6;
/** Classes that say something together, wherever in the clause they stand. */
const TELLING = new Set([
  'WHO',
  'ANY',
  'TALK',
  'PASS',
  'REACH',
  'BOT',
  'REAL',
  'DEPT',
  'WISH',
  'NOT',
  'WAS',
  'IF',
  'ME',
  'MY',
  'HELP',
  'help',
]);
const NUMBER = /\d/;

/**
 * What a request for a person is recognised by, each with where it stands: stems, pairs of stems, runs of two to four
 * word classes, and pairs of telling classes at some distance within a clause. Empty where it cannot be one.
 */
export function requestFeatures({ tokens, text }: Reading): Map<string, Hit> {
  const found = new Map<string, Hit>();
  const add = (name: string, first: number, last: number): void => {
    if (!found.has(name)) found.set(name, { first, last });
  };
  if (tokens.length > MOST_WORDS) return found;
  const classes = tokens.map(({ norm }) => (NUMBER.test(norm) ? '0' : requestClass(norm)));
  const stems = tokens.map(({ norm }) => (NUMBER.test(norm) ? '0' : stem(norm)));
  for (let at = 0; at < tokens.length; at++) {
    const clause = tokens[at]?.clause;
    const within = (index: number): boolean => tokens[index]?.clause === clause;
    const word = stems[at] ?? '';
    add(word, at, at);
    if (within(at + 1)) add(`${word} ${stems[at + 1] ?? ''}`, at, at + 1);
    let run = classes[at] ?? '';
    if (!within(at - 1)) add(`^${run}`, at, at);
    for (let length = 2; length <= 4; length++) {
      const next = at + length - 1;
      if (!within(next)) break;
      run += ` ${classes[next] ?? ''}`;
      add(`:${run}`, at, next);
      if (!within(at - 1)) add(`^${run}`, at, next);
      if (!within(next + 1)) add(`:${run}$`, at, next);
    }
    if (!TELLING.has(classes[at] ?? '')) continue;
    for (let next = at + 1; next <= at + REACH && within(next); next++) {
      if (TELLING.has(classes[next] ?? '')) add(`${classes[at] ?? ''}>${classes[next] ?? ''}`, at, next);
    }
  }
  const all = new Set(classes);
  const last = tokens.length - 1;
  if (last < 0) return found;
  for (const name of all) if (TELLING.has(name)) add(`has ${name}`, 0, last);
  add(`${String(Math.min(4, Math.ceil(tokens.length / 4)))} long`, 0, last);
  if (text.includes('?')) add('asks', 0, last);
  if (tokens.length === 1) add(`only ${classes[0] ?? ''}`, 0, 0);
  return NEEDED.some((name) => found.has(name)) ? found : new Map();
}
