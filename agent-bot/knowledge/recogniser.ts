import { stem } from '../language/stems.ts';
import { withoutCourtesies } from './courtesies.ts';
import { scoresOf, trainLinear, type LinearModel } from './linear-model.ts';
import { gather, keepPhrasings, likenessOf, spreadOut, type Phrasings } from './phrasings.ts';
import { seededRandom } from './random.ts';
import { wordsOf, type ReadText } from './features.ts';
import { vectorOf, vectorOfRead, type Vector } from './vector.ts';
import { countsOf, vocabularyOf, type Minimum, type Vocabulary } from './vocabulary.ts';

/** A phrasing of one entry, the entry as a number. */
export interface Example {
  read: ReadText;
  label: number;
}

/** Everything learnt that tells which entry a text is about; how sure that is, `calibration.ts` says. */
export interface Recogniser {
  vocabulary: Vocabulary;
  linear: LinearModel;
  phrasings: Phrasings;
  /** How many phrasings each entry was learnt from. */
  counts: Int32Array;
}

/** A weight for each feature of an entry: beyond this many cells (96 MB while training) rare features are left out. */
const MOST_CELLS = 24_000_000;
/** From this many phrasings on, a feature has to be seen more than once. */
const PLENTY = 5000;
/** Whether there are so many phrasings that rare features tell nothing, and runs of letters across words do. */
export const isPlenty = (phrasings: number): boolean => phrasings >= PLENTY;
/** From so many phrasings times entries on, training has fewer rounds: CLINC150 is a tenth of it. */
const HUGE = 20_000_000;
/**
 * The price of a phrasing on the wrong side: chosen on drawn knowledges, CLINC150 and BANKING77. Where an entry has few
 * phrasings (so many on average, or fewer) each has to tell more; still dearer ones that contradict each other would not
 * be settled in the rounds there are.
 */
const COST = { few: 6, many: 3 } as const;
const FEW_EACH = 8;
/** Entries of the highest scores that are looked at closely. */
const CLOSELY = 8;
/** What likeness to an entry's nearest phrasing adds to its score: a phrasing that fits word by word decides a tie. */
const NEAREST = 0.3;

/**
 * Rounds over so many phrasings: few phrasings take more of them to settle, which costs next to nothing; many are worth
 * more. Rounds of `quick` training show how sure a model may be, and need not be as good as the last.
 */
function epochsFor(phrasings: number, classes: number, quick: boolean): number {
  const settled =
    phrasings * classes >= HUGE
      ? 5
      : isPlenty(phrasings)
        ? 10
        : Math.min(40, Math.max(8, Math.round(4000 / phrasings)));
  return quick ? Math.ceil(settled * 0.6) : settled;
}

/** Learns to tell entries apart. Deterministic for the same examples and seed. */
export function fitRecogniser(
  examples: readonly Example[],
  classes: number,
  languages: readonly string[],
  {
    seed,
    onProgress,
    quick = false,
  }: { seed: number; onProgress?: (share: number) => void; quick?: boolean },
): Recogniser {
  const texts = examples.map((example) => example.read);
  const plenty = isPlenty(texts.length);
  let least = plenty ? 3 : 1;
  const minimum = (): Minimum => ({
    words: least,
    pairs: Math.max(2, least),
    letters: least,
    across: plenty ? least : null,
  });
  const counted = countsOf(texts);
  let vocabulary = vocabularyOf(counted, languages, minimum());
  while (vocabulary.idf.length * classes > MOST_CELLS && least < 64) {
    least *= 2;
    vocabulary = vocabularyOf(counted, languages, minimum());
  }
  const vectors = texts.map((text) => vectorOfRead(text, vocabulary));
  const labels = Int32Array.from(examples, (example) => example.label);
  const features = vocabulary.dense + vocabulary.idf.length;
  const linear = trainLinear(vectors, labels, classes, features, {
    epochs: epochsFor(texts.length, classes, quick),
    cost: texts.length <= FEW_EACH * classes ? COST.few : COST.many,
    random: seededRandom(seed),
    ...(onProgress ? { onProgress } : {}),
  });
  const counts = new Int32Array(classes);
  for (const label of labels) (counts[label] as number)++;
  return {
    vocabulary,
    linear,
    phrasings: keepPhrasings(vectors, labels, classes, features, vocabulary.dense),
    counts,
  };
}

