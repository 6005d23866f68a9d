import { seededRandom } from '../../../agent-bot/knowledge/random.ts';
import { readClinc150 } from '../data/clinc150.ts';
import { answersTo, figuresOf, measureAnswering, resampled, type Answering } from '../measures/answering.ts';
import { asker, askWordOverlap, indexOf, knowledgeOf } from '../measures/askers.ts';
import { meanOf, spreadOf } from '../measures/spread.ts';
import type { Column, Line, Part } from '../part.ts';

/** Share of questions out of scope in CLINC150's test split. */
const OUT_SHARE = 1000 / 5500;
/** Trainings, each from another seed. */
const TRAININGS = 3;
const RESAMPLINGS = 100;

const COLUMNS: Column[] = [
  { key: 'accuracy', title: 'closed set', target: { atLeast: 0.935 } },
  { key: 'auroc', title: 'AUROC', target: { atLeast: 0.96 } },
  { key: 'at80', title: 'in-scope @80', target: { atLeast: 0.915 } },
  { key: 'at85', title: '@85', target: { atLeast: 0.92 } },
  { key: 'ece', title: 'ECE', target: { atMost: 0.06 } },
  { key: 'eceSet', title: 'ECE, share set', target: { atMost: 0.03 } },
  { key: 'precision70', title: 'P@70 %', target: { atLeast: 0.96 } },
  { key: 'inScope', title: 'in-scope, own threshold' },
  { key: 'recall', title: 'out recall' },
];

const LARSON = 'Larson et al. 2019, table 2, full, threshold chosen on validation';
const published = (who: string, inScope: number, recall: number, source = LARSON): Line => ({
  who,
  kind: 'published',
  values: { inScope, recall },
  source,
});

/** Which of 150 entries, and whether any: trained without one out-of-scope example. */
export const clinc150: Part = {
  name: 'clinc150',
  about: 'answer confidence: 150 entries of 100 phrasings, and questions that none of them answers',
  measure: ({ data, seed, say }) => {
    const { train, val, outTrain, outVal } = readClinc150(data);
    const entries = knowledgeOf(train);
    const outside = [...outTrain, ...outVal].map((row) => row.text);
    const figures = Array.from({ length: TRAININGS }, (_, training) => {
      say(`Training on 15,000 phrasings, ${String(training + 1)} of ${String(TRAININGS)} …`);
      // The first is what every bot gets; the others show how much hangs on chance in training.
      const index = indexOf(entries, training === 0 ? undefined : seed + training);
      const answers = answersTo(asker(index), val, outside);
      const told = answersTo(asker(index, OUT_SHARE), val, outside);
      const random = seededRandom(seed);
      const drawn = Array.from({ length: training === 0 ? RESAMPLINGS : 0 }, () => ({
        ...valuesOf(figuresOf(resampled(answers, random), OUT_SHARE)),
        eceSet: figuresOf(resampled(told, random), OUT_SHARE).ece,
      }));
      const eceSet = figuresOf(told, OUT_SHARE).ece;
      return { values: { ...valuesOf(figuresOf(answers, OUT_SHARE)), eceSet }, drawn };
    });
    const trained = figures.map((one) => one.values);
    say('Asking the baseline …');
    const naive = measureAnswering(askWordOverlap(entries), val, outside, OUT_SHARE);
    return [
      {
        title: 'CLINC150, full',
        columns: COLUMNS,
        lines: [
          { who: 'Baton', kind: 'ours', values: trained[0] ?? {} },
          { who: `mean of ${String(TRAININGS)} trainings`, kind: 'ours', values: meanOf(trained) },
          { who: '± by training', kind: 'spread', values: spreadOf(trained) },
          { who: '± by questions', kind: 'spread', values: spreadOf(figures[0]?.drawn ?? []) },
          { who: 'most words in common', kind: 'baseline', values: valuesOf(naive) },
          published('BERT', 0.962, 0.523),
          published('Rasa', 0.909, 0.312),
          published('Dialogflow', 0.908, 0.267),
          published('MLP on USE', 0.934, 0.491),
          published('Rasa, out-of-scope in training', 0.909, 0.66, 'the same, OOS+'),
        ],
        notes: [
          'Trained on train; judged: val (3,000), and oos_train with oos_val (200), which training never sees.',
          'Mixed figures (ECE, P@70 %) weigh those out of scope as 18 % of all.',
          `±: standard deviation, over ${String(TRAININGS)} trainings, and over ${String(RESAMPLINGS)} draws of the questions with replacement.`,
        ],
      },
    ];
  },
};

function valuesOf(figures: Answering): Record<string, number> {
  return { ...figures };
}
