import { drawSmall, smallSources } from '../data/small-knowledge.ts';
import { TYPISTS } from '../data/typists.ts';
import { measureAnswering, type Answering, type Ask } from '../measures/answering.ts';
import { askBaton, askWithoutNames, askWordOverlap, knowledgeOf } from '../measures/askers.ts';
import type { Line, Part } from '../part.ts';

const DRAWS = 6;
/** Draws for each way to mistype. */
const TYPED_DRAWS = 3;
/** Phrasings an entry that are few. */
const FEW = 8;
/** Share of unanswerable messages that the mixed figures are for: the default. */
const SHARE = 0.2;
const HINT3 =
  'Arora et al. 2020 (HINT3), macro of three real support bots, from the predictions published with it; other data than here';

const WAYS: Readonly<Record<string, string>> = {
  hasty: 'neighbouring keys',
  byEar: 'as words sound',
  terse: 'without vowels',
  spaced: 'spaces too many or too few',
  courteous: 'greetings and thanks around it',
};

/** The normal case: few entries, few phrasings, and people who type as people do. */
export const small: Part = {
  name: 'small',
  about:
    'answer confidence: drawn small knowledges (5 to 50 entries of 3 to 30 phrasings), mistyped questions',
  measure: ({ data, seed, say }) => {
    const ours: { figures: Answering; few: boolean }[] = [];
    const hard: Answering[] = [];
    const hardBy: Record<string, Answering[]> = {};
    const nameless: Answering[] = [];
    const namelessHard: Answering[] = [];
    const naive: Answering[] = [];
    const naiveHard: Answering[] = [];
    const bySource: Line[] = [];
    for (const source of smallSources(data, 'judge')) {
      say(`Drawing from ${source.from} …`);
      const mine: Answering[] = [];
      for (let draw = 0; draw < DRAWS; draw++) {
        for (const kind of ['plain', 'hard'] as const) {
          const { train, answerable, unanswerable, shots } = drawSmall(source, seed * 1000 + draw, kind);
          const entries = knowledgeOf(train);
          const asked = (ask: Ask): Answering => measureAnswering(ask, answerable, unanswerable, SHARE);
          const figures = asked(askBaton(entries));
          (kind === 'hard' ? namelessHard : nameless).push(asked(askWithoutNames(entries)));
          (kind === 'hard' ? naiveHard : naive).push(asked(askWordOverlap(entries)));
          if (kind === 'hard') hard.push(figures);
          else {
            mine.push(figures);
            ours.push({ figures, few: shots <= FEW });
          }
        }
      }
      for (const [typist, type] of Object.entries(TYPISTS)) {
        for (let draw = 0; draw < TYPED_DRAWS; draw++) {
          const { train, answerable, unanswerable } = drawSmall(source, seed * 1000 + draw, 'hard', type);
          const figures = measureAnswering(askBaton(knowledgeOf(train)), answerable, unanswerable, SHARE);
          (hardBy[typist] ??= []).push(figures);
        }
      }
      bySource.push({ who: `Baton, ${source.from}`, kind: 'ours', values: means(mine) });
    }
    const published = (who: string, accuracy: number, auroc: number): Line => ({
      who,
      kind: 'published',
      values: { accuracy, auroc },
      source: HINT3,
    });
    return [
      {
        title: 'Small knowledge',
        columns: [
          { key: 'accuracy', title: 'in-scope', target: { atLeast: 0.735 } },
          { key: 'auroc', title: 'AUROC', target: { atLeast: 0.83 } },
          { key: 'at80', title: 'in-scope @80' },
          { key: 'precision70', title: 'P@70 %' },
          { key: 'ece', title: 'ECE' },
        ],
        lines: [
          { who: 'Baton', kind: 'ours', values: means(ours.map((one) => one.figures)) },
          ...bySource,
          {
            who: 'Baton, up to 8 phrasings',
            kind: 'ours',
            values: means(ours.filter((one) => one.few).map((one) => one.figures)),
          },
          {
            who: 'Baton, 10 to 20 phrasings',
            kind: 'ours',
            values: means(ours.filter((one) => !one.few).map((one) => one.figures)),
          },
          { who: 'Baton, hard', kind: 'ours', values: means(hard) },
          ...Object.entries(hardBy).map(([typist, figures]): Line => ({
            who: `Baton, hard, ${WAYS[typist] ?? typist}`,
            kind: 'ours',
            values: means(figures),
          })),
          { who: 'Baton, ids that name nothing', kind: 'ours', values: means(nameless) },
          { who: 'the same, hard', kind: 'ours', values: means(namelessHard) },
          { who: 'most words in common', kind: 'baseline', values: means(naive) },
          { who: 'the same, hard', kind: 'baseline', values: means(naiveHard) },
          published('Haptik', 0.735, 0.818),
          published('BERT', 0.719, 0.797),
          published('Dialogflow', 0.693, 0.818),
          published('Rasa', 0.675, 0.768),
        ],
        notes: [
          'Hard: 3 to 8 phrasings an entry, mistyped twice over, unanswerable only what is asked about the same domain.',
          'Entries are named by their ids, as the data sets label them ("lost_card"), MultiDoGO’s in words run together.',
          `Mean of ${String(DRAWS)} draws from each of four data sets. Unanswerable: questions of entries that were not drawn, and`,
          'sentences of other domains. Figures for a draw are of a few hundred questions: its ECE is mostly chance.',
        ],
      },
    ];
  },
};

function means(figures: readonly Answering[]): Record<string, number> {
  const mean = (value: (one: Answering) => number): number =>
    figures.reduce((sum, one) => sum + value(one), 0) / figures.length;
  return {
    accuracy: mean((one) => one.accuracy),
    auroc: mean((one) => one.auroc),
    at80: mean((one) => one.at80),
    precision70: mean((one) => one.precision70),
    ece: mean((one) => one.ece),
  };
}
