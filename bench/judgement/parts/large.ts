import { createBreather } from '../../../agent-bot/breather.ts';
import type { KnowledgeEntry } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { openIndex } from '../../../agent-bot/knowledge/load-index.ts';
import { seededRandom } from '../../../agent-bot/knowledge/random.ts';
import { trainInWorker } from '../../../agent-bot/training/train-in-worker.ts';
import { percentile } from '../../percentiles.ts';
import { readBanking77 } from '../data/banking77.ts';
import { readBitext } from '../data/bitext.ts';
import { readClinc150 } from '../data/clinc150.ts';
import { readGoEmotions } from '../data/goemotions.ts';
import { readMultidogo } from '../data/multidogo.ts';
import { shuffled } from '../data/split.ts';
import type { Part } from '../part.ts';

const ENTRIES = 2000;
const PHRASINGS = 20;
const ASKED = 2000;

/** What the largest knowledge costs that a bot may have. */
export const large: Part = {
  name: 'large',
  about: 'time, size and memory of a knowledge of 2,000 entries of 20 phrasings (takes a minute or two)',
  measure: async ({ data, seed, say }) => {
    const { train, val } = readClinc150(data);
    const texts = [
      ...train,
      ...readBanking77(data),
      ...readBitext(data, 'train'),
      ...readMultidogo(data),
      ...readGoEmotions(data, 'train'),
    ].map((row) => row.text.trim());
    const sentences = shuffled([...new Set(texts)].filter(Boolean), seededRandom(seed));
    const entries = Array.from({ length: ENTRIES }, (_, index): KnowledgeEntry => ({
      id: String(index),
      questions: sentences.slice(index * PHRASINGS, (index + 1) * PHRASINGS),
      answer: 'Yes.',
    }));
    say('Training on 40,000 phrasings in a thread …');
    const started = performance.now();
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
    const { bytes } = await trainInWorker(entries);
    clearInterval(watch);
    const trained = (performance.now() - started) / 1000;
    const opened = performance.now();
    const index = await openIndex(entries, bytes, createBreather());
    const loaded = performance.now() - opened;
    const times = val.slice(0, ASKED).map(({ text }) => {
      const asked = performance.now();
      index.candidates(text);
      return performance.now() - asked;
    });
    return [
      {
        title: 'Cost: 2,000 entries of 20 phrasings',
        columns: [
          { key: 'trained', title: 'training s', digits: 1 },
          { key: 'memory', title: 'process MB at most', digits: 0 },
          { key: 'size', title: 'model MB', digits: 1 },
          { key: 'loaded', title: 'load ms', digits: 0 },
          { key: 'p50', title: 'knowledge p50 ms' },
          { key: 'p99', title: 'p99 ms' },
        ],
        lines: [
          {
            who: 'Baton',
            kind: 'ours',
            values: {
              trained,
              memory: most / 1e6,
              size: bytes.length / 1e6,
              loaded,
              p50: percentile(times, 0.5),
              p99: percentile(times, 0.99),
            },
          },
        ],
        notes: [
          'Entries are 20 sentences each, put together at random: harder to learn than any real knowledge. The process',
          'holds the data sets besides.',
        ],
      },
    ];
  },
};
