import { z } from 'zod';

const share = z.number().min(0).max(1);
const perMille = z.array(z.int().min(0).max(1000));

/** A share with its 95 % interval (`wilson`), all 0 to 1, and how many it was counted on. */
const measuredShare = z.object({ share, low: share, high: share, of: z.int().min(1) });

/** Two entries of which the model takes one for the other, seen on phrasings held back from it. */
const confusion = z.object({
  /** The one mistaken more often first. */
  entries: z.tuple([z.string(), z.string()]),
  /** Held-out phrasings of either that were taken for the other. */
  count: z.int().min(1),
  /** Held-out phrasings of both. */
  of: z.int().min(1),
  /** Some of them, at most five; `entry` is where the phrasing belongs. */
  phrasings: z.array(z.object({ text: z.string(), entry: z.string() })),
});
export type Confusion = z.infer<typeof confusion>;

/** An entry that was sure of phrasings whose own entry had been held out: it draws what is not its own. */
const attraction = z.object({
  entry: z.string(),
  /** Of those it was sure. */
  count: z.int().min(1),
  /** Phrasings of entries that were held out for which it came first. */
  of: z.int().min(1),
  /** Those it was surest of, at most five; `entry` is where the phrasing belongs. */
  phrasings: z.array(z.object({ text: z.string(), entry: z.string(), confidence: share })),
});
export type Attraction = z.infer<typeof attraction>;

/** The same words under several entries: the bot cannot tell which is meant. */
const duplicate = z.object({ text: z.string(), entries: z.array(z.string()).min(2) });
export type Duplicate = z.infer<typeof duplicate>;

/**
 * What the model said of questions it had not seen, one place a question, in compact form; `observationsOf` reads it.
 * Probabilities in 1/1000, with `unanswerable` as the share of messages that no entry answers.
 */
const heldOut = z
  .object({
    unanswerable: share,
    /** P(the best entry is right). */
    right: perMille,
    /** P(no entry answers it). */
    outside: perMille,
    /** `r` the best entry was right, `w` another was, `u` its entry had been held back: unanswerable. */
    outcomes: z.string().regex(/^[rwu]*$/),
  })
  .refine(
    ({ right, outside, outcomes }) => right.length === outcomes.length && outside.length === outcomes.length,
    'its lists differ in length',
  );
export type HeldOut = z.infer<typeof heldOut>;

/** Names (`phrasingKey`) of held-out phrasings whose entry came first, and of those where another did. */
const recognised = z.object({ right: z.array(z.string()), wrong: z.array(z.string()) });
export type Recognised = z.infer<typeof recognised>;

/** How training went: stored with the model, shown to the admin. Fields that an older report lacks are empty. */
export const trainingReportSchema = z.object({
  entries: z.int().min(0),
  phrasings: z.int().min(0),
  features: z.int().min(0),
  /** Languages whose stems are used, ISO 639-1. */
  languages: z.array(z.string()).default([]),
  /** Share of held-out phrasings whose entry came first; null where none could be held out. */
  accuracy: share.nullable(),
  /** The same with its interval. */
  measuredAccuracy: measuredShare.nullable().default(null),
  /** P(an answerable question is trusted more than one whose entry is missing); 0.5 is chance, null: unknown. */
  separation: share.nullable(),
  /** Ids of entries with too few phrasings to be recognised well. */
  thin: z.array(z.string()),
  /** The most frequent first, at most 50. */
  confusions: z.array(confusion).default([]),
  /** Those that draw most first, at most 20. */
  attractions: z.array(attraction).default([]),
  /** At most 100. */
  duplicates: z.array(duplicate).default([]),
  /** At most 4,000 questions, evenly chosen; null where none could be held out. */
  heldOut: heldOut.nullable().default(null),
  /** At most 4,000: what another training is compared with. */
  recognised: recognised.nullable().default(null),
});
export type TrainingReport = z.infer<typeof trainingReportSchema>;

/** A stored report, or null for what is none (an older or damaged one must not break a page). */
export function readTrainingReport(stored: unknown): TrainingReport | null {
  const parsed = trainingReportSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
