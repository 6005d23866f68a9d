/** A pattern on the flat form (see `reading.ts`) and how strongly a hit speaks, 0 to 1. */
export interface Cue {
  pattern: RegExp;
  weight: number;
  /** What a hit means, for the trace. */
  why: string;
}

/**
 * Everything the detectors know about one language. Words are written as `fold` leaves them (no accents: "fur",
 * "mochte"). Patterns are global, made of `\b` words with bounded gaps; they never cross `|`.
 * To add a language: one file beside this one and one line in `index.ts`.
 */
export interface LanguagePack {
  /** ISO 639-1. */
  language: string;
  /** Short form → words. */
  contractions: Readonly<Record<string, string>>;
  /** Words that negate. */
  negators: readonly string[];
  /** Words after which a negation no longer counts ("I don't want to wait, let me ..."). */
  negationStops: readonly string[];
  /** Negations that do not say "I do not want": complaints and questions ("haven't received", "why not"). */
  notRefusals: readonly RegExp[];
  /** Frequent words that tell this language from others. */
  commonWords: readonly string[];
  human: {
    /** Requests for a person. */
    requests: readonly Cue[];
    /** Hits of these void requests that overlap them. */
    traps: readonly RegExp[];
    /** Words that alone, or with `politeness` only, ask for a person. */
    nouns: readonly string[];
    politeness: readonly string[];
    /** Words corrected when one typing slip away. */
    spelling: readonly string[];
    /** Real words that must not be corrected. */
    realWords: readonly string[];
  };
  /** Complaints, anger, exasperation: added to the sentiment. */
  frustration: readonly Cue[];
  /** What sounds cross and is not ("no problem"): cut out before measuring. */
  calm: readonly RegExp[];
  /** The visitor already said it. */
  repeats: RegExp;
  /** The visitor says the last answer was not it. */
  rejection: RegExp;
  abuse: {
    /** Insults aimed at whoever reads. */
    directed: readonly Cue[];
    /** Profanity in general. */
    profanity: readonly string[];
  };
  /** Clause patterns that void a keyword; `KEY` stands for the matched word. */
  keywordVoids: readonly { before?: RegExp; after?: RegExp; why: string }[];
  /** Greetings, thanks, goodbyes: words a message may consist of without being a question. */
  smallTalk: readonly string[];
  /** Loads the stemmer's subpath of natural; null leaves words as they are. */
  stemmer: string | null;
}
