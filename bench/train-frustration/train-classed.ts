import { mkdirSync, writeFileSync } from 'node:fs';
import { scriptArguments } from '../../checks/script-arguments.ts';
import { CLASSED_DENSE } from '../../agent-bot/language/classed-complaint-features.ts';
import type {
  OwnComplaintWeights,
  SharedComplaintWeights,
} from '../../agent-bot/language/classed-complaint-model.ts';
import { auroc } from '../judgement/measures/ranking.ts';
import { packWords } from '../learn/pack-words.ts';
import { tried } from '../learn/tried.ts';
import { classedCorpus } from './classed-corpus.ts';
import {
  CLASSED_CHOSEN,
  learnClassed,
  measuredRows,
  type ClassedJudged,
  type ClassedModels,
} from './learn-classed.ts';

/*
 * Learns the weights of `agent-bot/language/complaint-models/`: German, Spanish, French and Portuguese.
 *
 *   npm run train:frustration:written -- [--seed N] [--check] [--try NAME=VALUE,...] [--missed]
 *
 * Prints what is said of each language's sentences by models that saw nothing of their domain in any language.
 */

const { values } = scriptArguments(
  `npm run train:frustration:written -- [--seed 1] [--try NAME=VALUE,...] [--check] [--missed]

Trains, measures on domains it has not seen, and writes the models. --check writes nothing, --missed prints what is
taken wrongly, --try tries other choices than those that are made.`,
  {
    seed: { type: 'string', default: '1' },
    check: { type: 'boolean', default: false },
    try: { type: 'string', default: '' },
    missed: { type: 'boolean', default: false },
  },
);
const choices = tried(CLASSED_CHOSEN, values.try);
const rows = measuredRows(classedCorpus());
const { models, away } = learnClassed(rows, choices, Number(values.seed));
for (const language of models.keys()) {
  report(
    language,
    away.filter(({ row }) => row.language === language),
  );
}
if (!values.check) write(models);

function report(language: string, judged: readonly ClassedJudged[]): void {
  const of = (holds: (one: ClassedJudged) => boolean): ClassedJudged[] => judged.filter(holds);
  const complaints = of(({ row }) => row.complains);
  const plain = of(({ row }) => !row.complains && !row.hard);
  const hard = of(({ row }) => row.hard);
  const z = (list: readonly ClassedJudged[]): number[] => list.map((one) => one.z);
  const share = (list: readonly ClassedJudged[]): string =>
    `${((100 * list.filter((one) => one.z >= 0).length) / list.length).toFixed(2)} % of ${String(list.length)}`;
  console.log(
    `${language}, domains left out: AUC ${auroc(z(complaints), z([...plain, ...hard])).toFixed(3)}, fires on ${share(complaints)} complaints, ${share(plain)} ordinary, ${share(hard)} that sound like one`,
  );
  if (!values.missed) return;
  const wrong = judged.filter(({ row, z: own }) => own >= 0 !== row.complains);
  for (const { row, z: own } of wrong.sort((a, b) => a.z - b.z))
    console.log(`  ${row.complains ? 'missed' : 'false '} ${own.toFixed(1)} ${row.subject}: ${row.text}`);
}

function write(by: ClassedModels): void {
  const folder = new URL('../../agent-bot/language/complaint-models/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const save = (name: string, file: unknown): void => {
    const json = `${JSON.stringify(file, null, 2)}\n`;
    writeFileSync(new URL(`${name}.json`, folder), json);
    console.log(`${name}: ${String(Math.round(json.length / 1024))} kB`);
  };
  const about = (where: string): string =>
    `Learned by \`npm run train:frustration:written\` from sentences written for this project, in bench/train-frustration/sentences/${where}.`;
  const [first] = by.values();
  if (first === undefined) return;
  const shared: SharedComplaintWeights = {
    about: about('{de,es,fr,pt}'),
    dense: Object.fromEntries(CLASSED_DENSE.map((name, i) => [name, rounded(first.dense[i] ?? 0)])),
    ...packWords(first.classes, choices.least),
  };
  save('classes', shared);
  for (const [language, { bias, words }] of by) {
    const own: OwnComplaintWeights = {
      about: about(language),
      bias: rounded(bias),
      ...packWords(words, choices.least),
    };
    save(language, own);
  }
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
