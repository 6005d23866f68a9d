import { newStretch } from '../../../agent-bot/conversation/conversation.ts';
import { createRequire } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createBreather } from '../../../agent-bot/breather.ts';
import { defaultGuardrails } from '../../../agent-bot/guardrails/schema.ts';
import type { KnowledgeEntry, KnowledgeIndex } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { openIndex } from '../../../agent-bot/knowledge/load-index.ts';
import { meaningsOf } from '../../../agent-bot/knowledge/meanings.ts';
import { trainInWorker } from '../../../agent-bot/training/train-in-worker.ts';
import { trainModel } from '../../../agent-bot/knowledge/train.ts';
import { measure } from '../../../agent-bot/turn/measure.ts';
import { percentile } from '../../percentiles.ts';
import { readClinc150 } from '../data/clinc150.ts';
import { knowledgeOf } from '../measures/askers.ts';
import type { Part } from '../part.ts';

interface Bayes {
  addDocument(text: string, label: string): void;
  train(): void;
  classify(text: string): string;
}
const require = createRequire(import.meta.url);
// By subpath, as everywhere: the whole of natural opens what it finds and prints.
const BayesClassifier = require('natural/lib/natural/classifiers/bayes_classifier.js') as new () => Bayes;

/** Messages that the baseline is asked: a few milliseconds each. */
const BASELINE_ASKED = 300;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes in use, garbage gone. */
function inUse(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function seconds(work: () => unknown): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

/** What judging costs: training, size, memory, time a message. */
export const cost: Part = {
  name: 'cost',
  about: 'time, size and memory of training and judging',
  measure: async ({ data, say }) => {
    const { train, val } = readClinc150(data);
    const large = knowledgeOf(train);
    const few = large
      .slice(0, 60)
      .map((entry): KnowledgeEntry => ({ ...entry, questions: entry.questions.slice(0, 10) }));
    const begun = performance.now();
    await trainInWorker(few);
    const threadMs = performance.now() - begun;
    trainModel(few);
    const smallMs = Math.min(...Array.from({ length: 7 }, () => seconds(() => trainModel(few)) * 1000));
    say('Training 15,000 phrasings in a thread …');
    const lag = monitorEventLoopDelay({ resolution: 1 });
    lag.enable();
    const started = performance.now();
    const { bytes } = await trainInWorker(large);
    const trained = (performance.now() - started) / 1000;
    lag.disable();
    // The words' meanings are loaded once a process, whatever knowledge there is.
    meaningsOf('en');
    const before = inUse();
    const first = await opened(large, bytes);
    const { index } = first;
    const memory = inUse() - before;
    const stretches = [first.stretch];
    while (stretches.length < ROUNDS) stretches.push((await opened(large, bytes)).stretch);
    const asked = timesOf(
      val.map((row) => row.text),
      (text) => signalsOf(text, index),
    );
    say('Training and asking the baseline …');
    const bayes = new BayesClassifier();
    for (const { id, questions } of large) for (const question of questions) bayes.addDocument(question, id);
    const bayesTrained = seconds(() => {
      bayes.train();
    });
    const bayesAsked = timesOf(
      val.slice(0, BASELINE_ASKED).map((row) => row.text),
      (text) => bayes.classify(text),
    );
    return [
      {
        title: 'Cost: 150 entries of 100 phrasings',
        columns: [
          { key: 'trained', title: 'training s', digits: 1, target: { atMost: 20 } },
          { key: 'small', title: '60 × 10 ms', digits: 0, target: { atMost: 300 } },
          { key: 'thread', title: 'in a new thread', digits: 0 },
          { key: 'lag', title: 'others wait p99 ms', digits: 1 },
          { key: 'size', title: 'model MB', digits: 2, target: { atMost: 5 } },
          { key: 'loaded', title: 'load ms', digits: 0, target: { atMost: 100 } },
          { key: 'stretch', title: 'others wait ms at most', digits: 1, target: { atMost: 10 } },
          { key: 'memory', title: 'memory MB', digits: 0, target: { atMost: 80 } },
          { key: 'p50', title: 'message p50 ms', digits: 3 },
          { key: 'p99', title: 'p99 ms', digits: 3, target: { atMost: 1 } },
        ],
        lines: [
          {
            who: 'Baton, all signals',
            kind: 'ours',
            values: {
              trained,
              small: smallMs,
              thread: threadMs,
              lag: lag.percentile(99) / 1e6,
              size: bytes.length / 1e6,
              loaded: first.loaded,
              stretch: Math.min(...stretches),
              memory,
              p50: percentile(asked, 0.5),
              p99: percentile(asked, 0.99),
            },
          },
          {
            who: "natural's BayesClassifier",
            kind: 'baseline',
            values: {
              trained: bayesTrained,
              p50: percentile(bayesAsked, 0.5),
              p99: percentile(bayesAsked, 0.99),
            },
          },
          {
            who: 'nlp.js 4.27',
            kind: 'published',
            values: { trained: 122, size: 21, memory: 295, p50: 0.178 },
            source: 'measured once on such a machine; memory is the whole process',
          },
        ],
        notes: [
          'The 60 × 10 is the least of 7 trainings, a message the least of 3 rounds; the machine may do other things meanwhile.',
          '"In a new thread" is the 60 × 10 as the service trains it: with starting the thread, loading the words and code',
          'that nothing has warmed up. Training has its rounds of calibration; "others wait" is how late the main thread was',
          'meanwhile; beside "load", how late it was at most while the model was opened as the service does it. Loading is',
          'measured the first time, how late others were is the least of 3.',
          'The baseline has 80 % closed-set accuracy on these questions and no confidence to hand off by.',
        ],
      },
    ];
  },
};

/** Opens a model as the service does: how long that takes, and the longest that nothing else had its turn, milliseconds. */
async function opened(
  entries: readonly KnowledgeEntry[],
  bytes: Uint8Array,
): Promise<{ index: KnowledgeIndex; loaded: number; stretch: number }> {
  const lag = monitorEventLoopDelay({ resolution: 1 });
  lag.enable();
  await setTimeout(50);
  lag.reset();
  const started = performance.now();
  const index = await openIndex(entries, bytes, createBreather());
  const loaded = performance.now() - started;
  await setTimeout(5);
  lag.disable();
  return { index, loaded, stretch: lag.max / 1e6 };
}

function signalsOf(text: string, knowledge: KnowledgeIndex | null): unknown {
  const turn = { author: 'visitor' as const, messageId: null, text, at: 0 };
  const stretch = { ...newStretch(1, 0), turns: [turn], visitorMessages: 1 };
  return measure({ text, stretch, knowledge, guardrails });
}

const guardrails = defaultGuardrails();

const ROUNDS = 3;

/**
 * Milliseconds of each, after a round for the compiler: the least of some rounds, so that a busy machine adds little.
 * Each round asks another text, so that what is remembered of the last one does not count.
 */
function timesOf(texts: readonly string[], ask: (text: string) => unknown): number[] {
  for (const text of texts.slice(0, 300)) ask(text);
  const times = texts.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, text] of texts.entries()) {
      const taken = seconds(() => ask(`${text} ${String(round)}`)) * 1000;
      times[index] = Math.min(times[index] ?? Infinity, taken);
    }
  }
  return times;
}