/** An entry that a text may be about. */
export interface Recognised {
  label: number;
  /** What entries are ordered by. */
  score: number;
  /** The linear model's own score. */
  margin: number;
  nearest: number;
  mean: number;
  /** How many phrasings the entry was learnt from. */
  phrasings: number;
}

/** The best entries for a text, best first, and what confidence is judged from. */
export interface Recognition {
  best: Recognised[];
  vector: Vector;
  /** Entries and phrasings there are. */
  classes: number;
  phrasings: number;
}

/** Places that asking needs, to be used again and again: one per entry, and one per feature (all zero). */
export interface Buffers {
  scores: Float64Array;
  spread: Float32Array;
}

/** Buffers for a recogniser. */
export function buffersFor({ linear }: Recogniser): Buffers {
  return { scores: new Float64Array(linear.classes), spread: new Float32Array(linear.features) };
}

/** Asks a recogniser; at least `limit` entries where there are so many. Of two readings the one that fits better counts. */
export function recognise(
  recogniser: Recogniser,
  text: string,
  limit: number,
  buffers: Buffers,
): Recognition {
  const [first, ...others] = readingsOf(wordsOf(text), recogniser.vocabulary).map((words) =>
    recogniseWords(recogniser, words, limit, buffers),
  );
  const scoreOf = ({ best }: Recognition): number => best[0]?.score ?? -Infinity;
  return others.reduce((one, other) => (scoreOf(other) > scoreOf(one) ? other : one), first as Recognition);
}

/**
 * What a message's words may be read as: without the courtesies around them that no phrasing has; and where phrasings
 * have them, also without these, since "thanks" may be an entry, and "hi" in a question mean none. With many phrasings
 * they have been learnt.
 */
function readingsOf(typed: readonly string[], vocabulary: Vocabulary): (readonly string[])[] {
  const { features, languages, across } = vocabulary;
  const has = (before: string, word: string, after: string): boolean =>
    languages.some((language) => features.placeOf(`b${before}${stem(word, language)}${after}`) >= 0);
  const words = withoutCourtesies(typed, languages, {
    begins: (word) => has('< ', word, ''),
    ends: (word) => has('', word, ' >'),
  });
  const bare = across ? words : withoutCourtesies(words, languages);
  return bare === words ? [words] : [words, bare];
}

function recogniseWords(
  { vocabulary, linear, phrasings, counts }: Recogniser,
  words: readonly string[],
  limit: number,
  buffers: Buffers,
): Recognition {
  const vector = vectorOf(words, vocabulary);
  const scores = scoresOf(linear, vector, buffers.scores);
  spreadOut(vector, buffers.spread);
  const best = topOf(scores, Math.max(limit, CLOSELY)).map((label) => {
    const { nearest, mean } = likenessOf(phrasings, label, buffers.spread);
    const score = scores[label] as number;
    // A single entry has nothing to be told from: only likeness tells.
    const margin = linear.classes === 1 ? 2 * nearest - 1 : marginAmong(linear.classes, score);
    return {
      label,
      margin,
      nearest,
      mean,
      score: margin + NEAREST * nearest,
      phrasings: counts[label] as number,
    };
  });
  gather(vector, buffers.spread);
  best.sort((a, b) => b.score - a.score || a.label - b.label);
  return { best, vector, classes: linear.classes, phrasings: sum(counts) };
}

/** Entries of the smallest knowledge whose margins calibration knows. */
const FEWEST = 5;

/**
 * A text that says nothing gets about -(1 - 2 / n) from each of n machines, for that is the share of the others'
 * phrasings: among two entries 0, which among many is a fair fit. Among fewer than five, margins are stretched to what
 * they are among five, so that what says nothing stays where it is and what fits wholly keeps its 1.
 */
function marginAmong(classes: number, margin: number): number {
  if (classes >= FEWEST) return margin;
  const nothing = 2 / classes - 1;
  const there = 2 / FEWEST - 1;
  return there + ((margin - nothing) * (1 - there)) / (1 - nothing);
}

function sum(values: Int32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function topOf(scores: Float64Array, limit: number): number[] {
  const top: number[] = [];
  for (let c = 0; c < scores.length; c++) {
    const score = scores[c] as number;
    if (top.length === limit && score <= (scores[top[limit - 1] as number] as number)) continue;
    let place = top.length;
    while (place > 0 && (scores[top[place - 1] as number] as number) < score) place--;
    top.splice(place, 0, c);
    if (top.length > limit) top.pop();
  }
  return top;
}
