/** natural types its whole package only; these are the subpaths we load (the whole costs 0.6 s and 115 MB). */
declare module 'natural/lib/natural/sentiment/SentimentAnalyzer.js' {
  /** Sums a vocabulary's polarity over words; see `language/sentiment.ts` for what it gets wrong. */
  export default class SentimentAnalyzer {
    constructor(language: string, stemmer: Stemmer | null, type: string);
    /** The words it knows. */
    readonly vocabulary: Readonly<Record<string, number>>;
    getSentiment(words: string[]): number;
  }
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: Stemmer;
  export default stemmer;
}

interface Stemmer {
  stem(token: string): string;
}
