import { requestClass } from './packs/request-classes.ts';
import type { Hit, Reading } from './reading.ts';
import { stem } from './stems.ts';
import type { Token } from './tokens.ts';

/** The model learned from short messages: in longer ones the patterns look alone. */
const MOST_WORDS = 80;
/** Without a word of one of these nobody is asked for, whatever else is wanted. */
const NEEDED = ['WHO', 'ANY', 'TALK', 'PASS', 'PASSME', 'REACH', 'BOT', 'DEPT', 'who'].map(
  (name) => `has ${name}`,
);
/** As many parts of a message are judged, the whole one included. */
const MOST_PARTS = 12;
/** Farthest that two classes of one clause are looked at together. */
const REACH = 6;
/** Classes that say something together, wherever in the clause they stand. */
const TELLING = new Set([
  'WHO',
  'ANY',
  'TALK',
  'PASS',
  'PASSME',
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
  'who',
]);
const NUMBER = /\d/;

/** Something the patterns saw that speaks against a request: a clause about persons, a term, a refusal, a quotation. */
export interface Against {
  kind: 'trap' | 'term' | 'refused' | 'quoted';
  hit: Hit;
}

/** A message's words with their classes and stems, looked up once for all of its parts. */
export interface ClassedWords {
  reading: Reading;
  classes: readonly string[];
  stems: readonly string[];
}

/** Looks a message's words up in a language's classes; null where it is too long to be judged. */
export function classedWords(reading: Reading, language: string): ClassedWords | null {
  const { tokens } = reading;
  if (tokens.length > MOST_WORDS) return null;
  return {
    reading,
    classes: tokens.map(({ norm }) => (NUMBER.test(norm) ? '0' : requestClass(norm, language))),
    stems: tokens.map(({ norm }) => (NUMBER.test(norm) ? '0' : stem(norm, language))),
  };
}

/**
 * What a request for a person is recognised by, each with where it stands: stems, pairs of stems, runs of two to four
 * word classes, pairs of telling classes at some distance within a clause, and what the patterns saw against it.
 * Empty where it cannot be one.
 * @param part the tokens that are looked at, the last one included
 */
export function requestFeatures(
  { reading, classes, stems }: ClassedWords,
  part: Hit,
  against: readonly Against[],
): Map<string, Hit> {
  const { tokens, text } = reading;
  const found = new Map<string, Hit>();
  const add = (name: string, first: number, last: number): void => {
    if (!found.has(name)) found.set(name, { first, last });
  };
  const words = part.last - part.first + 1;
  if (words <= 0) return found;
  for (let at = part.first; at <= part.last; at++) {
    const clause = tokens[at]?.clause;
    const within = (index: number): boolean =>
      index >= part.first && index <= part.last && tokens[index]?.clause === clause;
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
  for (let at = part.first; at <= part.last; at++) {
    if (TELLING.has(classes[at] ?? '')) add(`has ${classes[at] ?? ''}`, part.first, part.last);
  }
  for (const { kind, hit } of against) {
    if (hit.first <= part.last && part.first <= hit.last) add(`sees ${kind}`, part.first, part.last);
  }
  add(`${String(Math.min(4, Math.ceil(words / 4)))} long`, part.first, part.last);
  const end = tokens[part.last + 1]?.start ?? text.length;
  if (text.slice(tokens[part.first]?.start ?? 0, end).includes('?')) add('asks', part.first, part.last);
  if (words === 1) add(`only ${classes[part.first] ?? ''}`, part.first, part.first);
  return NEEDED.some((name) => found.has(name)) ? found : new Map();
}

/** Parts of a message that are judged by themselves beside the whole: a request is not less one for what is around it. */
export function requestParts({ tokens }: Reading, against: readonly Against[]): Hit[] {
  const last = tokens.length - 1;
  const parts: Hit[] = [{ first: 0, last }];
  const add = (part: Hit): void => {
    if (parts.length < MOST_PARTS && !parts.some((one) => one.first === part.first && one.last === part.last))
      parts.push(part);
  };
  const runs = (cut: (token: Token, index: number) => unknown, keep: (part: Hit) => boolean): void => {
    let first = 0;
    for (let at = 1; at <= tokens.length; at++) {
      const [before, here] = [tokens[at - 1], tokens[at]];
      if (before !== undefined && here !== undefined && cut(before, at - 1) === cut(here, at)) continue;
      const part = { first, last: at - 1 };
      if (keep(part)) add(part);
      first = at;
    }
  };
  runs(
    ({ sentence }) => sentence,
    () => true,
  );
  if (against.length > 0) {
    const isAgainst = ({ first, last: end }: Hit): boolean =>
      against.some(({ hit }) => hit.first <= end && first <= hit.last);
    runs(
      ({ clause }) => clause,
      (part) => !isAgainst(part),
    );
  }
  return parts;
}
