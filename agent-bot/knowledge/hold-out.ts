import type { Outcome } from './calibration.ts';
import { confidenceFeatures, type ConfidenceFeatures } from './confidence-features.ts';
import { seededRandom } from './random.ts';
import type { Slices } from './slices.ts';
import { buffersFor, fitRecogniser, recognise, type Example } from './recogniser.ts';

/** A phrasing with its text, to be asked as a visitor would. */
export interface Phrasing extends Example {
  text: string;
  /** Nobody asks it: it is learnt in each round, and held out only with its entry. */
  name?: true;
}

/** A phrasing that a model was asked which had not seen it. */
export interface Held {
  text: string;
  /** Its entry, and the one that came first. */
  label: number;
  first: number;
  features: ConfidenceFeatures;
  /** `outside`: its entry had been held out as a whole, so nothing could answer it. */
  outcome: Outcome;
}

/** Which round holds out which phrasing and which entry, by their places. */
export interface Rounds {
  count: number;
  phrasing: Uint8Array;
  entry: Uint8Array;
}

/** No round's. */
const NEVER = 255;

/** Deals phrasings and entries to rounds, evenly. */
export function dealRounds(
  phrasings: readonly Phrasing[],
  classes: number,
  count: number,
  seed: number,
): Rounds {
  const random = seededRandom(seed ^ 0x5bd1e995);
  const entry = new Uint8Array(classes);
  const offset = new Uint8Array(classes);
  for (let c = 0; c < classes; c++) {
    entry[c] = (c + Math.floor(random() * 2)) % count;
    offset[c] = Math.floor(random() * count);
  }
  const seen = new Int32Array(classes);
  const phrasing = new Uint8Array(phrasings.length);
  for (const [index, { label, name }] of phrasings.entries()) {
    if (name === true) {
      phrasing[index] = NEVER;
      continue;
    }
    phrasing[index] = ((seen[label] as number) + (offset[label] as number)) % count;
    (seen[label] as number)++;
  }
  return { count, phrasing, entry };
}

/**
 * One round: learns without the phrasings and the entries that are its, then asks these. A phrasing held out should be
 * recognised; one of an entry held out should not, and stands for the questions that nothing answers.
 */
export function* holdOut(
  phrasings: readonly Phrasing[],
  classes: number,
  languages: readonly string[],
  { phrasing, entry }: Rounds,
  round: number,
  { seed, onProgress }: { seed: number; onProgress: (share: number) => void },
): Slices<Held[]> {
  // At least two entries have to stay, or there is nothing to tell apart.
  const isMissing = (label: number): boolean => classes >= 4 && entry[label] === round;
  const labels = new Map<number, number>();
  const training: Example[] = [];
  for (const [index, { read, label }] of phrasings.entries()) {
    if (isMissing(label) || phrasing[index] === round) continue;
    if (!labels.has(label)) labels.set(label, labels.size);
    training.push({ read, label: labels.get(label) as number });
  }
  if (labels.size < 2) return [];
  const kept = [...labels.keys()];
  const recogniser = fitRecogniser(training, labels.size, languages, { seed, onProgress, quick: true });
  yield;
  const buffers = buffersFor(recogniser);
  const held: Held[] = [];
  for (const [index, { text, label, name }] of phrasings.entries()) {
    if (name === true) continue;
    const isHeld = phrasing[index] === round;
    // A missing entry's phrasings are all unanswerable; one round's worth less is enough of them.
    if (isMissing(label) ? isHeld : !isHeld || !labels.has(label)) continue;
    const recognition = recognise(recogniser, text, 3, buffers);
    const first = kept[recognition.best[0]?.label ?? 0] as number;
    const outcome = isMissing(label) ? 'outside' : first === label ? 'right' : 'wrong';
    held.push({ text, label, first, features: confidenceFeatures(recognition), outcome });
  }
  return held;
}
