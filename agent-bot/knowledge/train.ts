import {
  calibrate,
  confidenceFeatures,
  PRIOR,
  UNANSWERABLE,
  confidenceOf,
  type Calibration,
  type Observation,
} from './calibration.ts';
import { wilson } from '../confidence/wilson.ts';
import { hashKnowledge, phrasingsOf } from './entries.ts';
import type { KnowledgeEntry } from './knowledge-index.ts';
import { fitRecogniser, languagesOf, recognise, type Example, type Recogniser } from './recogniser.ts';
import { seededRandom } from './random.ts';
import { confusionsOf } from './confusions.ts';
import { duplicatesOf } from './duplicates.ts';
import { recognisedOf } from './recognised.ts';
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
  /** Share done, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Phrasings an entry should have at least. */
const ENOUGH = 6;
/** From this many phrasings on, one held-out round is enough to calibrate on. */
const PLENTY = 5000;
/** Rounds of holding out for smaller knowledges. */
const ROUNDS = 4;
const DEFAULT_SEED = 20_240_917;

/**
 * Trains on entries: first rounds in which some phrasings and some whole entries are held out, to see how sure the
 * model may be (a held-out phrasing should be recognised, a phrasing of a missing entry should not), then on all.
 * Pure and deterministic; takes from a tenth of a second (20 entries of 10) to a minute (2,000): run `trainInWorker`
 * where anything else has to go on.
 */
export function trainModel(
  entries: readonly KnowledgeEntry[],
  { seed = DEFAULT_SEED, onProgress }: TrainOptions = {},
): { model: TrainedModel; report: TrainingReport } {
  const ids = entries.map((entry) => entry.id);
  const hash = hashKnowledge(entries);
  const examples = entries.flatMap((entry, label) => phrasingsOf(entry).map((text) => ({ text, label })));
  const thin = entries.filter((entry) => entry.questions.length < ENOUGH).map((entry) => entry.id);
  if (examples.length === 0) {
    onProgress?.(1);
    return { model: { hash, ids, recogniser: null, calibration: PRIOR }, report: emptyReport(thin) };
  }
  const languages = languagesOf(examples.map((example) => example.text));
  const rounds = examples.length >= PLENTY ? 1 : ROUNDS;
  const total = rounds + 1;
  const held: Held[] = [];
  const order = assignment(examples, entries.length, seed);
  for (let round = 0; round < rounds; round++) {
    held.push(
      ...holdOut(examples, entries.length, languages, order, round, seed, (share) =>
        onProgress?.((round + share) / total),
      ),
    );
  }
  const recogniser = fitRecogniser(examples, entries.length, languages, {
    seed,
    onProgress: (share) => onProgress?.((rounds + share) / total),
  });
  const calibration = calibrationFrom(held);
  onProgress?.(1);
  const answerable = held.filter((one) => one.answerable);
  const right = answerable.filter((one) => one.right).length;
  const of = answerable.length;
  const asked = answerable.map(({ text, label, first }) => ({
    text,
    entry: ids[label] as string,
    first: ids[first] as string,
  }));
  return {
    model: { hash, ids, recogniser, calibration },
    report: {
      entries: entries.length,
      phrasings: examples.length,
      features: recogniser.vocabulary.idf.length,
      languages: [...languages],
      accuracy: of === 0 ? null : right / of,
      measuredAccuracy: of === 0 ? null : { share: right / of, ...wilson(right, of), of },
      separation: separation(held, calibration),
      thin,
      confusions: confusionsOf(asked),
      duplicates: duplicatesOf(entries),
      heldOut: null,
      recognised: recognisedOf(asked),
    },
  };
}

function emptyReport(thin: string[]): TrainingReport {
  return {
    entries: 0,
    phrasings: 0,
    features: 0,
    languages: [],
    accuracy: null,
    measuredAccuracy: null,
    separation: null,
    thin,
    confusions: [],
    duplicates: [],
    heldOut: null,
    recognised: null,
  };
}

