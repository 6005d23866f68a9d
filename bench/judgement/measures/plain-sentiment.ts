import { createRequire } from 'node:module';
import type SentimentAnalyzerType from 'natural/lib/natural/sentiment/SentimentAnalyzer.js';

const require = createRequire(import.meta.url);
const SentimentAnalyzer =
  require('natural/lib/natural/sentiment/SentimentAnalyzer.js') as typeof SentimentAnalyzerType;
const analyzer = new SentimentAnalyzer('English', null, 'afinn');

/** The baseline: natural's AFINN analyzer as its documentation shows it; below 0 counts as frustrated. */
export function plainSentiment(text: string): number {
  const words = text.split(/[^A-Za-zА-Яа-я0-9_]+/).filter((word) => word !== '');
  return words.length === 0 ? 0 : analyzer.getSentiment(words);
}

const KEYWORDS =
  /\b(?:angry|annoyed|annoying|frustrated|frustrating|terrible|horrible|awful|worst|useless|ridiculous|unacceptable|complaint|disappointed|upset|furious|stupid|hate)\b/i;

/** The other baseline: a list of cross words. */
export function hasCrossWord(text: string): boolean {
  return KEYWORDS.test(text);
}
