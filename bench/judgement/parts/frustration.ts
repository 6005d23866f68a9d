import { messageFrustration } from '../../../agent-bot/language/frustration.ts';
import { auroc } from '../measures/ranking.ts';
import { hasCrossWord, plainSentiment } from '../measures/plain-sentiment.ts';
import type { Column, Line, Part } from '../part.ts';
import { readCorpus, type Row, type Source } from '../../train-frustration/corpus.ts';
import { leftOutScores } from '../../train-frustration/left-out.ts';
import { CHOSEN, measured } from '../../train-frustration/learn.ts';

const ORDINARY: readonly Source[] = ['clinc150', 'banking77', 'bitext', 'multidogo', 'nlupp'];
const FIRES = 0.5;
/** Groups of written sentences whose complaints do not say so, or whose others sound like one. */
const HARD = /indirect|sounds like it|turned down|once more|booking/;

/** A detector's score for each text: 0.5 and more fires. */
type Score = (text: string) => number;

/** Frustration of one message. */
export const frustration: Part = {
  name: 'frustration',
  about: 'frustration of one message: complaints found, ordinary questions left alone',
  measure: ({ data, seed, say }) => {
    const corpus = readCorpus(data);
    const held = corpus.filter((row) => row.held);
    say('Leaving each domain out in turn …');
    const unseen = new Map(
      leftOutScores(measured(corpus), CHOSEN, seed).map(({ row, z }) => [row.text, 1 / (1 + Math.exp(-z))]),
    );
    const ours: Score = (text) => unseen.get(text) ?? messageFrustration(text).score;
    const sentiment: Score = (text) =>
      0.5 - plainSentiment(text) / 10 - (plainSentiment(text) < 0 ? 0 : 1e-9);
    const words: Score = (text) => (hasCrossWord(text) ? 1 : 0);
    const allWritten = corpus.filter((row) => row.source === 'written');
    const written = allWritten.filter(({ group }) => !HARD.test(group));
    const hard = allWritten.filter(({ group }) => HARD.test(group));
    const emotions = held.filter((row) => row.source === 'goemotions');
    const rate = (rows: readonly Row[], score: Score): number =>
      rows.filter((row) => score(row.text) >= FIRES).length / rows.length;
    const line = (who: string, kind: Line['kind'], score: Score): Line => {
      const area = (rows: readonly Row[]): number => {
        const of = (complains: boolean): number[] =>
          rows.filter((row) => row.complains === complains).map((row) => score(row.text));
        return auroc(of(true), of(false));
      };
      const fired = Object.fromEntries(
        ORDINARY.map((source) => [
          source,
          100 *
            rate(
              held.filter((row) => row.source === source),
              score,
            ),
        ]),
      );
      return {
        who,
        kind,
        values: {
          auc: area(written),
          recall: rate(
            written.filter((row) => row.complains),
            score,
          ),
          hard: area(hard),
          hardRecall: rate(
            hard.filter((row) => row.complains),
            score,
          ),
          emotions: area(emotions),
          ...fired,
        },
      };
    };
    const percent = (source: Source): Column => ({
      key: source,
      title: `${source} %`,
      digits: 2,
      ...(source === 'nlupp' ? {} : { target: { atMost: 1 } }),
    });
    const source = 'judgement notes: on airline support tweets, which are not part of this table';
    return [
      {
        title: 'Frustration of one message',
        columns: [
          { key: 'auc', title: 'AUC', target: { atLeast: 0.88 } },
          { key: 'recall', title: 'recall', target: { atLeast: 0.4 } },
          { key: 'hard', title: 'indirect AUC' },
          { key: 'hardRecall', title: 'recall' },
          { key: 'emotions', title: 'GoEmotions AUC' },
          ...ORDINARY.map(percent),
        ],
        lines: [
          line('Baton', 'ours', ours),
          line('natural AFINN < 0', 'baseline', sentiment),
          line('list of cross words', 'baseline', words),
          {
            who: 'natural AFINN < 0',
            kind: 'published',
            values: { auc: 0.744, recall: 0.43, clinc150: 8.2, banking77: 19.5, bitext: 13.9 },
            source,
          },
          {
            who: 'VADER',
            kind: 'published',
            values: { auc: 0.763, recall: 0.5, clinc150: 8, banking77: 19.2, bitext: 13.8 },
            source,
          },
        ],
        notes: [
          'AUC and recall: sentences written for this project, each domain judged by a model that saw none of its sentences; indirect: complaints that do not say so, and calm ones that sound like it.',
          'Ordinary: share of held-out questions and sentences at or above 0.5. NLU++ holds real complaints, so it has no target.',
        ],
      },
    ];
  },
};
