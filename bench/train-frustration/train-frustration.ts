import { writeFileSync } from 'node:fs';
import { scriptArguments } from '../../checks/script-arguments.ts';
import {
  complaintLogit,
  type ComplaintModel,
  type ComplaintWeights,
} from '../../agent-bot/language/complaint-model.ts';
import { DENSE } from '../../agent-bot/language/complaint-features.ts';
import { auroc } from '../judgement/measures/ranking.ts';
import { packWords, pruneWords } from '../learn/pack-words.ts';
import { tried } from '../learn/tried.ts';
import { readCorpus } from './corpus.ts';
import { leftOutScores, subjectOf, type Judged } from './left-out.ts';
import { CHOSEN, learn, measured, ORDINARY, withBias, type Choices, type Measured } from './learn.ts';

/*
 * Learns the weights of `agent-bot/language/complaint-model.json`.
 *
 *   npm run train:frustration -- [--data DIR] [--seed N] [--check] [--quick] [--try NAME=VALUE,...] [--missed]
 *
 * Prints how well it does on what it has not seen: each domain of the written sentences left out in turn (the
 * stand-in for complaints of a kind that nobody showed it), GoEmotions' dev split, and the held-out ordinary
 * messages. `--check` writes nothing, `--quick` leaves no domain
 * out.
 */

/** Words that weigh fewer steps are left out of the file: they change no figure and take a third of its memory. */
const LEAST = 5;

const { values } = scriptArguments(
  `npm run train:frustration -- [--data DIR] [--seed 1] [--try NAME=VALUE,...] [--check] [--quick] [--missed]

Trains, measures on what it has not seen, and writes the model. --check writes nothing, --quick leaves nothing out,
--missed prints what it takes wrongly, --try tries other choices than those that are made.`,
  {
    data: {
      type: 'string',
      default:
        process.env['BATON_JUDGEMENT_DATA'] ?? new URL('../../../shared/data', import.meta.url).pathname,
    },
    seed: { type: 'string', default: '1' },
    check: { type: 'boolean', default: false },
    try: { type: 'string', default: '' },
    missed: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
);
const seed = Number(values.seed);
const choices = tried(CHOSEN, values.try);
const rows = measured(readCorpus(values.data));
console.log(`${String(rows.length)} texts`);
if (!values.quick) report('left-out domains', leftOut(rows, choices));
const model = learn(rows, choices, seed);
const kept = pruned(model);
report(
  'held-out rows',
  rows.map((row) => ({ row, z: logit(kept, row) })).filter(({ row }) => row.held),
);
if (!values.check) write(kept);

function logit(by: ComplaintModel, { dense, words }: Measured): number {
  return complaintLogit(by, dense, words);
}

/** Prints each left-out subject. */
function leftOut(all: readonly Measured[], by: Choices): Judged[] {
  const judged = leftOutScores(all, by, seed);
  for (const subject of new Set(judged.map(({ row }) => subjectOf(row)))) {
    const own = judged.filter(({ row }) => subjectOf(row) === subject);
    const at = (complains: boolean): number[] =>
      own.filter(({ row }) => row.complains === complains).map(({ z }) => z);
    const [yes, no] = [at(true), at(false)];
    const share = (list: number[]): string => (list.filter((z) => z >= 0).length / list.length).toFixed(2);
    console.log(
      `  ${subject.padEnd(12)} AUC ${auroc(yes, no).toFixed(3)}  fires on ${share(yes)} of complaints, ${share(no)} of others`,
    );
  }
  return judged;
}

function report(title: string, judged: readonly Judged[]): void {
  const shown: [string, Judged[]][] = [
    ['written', judged.filter(({ row }) => row.source === 'written')],
    ['goemotions', judged.filter(({ row }) => row.source === 'goemotions')],
  ];
  console.log(title);
  for (const [name, list] of shown) {
    const yes = list.filter(({ row }) => row.complains).map(({ z }) => z);
    const no = list.filter(({ row }) => !row.complains).map(({ z }) => z);
    if (yes.length === 0) continue;
    const recall = yes.filter((z) => z >= 0).length / yes.length;
    const wrong = no.filter((z) => z >= 0).length / no.length;
    console.log(
      `  ${name.padEnd(12)} AUC ${auroc(yes, no).toFixed(4)}, recall ${recall.toFixed(3)}, false ${wrong.toFixed(4)}`,
    );
  }
  for (const source of [...ORDINARY, 'nlupp'] as const) {
    const list = judged.filter(({ row }) => row.source === source);
    if (list.length === 0) continue;
    const share = list.filter(({ z }) => z >= 0).length / list.length;
    console.log(`  ${source.padEnd(12)} fires on ${(share * 100).toFixed(2)} % of ${String(list.length)}`);
  }
  if (!values.missed) return;
  const sorted = [...judged].sort((a, b) => a.z - b.z);
  for (const { row, z } of sorted.filter(({ row }) => row.complains && row.source === 'written').slice(0, 60))
    console.log(`  missed ${z.toFixed(1)} ${row.text}`);
  for (const { row, z } of sorted.filter(
    ({ row, z }) => !row.complains && row.source !== 'goemotions' && z >= 0,
  ))
    console.log(`  false ${z.toFixed(1)} ${row.source} ${row.text}`);
}

/** As the file will have it. */
function pruned(full: ComplaintModel): ComplaintModel {
  return withBias({ ...full, words: pruneWords(full.words, LEAST) }, rows, choices);
}

function write(by: ComplaintModel): void {
  const file: ComplaintWeights = {
    about:
      'Learned by `npm run train:frustration` from GoEmotions (CC BY 4.0), CLINC150 (CC BY 3.0), BANKING77 and NLU++ (CC BY 4.0), Bitext (CDLA-Sharing 1.0), MultiDoGO (CDLA-Permissive 1.0) and sentences written for this project; see NOTICE.',
    bias: rounded(by.bias),
    dense: Object.fromEntries(DENSE.map((name, i) => [name, rounded(by.dense[i] ?? 0)])),
    ...packWords(by.words, LEAST),
  };
  const path = new URL('../../agent-bot/language/complaint-model.json', import.meta.url);
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`);
  console.log(`${String(by.words.size)} words, ${String(Math.round(JSON.stringify(file).length / 1024))} kB`);
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
