import { createRequire } from 'node:module';
import type SentimentAnalyzerType from 'natural/lib/natural/sentiment/SentimentAnalyzer.js';
import { UNDETERMINED } from './language-detection.ts';
import { isNegator } from './negation.ts';
import type { Reading } from './reading.ts';
import { fold } from './tokens.ts';

/** AFINN for English, Pattern for German (natural has no AFINN for it), scaled to AFINN's -5 to 5. */
const VOCABULARIES: readonly ReadonlyMap<string, number>[] = loadVocabularies([
  { language: 'English', type: 'afinn', scale: 1 },
  { language: 'German', type: 'pattern', scale: 4 },
]);
const LANGUAGES = ['en', 'de'];

/**
 * Polarity of every word that natural's analyzers know. natural loads the vocabularies of all its languages (30 MB);
 * ours are taken out and the rest is let go.
 */
function loadVocabularies(
  wanted: readonly { language: string; type: string; scale: number }[],
): ReadonlyMap<string, number>[] {
  const require = createRequire(import.meta.url);
  const loadedBefore = new Set(Object.keys(require.cache));
  // By subpath: importing all of natural costs 0.6 s and 115 MB, and prints.
  const path = 'natural/lib/natural/sentiment/SentimentAnalyzer.js';
  const SentimentAnalyzer = require(path) as typeof SentimentAnalyzerType;
  const vocabularies = wanted.map(({ language, type, scale }) => {
    const analyzer = new SentimentAnalyzer(language, null, type);
    const polarities = new Map<string, number>();
    for (const word of Object.keys(analyzer.vocabulary)) {
      const value = analyzer.getSentiment([word]) * scale;
      if (Number.isFinite(value) && value !== 0) polarities.set(fold(word), value);
    }
    return polarities;
  });
  // All of them: each that stays keeps the one that asked for it first, and that one keeps the others.
  for (const loaded of Object.keys(require.cache)) {
    if (!loadedBefore.has(loaded)) Reflect.deleteProperty(require.cache, loaded);
  }
  return vocabularies;
}

/** A negation reaches this many words. */
const REACH = 3;
/** Words that AFINN holds to be bad and that are a shop's daily bread: they say what the question is about. */
const BUSINESS = new Set([
  'problem', 'problems', 'cancel', 'cancelled', 'canceled', 'cancels', 'lost', 'stolen', 'stop', 'stopped', 'block', 'blocked',
  'wrong', 'missing', 'miss', 'broken', 'damage', 'damaged', 'error', 'errors', 'fail', 'failed', 'fails', 'charge', 'charged',
  'charges', 'debt', 'pay', 'fraud', 'lack', 'leave', 'no', 'please', 'want', 'refuse', 'declined', 'pending', 'limited', 'fee',
  'demand', 'delay', 'delayed', 'expired', 'dispute', 'break', 'emergency', 'forget', 'forgot', 'forgotten', 'short', 'hard', 'low',
  'sorry', 'unable', 'trouble', 'death', 'dead', 'die', 'died', 'fire', 'cut', 'alarm', 'flat', 'gun', 'worn', 'drop', 'dropped',
  'ill', 'sick', 'pain', 'crash', 'accident', 'warning', 'alert', 'reject', 'rejected', 'disputed', 'mistake', 'denied', 'unauthorized',
  'falsch', 'kaputt', 'verloren', 'gestohlen', 'lange', 'klein', 'schwer', 'alt', 'offen', 'kurz', 'ganz', 'neu', 'spat',
]); // prettier-ignore

/** What the words of a message feel like. */
export interface Sentiment {
  /** Sum over words, AFINN points (-5 to 5 each). */
  sum: number;
  /** The worst word, 0 or below. */
  worst: number;
  /** The best word, 0 or above. */
  best: number;
  /** `sum` per word: 0 for an empty message. */
  mean: number;
}

/**
 * Sentiment by natural's vocabularies, word by word so that its sentence arithmetic cannot go wrong: contractions
 * are written out before ("don't" does negate), a negation turns at most three words of its clause and only
 * softens them, an empty message is 0, and long messages are not diluted (sum and worst beside the mean).
 * @param skip tokens that are accounted for elsewhere
 */
export function sentiment(reading: Reading, skip: (token: number) => boolean = () => false): Sentiment {
  let sum = 0;
  let worst = 0;
  let best = 0;
  let negatedUntil = -1;
  let clause = -1;
  const vocabularies = vocabulariesOf(reading.language);
  const seen = new Map<string, number>();
  for (const [index, token] of reading.tokens.entries()) {
    if (token.clause !== clause) {
      clause = token.clause;
      negatedUntil = -1;
    }
    if (skip(index)) continue;
    if (isNegator(token.norm, reading.packs)) {
      negatedUntil = index + REACH;
      continue;
    }
    let polarity = seen.get(token.norm);
    if (polarity === undefined) seen.set(token.norm, (polarity = polarityOf(token.norm, vocabularies)));
    if (polarity === 0) continue;
    // "Not good" is bad, "not bad" is not praise: half of it, turned round.
    const felt = index <= negatedUntil ? -polarity / 2 : polarity;
    sum += felt;
    worst = Math.min(worst, felt);
    best = Math.max(best, felt);
  }
  return { sum, worst, best, mean: reading.tokens.length === 0 ? 0 : sum / reading.tokens.length };
}

/**
 * Of the message's language, both where it cannot be told, none for others: natural's Spanish and Portuguese lists are
 * machine translations in which "um" is praise.
 */
function vocabulariesOf(language: string): readonly ReadonlyMap<string, number>[] {
  if (language === UNDETERMINED) return VOCABULARIES;
  const own = VOCABULARIES[LANGUAGES.indexOf(language)];
  return own === undefined ? [] : [own];
}

function polarityOf(norm: string, vocabularies: readonly ReadonlyMap<string, number>[]): number {
  if (BUSINESS.has(norm)) return 0;
  for (const vocabulary of vocabularies) {
    const value = vocabulary.get(norm);
    if (value !== undefined) return value;
  }
  return 0;
}
