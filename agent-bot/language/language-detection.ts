import { ngramScores } from './ngram-scores.ts';
import { PACKS } from './packs/index.ts';
import { tokenize, type Token } from './tokens.ts';

/** What is not known. */
export const UNDETERMINED = 'und';

/** Which packs a frequent word belongs to, as indexes into `PACKS`. */
const OWNERS = new Map<string, number[]>();
for (const [index, pack] of PACKS.entries()) {
  for (const word of new Set([...pack.commonWords, ...pack.smallTalk, ...Object.keys(pack.contractions)])) {
    const owners = OWNERS.get(word);
    if (owners === undefined) OWNERS.set(word, [index]);
    else owners.push(index);
  }
}
const LANGUAGES = PACKS.map((pack) => pack.language);

/** Words looked at: a language shows early. */
const SAMPLE = 80;
/** Characters that the n-gram model reads. */
const SAMPLE_CHARACTERS = 240;
/** A message of so few words never changes the conversation's language. */
const TOO_FEW = 2;
/** How much a message made of a language's frequent words alone adds to its n-gram score (0 to 1). */
const WORDS_WEIGHT = 0.2;
/** What the conversation's language so far is worth beside an n-gram score. */
const PRIOR_WEIGHT = 0.12;
/** A language without a pack has to be this much likelier than the best one with: names and typos look foreign. */
const FOREIGN_MARGIN = 0.03;
const LETTER = /\p{L}/u;

/** The turns of a conversation are read again with each message: their scores are kept. */
const REMEMBERED = 500;
const remembered = new Map<string, ReadonlyMap<string, number>>();

function scoresOf(text: string): ReadonlyMap<string, number> {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const known = remembered.get(sample);
  if (known !== undefined) return known;
  const scores = ngramScores(sample);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(sample, scores);
  return scores;
}

/** Each pack's share of the words: a word that k packs have counts 1/k for each. */
function shares(tokens: readonly Token[]): Float64Array {
  const votes = new Float64Array(PACKS.length);
  let words = 0;
  for (const { norm } of tokens) {
    if (!LETTER.test(norm)) continue;
    words++;
    const owners = OWNERS.get(norm);
    if (owners !== undefined)
      for (const owner of owners) votes[owner] = (votes[owner] ?? 0) + 1 / owners.length;
  }
  if (words > 0) for (let i = 0; i < votes.length; i++) votes[i] = (votes[i] ?? 0) / words;
  return votes;
}

/**
 * The language of a message, ISO 639-1; `und` when it cannot be told. Its frequent words decide where they are
 * plain; else eld's n-gram model and the words together. Deterministic.
 *
 * @param tokens the message's words, contractions as written
 * @param prior the conversation's language so far: one or two words never change it
 */
export function languageOfTokens(text: string, tokens: readonly Token[], prior = UNDETERMINED): string {
  const sample = tokens.slice(0, SAMPLE);
  const words = sample.filter(({ norm }) => LETTER.test(norm)).length;
  if (words === 0 || (words <= TOO_FEW && prior !== UNDETERMINED)) return prior;
  const votes = shares(sample);
  let first = 0;
  let second = 0;
  let best = 0;
  for (const [index, vote] of votes.entries()) {
    if (vote > first) {
      second = first;
      first = vote;
      best = index;
    } else if (vote > second) second = vote;
  }
  if (first >= 0.5 && first - second >= 0.3) return LANGUAGES[best] ?? UNDETERMINED;

  const scores = scoresOf(text);
  let known = '';
  let knownScore = 0;
  for (const [index, language] of LANGUAGES.entries()) {
    const score =
      (scores.get(language) ?? 0) +
      WORDS_WEIGHT * (votes[index] ?? 0) +
      (language === prior ? PRIOR_WEIGHT : 0);
    if (score > knownScore) {
      known = language;
      knownScore = score;
    }
  }
  let foreign = '';
  let foreignScore = 0;
  for (const [language, score] of scores) {
    const total = score + (language === prior ? PRIOR_WEIGHT : 0);
    if (total > foreignScore && !LANGUAGES.includes(language)) {
      foreign = language;
      foreignScore = total;
    }
  }
  if (foreignScore > knownScore + FOREIGN_MARGIN) return words <= TOO_FEW && first > 0 ? known : foreign;
  return known === '' ? prior : known;
}

/** The language of a text on its own; see `languageOfTokens`. */
export function detectLanguage(text: string, prior = UNDETERMINED): string {
  return languageOfTokens(text, tokenize(text.slice(0, SAMPLE_CHARACTERS * 4)), prior);
}
