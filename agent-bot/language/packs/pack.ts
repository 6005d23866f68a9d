/** A pattern on the flat form (see `reading.ts`) and how strongly a hit speaks, 0 to 1. */
export interface Cue {
  pattern: RegExp;
  weight: number;
  /** What a hit means, for the trace. */
  why: string;
  /** Requests for a person: found somewhere in the message, or the hit says nothing ("the agent was rude, I want another one"). */
  given?: RegExp;
  /** Complaints: holds over calm words within it ("great, now the money is gone"). */
  ironic?: true;
}

/** `words.ts` of a pack: the small words that other parts are read with. */
export interface WordsPart {
  /** Short form → words. */
  contractions: Readonly<Record<string, string>>;
  /** Beginnings before an apostrophe → word ("j'ai": j → je). */
  elisions: Readonly<Record<string, string>>;
  /** Words that negate. */
  negators: readonly string[];
  /** Those of them that negate only what follows within two words ("no refund", not "no, I want ..."). */
  nearNegators: readonly string[];
  /** Words after such a negator that carry it on ("no need to cancel"). */
  needsAfterNo: readonly string[];
  /** Words after which a negation no longer counts ("I don't want to wait, let me ..."). */
  negationStops: readonly string[];
  /** Negations that do not say "I do not want": complaints and questions ("haven't received", "why not"). */
  notRefusals: readonly RegExp[];
  /** Frequent words that tell this language from others. */
  commonWords: readonly string[];
  /** Greetings, thanks, goodbyes: words a message may consist of without being a question. */
  smallTalk: readonly string[];
  /** The visitor thanks. */
  thanks: RegExp;
  /** ... and takes it back in the same message. */
  thanksBut: RegExp;
  /** Begins with a hello. */
  greets: RegExp;
  /** Says that help is wanted, or that there is a question, and not which. */
  opens: RegExp;
  /** First words of a yes and of a no. */
  yes: readonly string[];
  no: readonly string[];
  /** Swear words that only add force ("a fucking human"): left out where a request is looked for. */
  expletives: readonly string[];
  /** Loads the stemmer's subpath of natural; null leaves words as they are. */
  stemmer: string | null;
}

/** Stands in a flat form for a department of the bot's list ("billing", "the spa"). */
export const DEPARTMENT = 'xdepartmentx';

/** `human.ts` of a pack. Patterns are searched without swear words, with spelling repaired. */
export interface HumanPart {
  human: {
    /** Requests for a person. */
    requests: readonly Cue[];
    /** Clauses about persons: they void a request that begins in or after them ("I spoke to", "are you a"). */
    traps: readonly RegExp[];
    /** Terms that only look like a person ("user agent"): they void whatever overlaps them. */
    terms: readonly RegExp[];
    /** Where a request begins without a comma before it: a new clause, out of reach of what was told before. */
    begins: RegExp;
    /** Words that alone, or with `politeness` only, ask for a person. */
    nouns: readonly string[];
    politeness: readonly string[];
    /** Words corrected when one typing slip away. */
    spelling: readonly string[];
    /** Real words that must not be corrected. */
    realWords: readonly string[];
  };
}

/** `classes.ts` of a pack: what the language's model of requests is learned on. */
export interface ClassesPart {
  /** Class → its words, with spaces between; `mitarb*` and `*berater` stand for all that begin or end so. */
  requestClasses: Readonly<Record<string, string>>;
  /** Small words that keep their own form. */
  keptWords: string;
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

/** Something that admins often make a family of, and what visitors call it. */
export interface Concept {
  /** Words and phrases, in all their forms. */
  words: readonly string[];
  /** What is not a phrase of neighbours ("40 euros back"): patterns on the flat form. */
  patterns?: readonly RegExp[];
}

/** What the packs have words for. */
export const CONCEPTS = [
  'refund',
  'cancel',
  'legal',
  'complaint',
  'unsubscribe',
  'chargeback',
  'injury',
  'privacy',
  'fraud',
] as const;
export type ConceptName = (typeof CONCEPTS)[number];

/** A reason why a keyword does not count where it stands. All of what is given must hold. */
export interface KeywordVoid {
  /** Found in the words of the sentence before it. */
  before?: RegExp;
  /** Not found there. */
  unless?: RegExp;
  /** Found in the words of the clause after it. */
  after?: RegExp;
  /** Not found there. */
  unlessAfter?: RegExp;
  /** Not found in all that the message says after it: the matter told of is still open. */
  unlessLater?: RegExp;
  /** Found there: what came of it. */
  later?: RegExp;
  /** Found in the matched words themselves. */
  word?: RegExp;
  /** Only for words of these concepts: their other meanings. */
  only?: readonly ConceptName[];
  /** Not for words of these: what has happened is what matters ("my son got injured"). */
  except?: readonly ConceptName[];
  why: string;
}

/** `dialogue.ts` of a pack: what is said about what was said before. Patterns are searched in the flat form. */
export interface DialoguePart {
  dialogue: {
    /** Words that ask, point or are polite, and say nothing of the matter ("could", "tell", "please"). */
    emptyWords: readonly string[];
    /** Words that mean the same where customers ask ("parcel", "package"), in groups; folded. */
    synonyms: readonly string[];
    /** What is asked for: two questions of different kinds are never the same ("how long" and "how much"). */
    kinds: Readonly<Record<'time' | 'cost' | 'place' | 'person' | 'reason' | 'number', RegExp>>;
    /** Begins with a "no" that stands for itself. */
    no: RegExp;
    /** What sounds like a rejection and is none ("no problem", "thanks"). */
    notRejecting: RegExp;
    /** Says that the last answer was not it. */
    rejects: readonly Cue[];
    /** Global, with one group: the word that is denied ("not a *refund*"). */
    contrast: RegExp;
    /** Says that it was said before. */
    restates: RegExp;
    /** Doubts, or tries another way: no rejection, and not going well. */
    doubts: RegExp;
    /** Thanks, relief, success. */
    relief: RegExp;
    /** The bot's words when it did not understand, has nothing or could not do it. */
    botFails: RegExp;
    /** The bot's "anything else?": a "no" to it is a good end. */
    botOffers: RegExp;
  };
}

/** `keywords.ts` of a pack. */
export interface KeywordsPart {
  concepts: Readonly<Record<ConceptName, Concept>>;
  /** The matched word, or the clause it stands in, tells of the past, somebody else, a rule, a supposition. */
  keywordVoids: readonly KeywordVoid[];
  /** Found in what follows a keyword that was refused: it takes the refusal back ("I don't want to sue, but I will"). */
  refusalUndone?: RegExp;
  /** Endings that an inflected or derived form may have where its stem is a keyword's: stemmers join too much. */
  formEndings: RegExp;
  /** Real words that are one slip away from a frequent keyword. */
  notSlips: readonly string[];
  /** Verbal prefixes, where words are compounded: null where they are not. What begins so is another word. */
  compounds: { otherWords: readonly string[] } | null;
}

/**
 * Everything the detectors know about one language. Words are written as `fold` leaves them (no accents: "fur",
 * "mochte"). Patterns are global, made of `\b` words with bounded gaps; they never cross `|`.
 * To add a language: one folder beside this file and one line in `index.ts`. To add a field: its part's interface
 * here, and the part's file in each folder.
 */
export interface LanguagePack
  extends WordsPart, HumanPart, ClassesPart, FrustrationPart, DialoguePart, KeywordsPart {
  /** ISO 639-1. */
  language: string;
}
