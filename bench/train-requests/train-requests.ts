import { writeFileSync } from 'node:fs';
import { scriptArguments } from '../../checks/script-arguments.ts';
import type { RequestModel, RequestWeights } from '../../agent-bot/language/request-model.ts';
import { detection } from '../judgement/measures/detection.ts';
import { packWords } from '../learn/pack-words.ts';
import { tried } from '../learn/tried.ts';
import { readCorpus } from './corpus.ts';
import { CHOSEN, fires, learn, measured, type Measured } from './learn.ts';

/*
 * Learns the weights of `agent-bot/language/request-models/en.json`.
 *
 *   npm run train:requests -- [--data DIR] [--seed N] [--check] [--quick] [--try NAME=VALUE,...] [--missed]
 *
 * Prints how well patterns and model together do on what the model has not seen: each pair of NLU++ folds, all of
 * Bitext, and each kind of the written sentences left out in turn; then on the held-out ordinary messages. `--check`
 * writes nothing, `--quick` leaves nothing out.
 */

const { values } = scriptArguments(
  `npm run train:requests -- [--data DIR] [--seed 1] [--try NAME=VALUE,...] [--check] [--quick] [--missed]

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
    quick: { type: 'boolean', default: false },
    try: { type: 'string', default: '' },
    missed: { type: 'boolean', default: false },
  },
);
const seed = Number(values.seed);
const choices = tried(CHOSEN, values.try);
const rows = measured(readCorpus(values.data));
console.log(`${String(rows.length)} texts`);
if (!values.quick) {
  leftOut('NLU++, its folds left out in five parts', 'nlupp', ({ group }) =>
    String(Number(group.at(-1)) % 5),
  );
  leftOut('Bitext, left out whole', 'bitext', () => 'all');
  leftOut('written sentences, kinds left out in turn', 'written', ({ group }) => group);
}
const model = learn(rows, choices, seed);
for (const source of ['clinc150', 'banking77', 'multidogo', 'bitext'] as const) {
  show(
    `held-out ${source}`,
    judge(
      model,
      rows.filter((row) => row.source === source && row.held),
    ),
  );
}
if (!values.check) write(model);

interface Judged {
  row: Measured;
  fired: boolean;
}

function judge(by: RequestModel, list: readonly Measured[]): Judged[] {
  return list.map((row) => ({ row, fired: fires(by, row, choices.veto) }));
}

/** Each part of a source judged by a model that saw none of it; of a part of NLU++, none of either domain. */
function leftOut(title: string, source: Measured['source'], partOf: (row: Measured) => string): void {
  const own = rows.filter((row) => row.source === source);
  const judged = [...new Set(own.map(partOf))].flatMap((part) => {
    const isLeftOut = (row: Measured): boolean => row.source === source && partOf(row) === part;
    return judge(
      learn(
        rows.filter((row) => !isLeftOut(row)),
        choices,
        seed,
      ),
      own.filter(isLeftOut),
    );
  });
  show(title, judged);
}

function show(title: string, judged: readonly Judged[]): void {
  const line = (name: string, list: readonly { should: boolean; fired: boolean }[]): void => {
    const { precision, recall, f1, falsePositiveRate } = detection(list);
    const three = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3));
    console.log(
      `  ${name.padEnd(20)} P ${three(precision)} R ${three(recall)} F1 ${three(f1)}, fires on ${(100 * falsePositiveRate).toFixed(3)} % of others`,
    );
  };
  console.log(title);
  line(
    'patterns and model',
    judged.map(({ row, fired }) => ({ should: row.asks, fired })),
  );
  line(
    'patterns alone',
    judged.map(({ row }) => ({ should: row.asks, fired: row.matched })),
  );
  if (!values.missed) return;
  for (const { row, fired } of judged) {
    if (fired === row.asks) continue;
    console.log(`    ${fired ? 'false ' : 'missed'} ${row.text}`);
  }
}

function write(by: RequestModel): void {
  const file: RequestWeights = {
    about:
      'Learned by `npm run train:requests` from NLU++ and BANKING77 (CC BY 4.0), Bitext (CDLA-Sharing 1.0), CLINC150 (CC BY 3.0), MultiDoGO (CDLA-Permissive 1.0) and sentences written for this project; see NOTICE.',
    bias: Math.round(by.bias * 1e4) / 1e4,
    ...packWords(by.words),
  };
  const path = new URL('../../agent-bot/language/request-models/en.json', import.meta.url);
  const json = JSON.stringify(file, null, 2);
  writeFileSync(path, `${json}\n`);
  console.log(`${String(by.words.size)} features, ${String(Math.round(json.length / 1024))} kB`);
}
