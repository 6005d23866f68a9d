import { matchRequest } from '../../agent-bot/language/human-request.ts';
import { defaultGuardrails } from '../../agent-bot/guardrails/schema.ts';
import { read } from '../../agent-bot/language/reading.ts';
import { classedWords, requestFeatures, requestParts } from '../../agent-bot/language/request-features.ts';
import { requestLogit, VETO, type RequestModel } from '../../agent-bot/language/request-model.ts';
import { fitLogistic, type Example } from '../learn/fit-logistic.ts';
import { pruneWords } from '../learn/pack-words.ts';
import type { Row, Source } from './corpus.ts';

/** A row with its features. */
export interface Measured extends Row {
  /** Of the whole message. */
  features: ReadonlySet<string>;
  /** Of its parts that are judged by themselves, the whole one included. */
  parts: readonly ReadonlySet<string>[];
  /** Whether the patterns alone take it for a request. */
  matched: boolean;
}

/** What is chosen by leaving folds, sources and kinds out. */
export interface Choices {
  /** How much a row counts, by source: requests, and others. */
  weights: Readonly<Record<Source, readonly [asks: number, others: number]>>;
  /** Features in fewer rows are not learned. */
  rarest: number;
  epochs: number;
  rate: number;
  ridge: number;
  /** Share of ordinary messages, in each held-out set, on which the model may fire where the patterns do not. */
  mayFire: number;
  /** Below this probability the model outdoes the patterns. */
  veto: number;
}

export const CHOSEN: Choices = {
  weights: {
    written: [3, 3],
    template: [0.5, 0.5],
    nlupp: [3, 0.5],
    bitext: [0.5, 0.3],
    clinc150: [0, 0.3],
    banking77: [0, 0.3],
    multidogo: [0, 0.3],
  },
  rarest: 3,
  epochs: 10,
  rate: 0.2,
  ridge: 1,
  mayFire: 0.0005,
  veto: VETO,
};

/** Where the model fires: its probability there is the trigger's default threshold. */
const AT = Math.log(0.7 / 0.3);
const { threshold, departments } = defaultGuardrails().triggers.asked_for_human.settings;
const NONE = new Float64Array(0);

const EMPTY: ReadonlySet<string> = new Set();

/** Measures all rows. */
export function measured(rows: readonly Row[]): Measured[] {
  return rows.map((row) => {
    const { reading, against, scored } = matchRequest(read(row.text), departments);
    const words = classedWords(reading, 'en');
    const parts =
      words === null
        ? []
        : requestParts(reading, against).map(
            (part): ReadonlySet<string> => new Set(requestFeatures(words, part, against).keys()),
          );
    return { ...row, features: parts[0] ?? EMPTY, parts, matched: scored.score >= threshold };
  });
}

/** z of the part that is most of a request; minus infinity where none can be one. */
function highest(model: RequestModel, parts: readonly ReadonlySet<string>[]): number {
  return Math.max(
    -Infinity,
    ...parts.filter(({ size }) => size > 0).map((features) => requestLogit(model, features, features.size)),
  );
}

/** Learns from the rows that are not held out, and sets the bias by those that are. */
export function learn(rows: readonly Measured[], choices: Choices, seed: number): RequestModel {
  const training = rows.filter((row) => !row.held && row.features.size > 0);
  const counts = new Map<string, number>();
  for (const { features } of training) {
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const vocabulary = [...counts].filter(([, count]) => count >= choices.rarest).map(([name]) => name);
  const ids = new Map(vocabulary.map((name, id) => [name, id]));
  // Whoever asks for nobody does so in no part of the message; of a request one part is it, and the whole is learned.
  const examples = training.flatMap((row) =>
    (row.asks ? [row.features] : row.parts).map((features): Example => ({
      dense: NONE,
      words: Int32Array.from([...features].flatMap((name) => ids.get(name) ?? [])),
      size: features.size,
      positive: row.asks,
      weight: choices.weights[row.source][row.asks ? 0 : 1],
    })),
  );
  const { epochs, rate, ridge } = choices;
  const seen = Int32Array.from(vocabulary, (name) => counts.get(name) ?? 0);
  const fitted = fitLogistic(examples, { epochs, rate, ridge: 0, wordRidge: ridge, seen, seed });
  const words = pruneWords(new Map(vocabulary.map((name, id) => [name, fitted.words[id] as number])));
  const model = { bias: fitted.bias, words };
  return { ...model, bias: model.bias + AT - firingPoint(model, rows, choices.mayFire) };
}

/** Whether patterns and model together take a row for a request, as `humanRequest` does. */
export function fires(model: RequestModel, { parts, matched }: Measured, veto = VETO): boolean {
  const z = highest(model, parts);
  return matched ? z === -Infinity || z >= Math.log(veto / (1 - veto)) : z >= AT;
}

/** Sets of ordinary messages that hold the model back, each by itself. */
const ORDINARY = ['clinc150', 'banking77', 'multidogo'] as const;

/** The lowest z that at most `share` of the held-out rows of each ordinary set reach where no pattern fires. */
function firingPoint(model: RequestModel, rows: readonly Measured[], share: number): number {
  const points = ORDINARY.map((source) => {
    const scores = rows
      .filter((row) => row.held && row.source === source && !row.matched)
      .map(({ parts }) => highest(model, parts))
      .sort((a, b) => b - a);
    const all = rows.filter((row) => row.held && row.source === source).length;
    return scores[Math.floor(all * share)] ?? 0;
  });
  return Math.max(...points) + 1e-6;
}
