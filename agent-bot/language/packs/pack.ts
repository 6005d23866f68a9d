/** A pattern on the flat form (see `reading.ts`) and how strongly a hit speaks, 0 to 1. */
export interface Cue {
  pattern: RegExp;
  weight: number;
  /** What a hit means, for the trace. */
  why: string;
}

/** `words.ts` of a pack: the small words that other parts are read with. */
export interface WordsPart {
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
  /** Greetings, thanks, goodbyes: words a message may consist of without being a question. */
  smallTalk: readonly string[];
  /** Loads the stemmer's subpath of natural; null leaves words as they are. */
  stemmer: string | null;
}

/** `human.ts` of a pack. */
export interface HumanPart {
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
}

/** `frustration.ts` of a pack. */
export interface FrustrationPart {
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
}

/** `keywords.ts` of a pack. */
export interface KeywordsPart {
  /** Clause patterns that void a keyword: what stands before it, and after it. */
  keywordVoids: readonly { before?: RegExp; after?: RegExp; why: string }[];
}

/**
 * Everything the detectors know about one language. Words are written as `fold` leaves them (no accents: "fur",
 * "mochte"). Patterns are global, made of `\b` words with bounded gaps; they never cross `|`.
 * To add a language: one folder beside this file and one line in `index.ts`. To add a field: its part's interface
 * here, and the part's file in each folder.
 */
export interface LanguagePack extends WordsPart, HumanPart, FrustrationPart, KeywordsPart {
  /** ISO 639-1. */
  language: string;
}
