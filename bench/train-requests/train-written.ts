import { writeFileSync } from 'node:fs';
import { scriptArguments } from '../../checks/script-arguments.ts';
import type { RequestModel, RequestWeights } from '../../agent-bot/language/request-model.ts';
import { packWords } from '../learn/pack-words.ts';
import { tried } from '../learn/tried.ts';
import {
  firesAt,
  highestLogit,
  learnWritten,
  measuredSentences,
  WRITTEN_CHOSEN,
  type MeasuredSentence,
} from './learn-written.ts';
import { WRITTEN_LANGUAGES, writtenCorpus, type WrittenLanguage } from './written-corpus.ts';

/*
 * Learns the weights of `agent-bot/language/request-models/{de,es,fr,pt}.json`.
 *
 *   npm run train:requests:written -- [--language XX] [--seed N] [--check] [--quick] [--try NAME=VALUE,...] [--missed]
 *
 * Prints how well patterns and model together do on each kind of sentence, left out in turn. `--check` writes
 * nothing, `--quick` leaves nothing out.
 */

const { values } = scriptArguments(
  `npm run train:requests:written -- [--language CODE] [--seed 1] [--try NAME=VALUE,...] [--check] [--quick] [--missed]

Trains, measures on what it has not seen, and writes the model. --check writes nothing, --quick leaves nothing out,
--missed prints what it takes wrongly, --try tries other choices than those that are made.`,
  {
    language: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    check: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    try: { type: 'string', default: '' },
    missed: { type: 'boolean', default: false },
  },
);
const seed = Number(values.seed);
const choices = tried(WRITTEN_CHOSEN, values.try);
for (const language of WRITTEN_LANGUAGES) {
  if (values.language === '' || values.language === language) train(language);
}

function train(language: WrittenLanguage): void {
  const rows = measuredSentences(writtenCorpus(language), language);
  const asking = rows.filter(({ asks }) => asks).length;
  console.log(`${language}: ${String(asking)} that ask, ${String(rows.length - asking)} that do not`);
  if (!values.quick) leftOut(rows);
  const { model, away } = learnWritten(rows, choices, seed);
  show('lines left out in turn', away);
  write(language, model);
}

interface Judged {
  row: MeasuredSentence;
  fired: boolean;
}

/** Each kind judged by a model that saw none of it. */
function leftOut(rows: readonly MeasuredSentence[]): void {
  const judged = [...new Set(rows.map(({ kind }) => kind))].flatMap((kind) => {
    const { model } = learnWritten(
      rows.filter((row) => row.kind !== kind),
      choices,
      seed,
    );
    return rows
      .filter((row) => row.kind === kind)
      .map((row) => ({ row, fired: firesAt(highestLogit(model, row), row) }));
  });
  show('kinds left out in turn', judged);
}

/** Shares of lines: what is made from one counts little more than one sentence. */
function show(title: string, judged: readonly Judged[]): void {
  const sum = (holds: (one: Judged) => boolean): number =>
    judged.filter(holds).reduce((total, { row }) => total + row.weight, 0);
  const line = (name: string, fired: (one: Judged) => boolean): void => {
    const asks = sum(({ row }) => row.asks);
    const others = sum(({ row }) => !row.asks);
    const found = sum((one) => one.row.asks && fired(one));
    const wrong = sum((one) => !one.row.asks && fired(one));
    console.log(
      `  ${name.padEnd(20)} P ${(found / (found + wrong)).toFixed(3)} R ${(found / asks).toFixed(3)}, fires on ${((100 * wrong) / others).toFixed(2)} % of others`,
    );
  };
  console.log(` ${title}`);
  line('patterns and model', ({ fired }) => fired);
  line('patterns alone', ({ row }) => row.matched);
  if (!values.missed) return;
  for (const { row, fired } of judged)
    if (fired !== row.asks) console.log(`    ${fired ? 'false ' : 'missed'} ${row.text}`);
}

function write(language: WrittenLanguage, model: RequestModel): void {
  const file: RequestWeights = {
    about: `Learned by \`npm run train:requests:written\` from sentences written for this project, in bench/train-requests/sentences/${language}.`,
    bias: Math.round(model.bias * 1e4) / 1e4,
    refusals: 'void',
    ...packWords(model.words, choices.least),
  };
  const json = JSON.stringify(file, null, 2);
  console.log(`  ${String(model.words.size)} features, ${String(Math.round(json.length / 1024))} kB`);
  if (values.check) return;
  writeFileSync(
    new URL(`../../agent-bot/language/request-models/${language}.json`, import.meta.url),
    `${json}\n`,
  );
}
