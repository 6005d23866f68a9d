import { PACKS } from './packs/index.ts';
import { read, type Reading } from './reading.ts';

const WORDS = PACKS.map((pack) => ({
  language: pack.language,
  words: new Set([...pack.commonWords, ...pack.smallTalk]),
}));
/** Words looked at: a language shows early. */
const SAMPLE = 200;

/** The language of a message among those with a pack, by its frequent words; `und` when it cannot be told. */
export function detectLanguage(input: string | Reading): string {
  const reading = typeof input === 'string' ? read(input) : input;
  const tokens = reading.tokens.slice(0, SAMPLE);
  if (tokens.length === 0) return 'und';
  let best = 'und';
  let most = 0;
  let second = 0;
  for (const { language, words } of WORDS) {
    let known = 0;
    for (const token of tokens) if (words.has(token.norm)) known++;
    if (known > most) {
      second = most;
      most = known;
      best = language;
    } else if (known > second) second = known;
  }
  // One known word in eight, and more than any other language: else somebody writes in a language without a pack.
  return most > second && most * 8 >= tokens.length ? best : 'und';
}
