import { complaintFeatures } from '../../agent-bot/language/complaint-features.ts';
import { complaintLogit, type ComplaintModel } from '../../agent-bot/language/complaint-model.ts';
import { read } from '../../agent-bot/language/reading.ts';
import { fitLogistic, type Example } from '../learn/fit-logistic.ts';
import type { Row, Source } from './corpus.ts';

/** A row with its features. */
export interface Measured extends Row {
  dense: Float64Array;
  words: ReadonlySet<string>;
}

/** What is chosen: by leaving domains out (see `train-frustration.ts`). */
export interface Choices {
  /** How much a row counts, by source; complaints of GoEmotions and of the written sentences have their own. */
  weights: Readonly<Record<Source | 'goemotions complaint' | 'written complaint', number>>;
  /** Words and pairs in fewer rows are not learned. */
  rarest: number;
  epochs: number;
  rate: number;
  ridge: number;
  wordRidge: number;
  /** Share of ordinary messages, in each held-out set, that may reach 0.5. */
  mayFire: number;
}

/** Chosen on the held-out rows and by leaving domains out. */
export const CHOSEN: Choices = {
  weights: {
    'written complaint': 6,
    written: 7,
    'goemotions complaint': 0.3,
    goemotions: 0.09,
    clinc150: 0.15,
    banking77: 0.4,
    bitext: 0.15,
    multidogo: 0.15,
    nlupp: 0.3,
  },
  rarest: 4,
  epochs: 12,
  rate: 0.15,
  ridge: 0.3,
  wordRidge: 1.5,
  mayFire: 0.007,
};

/** Measures all rows. */
export function measured(rows: readonly Row[]): Measured[] {
  return rows.map((row) => {
    const { dense, words } = complaintFeatures(read(row.text));
    return { ...row, dense, words };
  });
}

/** Learns from the rows that are not held out, and sets the bias by those that are. */
export function learn(rows: readonly Measured[], choices: Choices, seed: number): ComplaintModel {
  const training = rows.filter((row) => !row.held);
  const counts = new Map<string, number>();
  for (const { words } of training) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts].filter(([, count]) => count >= choices.rarest).map(([word]) => word);
  const ids = new Map(vocabulary.map((word, id) => [word, id]));
  const examples = training.map((row): Example => ({
    dense: row.dense,
    words: Int32Array.from([...row.words].flatMap((word) => ids.get(word) ?? [])),
    size: row.words.size,
    positive: row.complains,
    weight: weightOf(row, choices),
  }));
  const fitted = fitLogistic(examples, {
    ...choices,
    seen: Int32Array.from(vocabulary, (word) => counts.get(word) ?? 0),
    seed,
  });
  const model: ComplaintModel = {
    bias: fitted.bias,
    dense: fitted.dense,
    words: new Map(vocabulary.map((word, id) => [word, fitted.words[id] as number])),
  };
  return withBias(model, rows, choices);
}

/** The model with the bias at which as many ordinary messages as may fire do. */
export function withBias(model: ComplaintModel, rows: readonly Measured[], choices: Choices): ComplaintModel {
  return { ...model, bias: model.bias - firingPoint(model, rows, choices.mayFire) };
}

function weightOf({ source, complains }: Row, { weights }: Choices): number {
  if (complains && source === 'goemotions') return weights['goemotions complaint'];
  if (complains && source === 'written') return weights['written complaint'];
  return weights[source];
}

/** Sets of ordinary messages that hold the model back, each by itself. */
export const ORDINARY = ['clinc150', 'banking77', 'bitext', 'multidogo'] as const;

/** The lowest z that at most `share` of the held-out rows of each ordinary set reach. */
function firingPoint(model: ComplaintModel, rows: readonly Measured[], share: number): number {
  const points = ORDINARY.map((source) => {
    const scores = rows
      .filter((row) => row.held && row.source === source)
      .map((row) => complaintLogit(model, row.dense, row.words))
      .sort((a, b) => b - a);
    return scores[Math.floor(scores.length * share)] ?? 0;
  });
  return Math.max(...points) + 1e-6;
}
