import { calibrate, type Calibration } from './calibration.ts';
import { hashKnowledge, phrasingsOf } from './entries.ts';
import { readWords, wordsOf } from './features.ts';
import { dealRounds, holdOut, type Held, type Phrasing } from './hold-out.ts';
import { observationsOfJudged, type JudgedText } from './judged-answers.ts';
import type { KnowledgeEntry } from './knowledge-index.ts';
import { languagesOf } from './languages-of.ts';
import { namesByIds } from './named-by-id.ts';
import { fitRecogniser, isPlenty, type Recogniser } from './recogniser.ts';
import { PRIOR } from './prior.ts';
import { reportOf } from './report-of.ts';
import { atOnce, type Slices } from './slices.ts';
import type { TrainingReport } from './training-report.ts';

/** A trained knowledge without its texts: `encodeModel` makes bytes of it, `loadIndex` an index. */
export interface TrainedModel {
  /** `hashKnowledge` of the entries it was trained on. */
  hash: string;
  /** Entry ids; a class is a place in this list. */
  ids: string[];
  /** Null for an empty knowledge. */
  recogniser: Recogniser | null;
  calibration: Calibration;
}

export interface TrainOptions {
  /** The same seed and entries give the same model, bit by bit. */
  seed?: number;
  /** Answers that people judged: calibration learns from them, recognition does not. */
  judged?: readonly JudgedText[];
  /** Share done, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** From this many phrasings times entries on, one held-out round of four has to do: each takes as long as that is. */
const PLENTY = 500_000;
/** Parts that phrasings and entries are dealt into. */
const ROUNDS = 4;
const DEFAULT_SEED = 20_240_917;

/**
 * Trains on entries: first rounds in which some phrasings and some whole entries are held out, to see how sure the
 * model may be, then on all. Pure and deterministic; takes from a tenth of a second (20 entries of 10) to a few minutes
 * (2,000 of 20): run `trainInWorker` where anything else has to go on.
 */
export function trainModel(entries: readonly KnowledgeEntry[], options: TrainOptions = {}): Training {
  return atOnce(training(entries, options));
}

/** What comes of a training. */
export interface Training {
  model: TrainedModel;
  report: TrainingReport;
}

/** The same in slices, each about as long as one round. */
export function* training(
  entries: readonly KnowledgeEntry[],
  { seed = DEFAULT_SEED, judged = [], onProgress }: TrainOptions = {},
): Slices<Training> {
  const ids = entries.map((entry) => entry.id);
  const hash = hashKnowledge(entries);
  const texts = entries.map(phrasingsOf);
  const languages = languagesOf(texts.flat());
  const asked = texts.map((some) => some.map((text) => ({ text, words: wordsOf(text) })));
  const count = asked.flat().length;
  const across = isPlenty(count);
  // Where there are many phrasings a name tells nothing more.
  const names = isPlenty(count + entries.length)
    ? []
    : namesByIds(entries, new Set(asked.flat().flatMap(({ words }) => words)), languages);
  const phrasings: Phrasing[] = asked.flatMap((some, label) => {
    const name = names[label] ?? null;
    return [
      ...some.map(({ text, words }) => ({ text, label, read: readWords(words, languages, across) })),
      ...(name === null
        ? []
        : [{ text: name, label, read: readWords(wordsOf(name), languages, across), name: true as const }]),
    ];
  });
  yield;
  const held: Held[] = [];
  let recogniser: Recogniser | null = null;
  if (phrasings.length > 0) {
    const runs = phrasings.length * entries.length >= PLENTY ? 1 : ROUNDS;
    const rounds = dealRounds(phrasings, entries.length, ROUNDS, seed);
    for (let round = 0; round < runs; round++) {
      const told = (share: number): void => onProgress?.((round + share) / (runs + 1));
      held.push(
        ...(yield* holdOut(phrasings, entries.length, languages, rounds, round, {
          seed: seed + round + 1,
          onProgress: told,
        })),
      );
      yield;
    }
    recogniser = fitRecogniser(phrasings, entries.length, languages, {
      seed,
      onProgress: (share) => onProgress?.((runs + share) / (runs + 1)),
    });
    yield;
  }
  const heard = recogniser === null ? [] : observationsOfJudged(recogniser, ids, judged);
  const calibration = held.length === 0 ? PRIOR : calibrate([...held, ...heard]);
  onProgress?.(1);
  const features = recogniser?.vocabulary.idf.length ?? 0;
  const trained = { phrasings: count, features, languages, held, calibration };
  return { model: { hash, ids, recogniser, calibration }, report: reportOf(entries, trained) };
}