interface Held {
  text: string;
  /** Its entry, and the one that came first. */
  label: number;
  first: number;
  features: number[];
  right: boolean;
  answerable: boolean;
}

/** Which round holds out which phrasing and which entry. */
interface Assignment {
  phrasing: Uint8Array;
  entry: Uint8Array;
}

function assignment(examples: readonly Example[], classes: number, seed: number): Assignment {
  const random = seededRandom(seed ^ 0x5bd1e995);
  const entry = new Uint8Array(classes);
  const offset = new Uint8Array(classes);
  for (let c = 0; c < classes; c++) {
    entry[c] = (c + Math.floor(random() * 2)) % ROUNDS;
    offset[c] = Math.floor(random() * ROUNDS);
  }
  const seen = new Int32Array(classes);
  const phrasing = new Uint8Array(examples.length);
  for (const [index, { label }] of examples.entries()) {
    phrasing[index] = ((seen[label] as number) + (offset[label] as number)) % ROUNDS;
    (seen[label] as number)++;
  }
  return { phrasing, entry };
}

function holdOut(
  examples: readonly Example[],
  classes: number,
  languages: readonly string[],
  { phrasing, entry }: Assignment,
  round: number,
  seed: number,
  onProgress: (share: number) => void,
): Held[] {
  // At least two entries have to stay, or there is nothing to tell apart.
  const missing = Array.from({ length: classes }, (_, c) => classes >= 4 && entry[c] === round);
  const training = examples.filter(
    (example, index) => missing[example.label] !== true && phrasing[index] !== round,
  );
  const labels = new Map<number, number>();
  for (const { label } of training) if (!labels.has(label)) labels.set(label, labels.size);
  if (labels.size < 2) return [];
  const kept = [...labels.keys()];
  const compact = training.map(({ text, label }) => ({ text, label: labels.get(label) as number }));
  const recogniser = fitRecogniser(compact, labels.size, languages, {
    seed: seed + round + 1,
    onProgress,
    quick: true,
  });
  const buffer = new Float32Array(labels.size);
  const held: Held[] = [];
  for (const [index, { text, label }] of examples.entries()) {
    const absent = missing[label] === true;
    if (!absent && (phrasing[index] !== round || !labels.has(label))) continue;
    // A missing entry's phrasings are all unanswerable; one round's worth is enough of them.
    if (absent && phrasing[index] === round) continue;
    const recognition = recognise(recogniser, text, 3, buffer);
    const first = kept[recognition.best[0]?.label ?? 0] as number;
    held.push({
      text,
      label,
      first,
      features: confidenceFeatures(recognition),
      right: first === label,
      answerable: !absent,
    });
  }
  return held;
}

function calibrationFrom(held: readonly Held[]): Calibration {
  const answerable = held.filter((one) => one.answerable).length;
  const missing = held.length - answerable;
  // Without unanswerable questions nothing can be said about them: the start stands.
  if (answerable === 0 || missing === 0) return PRIOR;
  const weight = (UNANSWERABLE / (1 - UNANSWERABLE)) * (answerable / missing);
  const observations: Observation[] = held.map(({ features, right, answerable: known }) => ({
    features,
    right,
    weight: known ? 1 : weight,
  }));
  return calibrate(observations);
}

/** Area under the ROC curve of confidence, answerable against not. */
function separation(held: readonly Held[], calibration: Calibration): number | null {
  const scored = held.map((one) => ({
    known: one.answerable,
    confidence: confidenceOf(calibration, one.features),
  }));
  scored.sort((a, b) => a.confidence - b.confidence);
  const known = scored.filter((one) => one.known).length;
  const unknown = scored.length - known;
  if (known === 0 || unknown === 0) return null;
  let ranks = 0;
  for (const [index, one] of scored.entries()) if (one.known) ranks += index + 1;
  return (ranks - (known * (known + 1)) / 2) / (known * unknown);
}
