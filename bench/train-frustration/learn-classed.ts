import {
  classedComplaintFeatures,
  type ClassedFeatures,
} from '../../agent-bot/language/classed-complaint-features.ts';
import { classedLogit, type ClassedModel } from '../../agent-bot/language/classed-complaint-model.ts';
import { ruledFrustration } from '../../agent-bot/language/complaint-rules.ts';
import { PACKS } from '../../agent-bot/language/packs/index.ts';
import { read } from '../../agent-bot/language/reading.ts';
import { fitLogistic, type Example } from '../learn/fit-logistic.ts';
import { pruneWords } from '../learn/pack-words.ts';
import type { ClassedLanguage, ClassedRow } from './classed-corpus.ts';

/** A sentence with its features. */
export interface MeasuredRow extends ClassedRow {
  features: ClassedFeatures;
}

/** What is chosen by leaving domains out. */
export interface ClassedChoices {
  /** Classes in fewer sentences of all languages, words in fewer of their own, are not learned. */
  rarestClass: number;
  rarestWord: number;
  epochs: number;
  rate: number;
  ridge: number;
  wordRidge: number;
  /** How much an ordinary sentence counts, and one that sounds like a complaint. */
  ordinary: number;
  hard: number;
  /** Share of ordinary sentences, of each kind, that may fire when their domain is left out. */
  mayFire: number;
  hardMayFire: number;
  /** Weights of fewer steps (of 127) are left out of the file. */
  least: number;
}

export const CLASSED_CHOSEN: ClassedChoices = {
  rarestClass: 3,
  rarestWord: 2,
  epochs: 25,
  rate: 0.15,
  ridge: 0.3,
  wordRidge: 0.3,
  ordinary: 1,
  hard: 1,
  mayFire: 0.01,
  hardMayFire: 0.15,
  least: 3,
};

/** All languages' models together: classes and dense features are shared, words and the bias are each one's own. */
export type ClassedModels = ReadonlyMap<ClassedLanguage, ClassedModel>;

/** A sentence and how far it lies above the firing point of a model that saw nothing of its domain. */
export interface ClassedJudged {
  row: MeasuredRow;
  z: number;
}

/** Measures all sentences in their language. */
export function measuredRows(rows: readonly ClassedRow[]): MeasuredRow[] {
  return rows.map((row) => {
    const reading = read(row.text, row.language);
    const packs = PACKS.filter(({ language }) => language === row.language);
    const { score } = ruledFrustration(reading, packs);
    return { ...row, features: classedComplaintFeatures(reading, row.language, score) };
  });
}

/** Learns from the sentences, and sets each language's bias by what it says of domains that are left out in turn. */
export function learnClassed(
  rows: readonly MeasuredRow[],
  choices: ClassedChoices,
  seed: number,
): { models: ClassedModels; away: ClassedJudged[] } {
  const away = [...new Set(rows.map(({ subject }) => subject))].flatMap((subject) => {
    const models = fit(
      rows.filter((row) => row.subject !== subject),
      choices,
      seed,
    );
    return rows
      .filter((row) => row.subject === subject)
      .flatMap((row) => {
        const model = models.get(row.language);
        return model === undefined ? [] : [{ row, z: classedLogit(model, row.features) }];
      });
  });
  const models = new Map<ClassedLanguage, ClassedModel>();
  const shifts = new Map<ClassedLanguage, number>();
  for (const [language, model] of fit(rows, choices, seed)) {
    const shift = -firingPoint(
      away.filter(({ row }) => row.language === language),
      choices,
    );
    shifts.set(language, shift);
    models.set(language, { ...model, bias: model.bias + shift });
  }
  return { models, away: away.map(({ row, z }) => ({ row, z: z + (shifts.get(row.language) ?? 0) })) };
}

/** The lowest z that at most the shares that are allowed reach, of plain and of hard ordinary sentences. */
function firingPoint(away: readonly ClassedJudged[], { mayFire, hardMayFire }: ClassedChoices): number {
  const point = (hard: boolean, share: number): number => {
    const scores = away
      .filter(({ row }) => !row.complains && row.hard === hard)
      .map(({ z }) => z)
      .sort((a, b) => b - a);
    return scores[Math.floor(scores.length * share)] ?? -Infinity;
  };
  return Math.max(point(false, mayFire), point(true, hardMayFire)) + 1e-6;
}

function fit(rows: readonly MeasuredRow[], choices: ClassedChoices, seed: number): ClassedModels {
  const languages = [...new Set(rows.map(({ language }) => language))];
  // A class is one feature in all languages; a word belongs to its own, as the bias does.
  const namesOf = ({ language, features }: MeasuredRow): string[] => [
    ...[...features.classes].map((name) => `:${name}`),
    ...[...features.words].map((word) => `${language}:${word}`),
  ];
  const counts = new Map<string, number>();
  for (const row of rows) for (const name of namesOf(row)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const vocabulary = [...counts]
    .filter(([name, count]) => count >= (name.startsWith(':') ? choices.rarestClass : choices.rarestWord))
    .map(([name]) => name);
  const ids = new Map(vocabulary.map((name, id) => [name, id]));
  const examples = rows.map((row): Example => ({
    dense: Float64Array.of(...row.features.dense, ...languages.map((one) => (one === row.language ? 1 : 0))),
    words: Int32Array.from(namesOf(row).flatMap((name) => ids.get(name) ?? [])),
    size: row.features.classes.size + row.features.words.size,
    positive: row.complains,
    weight: row.complains ? 1 : row.hard ? choices.hard : choices.ordinary,
  }));
  const seen = Int32Array.from(vocabulary, (name) => counts.get(name) ?? 0);
  const fitted = fitLogistic(examples, { ...choices, seen, seed });
  const named = (prefix: string): Map<string, number> =>
    pruneWords(
      new Map(
        vocabulary.flatMap((name, id) =>
          name.startsWith(prefix) ? [[name.slice(prefix.length), fitted.words[id] as number]] : [],
        ),
      ),
      choices.least,
    );
  const classes = named(':');
  const size = rows[0]?.features.dense.length ?? 0;
  return new Map(
    languages.map((language, at) => [
      language,
      {
        bias: fitted.bias + (fitted.dense[size + at] as number),
        dense: fitted.dense.slice(0, size),
        classes,
        words: named(`${language}:`),
      },
    ]),
  );
}
