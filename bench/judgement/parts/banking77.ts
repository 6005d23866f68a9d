import { readBanking77 } from '../data/banking77.ts';
import { foldsOf } from '../data/split.ts';
import { askBaton, askWordOverlap, knowledgeOf } from '../measures/askers.ts';
import type { Ask } from '../measures/answering.ts';
import { meanOf, spreadOf } from '../measures/spread.ts';
import type { Part } from '../part.ts';

/** All are judged: each takes a training, from another seed. */
const FOLDS = 10;

/** Fine differences: 77 questions about a bank card. */
export const banking77: Part = {
  name: 'banking77',
  about: 'answer accuracy: 77 entries that differ in a word',
  measure: ({ data, seed, say }) => {
    const folds = foldsOf(readBanking77(data), FOLDS, seed);
    const ours: Record<string, number>[] = [];
    const naive: Record<string, number>[] = [];
    for (let held = 0; held < FOLDS; held++) {
      say(`Fold ${String(held + 1)} of ${String(FOLDS)} …`);
      const judged = folds[held] ?? [];
      const entries = knowledgeOf(folds.flatMap((fold, index) => (index === held ? [] : fold)));
      const accuracy = (ask: Ask): Record<string, number> => ({
        accuracy: judged.filter(({ text, label }) => ask(text).entry === label).length / judged.length,
      });
      ours.push(accuracy(askBaton(entries, held === 0 ? undefined : seed + held)));
      naive.push(accuracy(askWordOverlap(entries)));
    }
    const source = 'Casanueva et al. 2020, full training split, public test split';
    return [
      {
        title: 'BANKING77',
        columns: [{ key: 'accuracy', title: 'accuracy', target: { atLeast: 0.92 } }],
        lines: [
          { who: 'Baton', kind: 'ours', values: meanOf(ours) },
          { who: '± by fold and training', kind: 'spread', values: spreadOf(ours) },
          { who: 'most words in common', kind: 'baseline', values: meanOf(naive) },
          { who: 'BERT, fixed', kind: 'published', values: { accuracy: 0.872 }, source },
          { who: 'USE', kind: 'published', values: { accuracy: 0.928 }, source },
          { who: 'BERT, tuned', kind: 'published', values: { accuracy: 0.937 }, source },
        ],
        notes: [
          `Mean of ${String(FOLDS)} folds of the training split: a tenth fewer phrasings than the public test is taken`,
          'with. The public test is balanced, the training split is not: a fold has more of the frequent questions.',
        ],
      },
    ];
  },
};
