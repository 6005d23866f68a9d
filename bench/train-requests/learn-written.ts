import { defaultGuardrails } from '../../agent-bot/guardrails/schema.ts';
import { seededRandom } from '../../agent-bot/knowledge/random.ts';
import { matchRequest } from '../../agent-bot/language/human-request.ts';
import { read } from '../../agent-bot/language/reading.ts';
import { classedWords, requestFeatures, requestParts } from '../../agent-bot/language/request-features.ts';
import { requestLogit, VETO, type RequestModel } from '../../agent-bot/language/request-model.ts';
import { fitLogistic, type Example } from '../learn/fit-logistic.ts';
import { pruneWords } from '../learn/pack-words.ts';
import type { Written, WrittenLanguage } from './written-corpus.ts';

/** A sentence with its features. */
export interface MeasuredSentence extends Written {
  /** Of the whole, and of its parts that are judged by themselves, the whole one first. */
  parts: readonly ReadonlySet<string>[];
  /** Whether the patterns alone take it for a request. */
  matched: boolean;
}

/** What is chosen by leaving lines and kinds of sentences out. */
export interface WrittenChoices {
  /** Features in fewer lines are not learned. */
  rarest: number;
  epochs: number;
  rate: number;
  ridge: number;
  /** Share of the sentences that ask for nobody on which the model may fire where the patterns do not. */
  mayFire: number;
  /** Weights of fewer steps (of 127) are left out of the file. */
  least: number;
}

export const WRITTEN_CHOSEN: WrittenChoices = {
  rarest: 3,
  epochs: 40,
  rate: 0.2,
  ridge: 0.2,
  mayFire: 0.025,
  least: 3,
};

const AT = Math.log(0.7 / 0.3);
const FOLDS = 5;
const { threshold, departments } = defaultGuardrails().triggers.asked_for_human.settings;
const NONE = new Float64Array(0);

/** Measures all sentences of a language. */
export function measuredSentences(rows: readonly Written[], language: WrittenLanguage): MeasuredSentence[] {
  return rows.map((row) => {
    const { reading, against, scored } = matchRequest(read(row.text, language), departments);
    const words = classedWords(reading, language);
    const parts =
      words === null
        ? []
        : requestParts(reading, against).map(
            (part): ReadonlySet<string> => new Set(requestFeatures(words, part, against).keys()),
          );
    return { ...row, parts, matched: scored.score >= threshold };
  });
}

/** z of the part that is most of a request; minus infinity where none can be one. */
export function highestLogit(model: RequestModel, { parts }: MeasuredSentence): number {
  return Math.max(
    -Infinity,
    ...parts.filter(({ size }) => size > 0).map((features) => requestLogit(model, features, features.size)),
  );
}

/** A model, and what it says of sentences when it has not seen the lines they were made from. */
export interface LearnedWritten {
  model: RequestModel;
  away: readonly { row: MeasuredSentence; fired: boolean }[];
}

/** Learns from sentences, and sets the bias by those whose lines are left out in turn. */
export function learnWritten(
  rows: readonly MeasuredSentence[],
  choices: WrittenChoices,
  seed: number,
): LearnedWritten {
  const random = seededRandom(seed);
  const foldOf = new Map<number, number>();
  for (const { line } of rows) if (!foldOf.has(line)) foldOf.set(line, Math.floor(random() * FOLDS));
  const away: { row: MeasuredSentence; z: number }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fit(
      rows.filter(({ line }) => foldOf.get(line) !== fold),
      choices,
      seed,
    );
    for (const row of rows) {
      if (foldOf.get(row.line) === fold) away.push({ row, z: highestLogit(model, row) });
    }
  }
  const shift = AT - firingPoint(away, choices.mayFire);
  const model = fit(rows, choices, seed);
  return {
    model: { ...model, bias: model.bias + shift },
    away: away.map(({ row, z }) => ({ row, fired: firesAt(z + shift, row) })),
  };
}

/** Whether patterns and model together take a sentence for a request, as `humanRequest` does. */
export function firesAt(z: number, { matched }: MeasuredSentence): boolean {
  return matched ? z === -Infinity || z >= Math.log(VETO / (1 - VETO)) : z >= AT;
}

/** The lowest z that at most `share` of what asks for nobody reaches where no pattern fires. */
function firingPoint(away: readonly { row: MeasuredSentence; z: number }[], share: number): number {
  const others = away.filter(({ row }) => !row.asks);
  let left = share * others.reduce((sum, { row }) => sum + row.weight, 0);
  for (const { row, z } of others.filter((one) => !one.row.matched).sort((a, b) => b.z - a.z)) {
    left -= row.weight;
    if (left < 0) return z + 1e-6;
  }
  return 0;
}

function fit(rows: readonly MeasuredSentence[], choices: WrittenChoices, seed: number): RequestModel {
  const training = rows.filter(({ parts }) => (parts[0]?.size ?? 0) > 0);
  const lines = new Map<string, Set<number>>();
  const counts = new Map<string, number>();
  for (const { parts, line } of training) {
    for (const name of parts[0] ?? []) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      const own = lines.get(name);
      if (own === undefined) lines.set(name, new Set([line]));
      else own.add(line);
    }
  }
  const vocabulary = [...lines].filter(([, own]) => own.size >= choices.rarest).map(([name]) => name);
  const ids = new Map(vocabulary.map((name, id) => [name, id]));
  // Whoever asks for nobody does so in no part of the message; of a request one part is it, and the whole is learned.
  const examples = training.flatMap(({ parts, asks, weight }) =>
    (asks ? parts.slice(0, 1) : parts).map((features): Example => ({
      dense: NONE,
      words: Int32Array.from([...features].flatMap((name) => ids.get(name) ?? [])),
      size: features.size,
      positive: asks,
      weight,
    })),
  );
  const { epochs, rate, ridge } = choices;
  const seen = Int32Array.from(vocabulary, (name) => counts.get(name) ?? 0);
  const fitted = fitLogistic(examples, { epochs, rate, ridge: 0, wordRidge: ridge, seen, seed });
  const words = new Map(vocabulary.map((name, id) => [name, fitted.words[id] as number]));
  return { bias: fitted.bias, words: pruneWords(words, choices.least) };
}
