import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Meters } from './scheduler/deps.ts';

/** How many wait in each bot's queue, and since when; asked for when metrics are read. */
export interface QueueLength {
  bot: string;
  waiting: number;
  oldestSeconds: number;
}

/** Everything Baton counts, under one registry. Labels are bounded: codes, kinds and bots, never ids or texts. */
export interface Metrics {
  registry: Registry;
  meters: Meters;
  webhook(code: string): void;
  /** Elements of a list of Chatwoot's were left out; `what`: the call, like "list agents". */
  unreadable(what: string, elements: number): void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** @param queues reads the queues' length; a failure leaves the gauges as they were */
export function createMetrics(queues: () => Promise<QueueLength[]>, alarms: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const webhooks = new Counter({
    name: 'baton_webhooks_total',
    help: 'Webhooks answered, by what they were answered',
    labelNames: ['code'],
    registers,
  });
  const decisions = new Counter({
    name: 'baton_decisions_total',
    help: 'Decisions, by action and handoff reason',
    labelNames: ['action', 'reason'],
    registers,
  });
  const turns = new Histogram({
    name: 'baton_turn_seconds',
    help: 'Time to judge what a visitor said',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1],
    registers,
  });
  const steps = new Counter({
    name: 'baton_steps_total',
    help: 'Steps carried out in Chatwoot, by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const deadLetters = new Counter({
    name: 'baton_dead_letters_total',
    help: 'Steps that failed for good',
    labelNames: ['kind'],
    registers,
  });
  const stepSeconds = new Histogram({
    name: 'baton_step_seconds',
    help: 'Time a step took in Chatwoot',
    labelNames: ['kind'],
    buckets: SECONDS,
    registers,
  });
  const late = new Histogram({
    name: 'baton_pick_up_seconds',
    help: 'Time from when a conversation was due until it was run',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5],
    registers,
  });
  const freshReads = new Counter({
    name: 'baton_fresh_reads_total',
    help: 'Conversations in doubt read afresh in Chatwoot, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const unreadable = new Counter({
    name: 'baton_chatwoot_unreadable_total',
    help: "Elements of Chatwoot's lists that could not be read and were left out, by call",
    labelNames: ['call'],
    registers,
  });
  new Gauge({
    name: 'baton_alarms_open',
    help: 'Alarms an operator has not seen to',
    registers,
    collect() {
      this.set(alarms());
    },
  });
  let reading: Promise<QueueLength[] | null> | null = null;
  /** Both gauges of one reading tell of the same moment. */
  const lengths = (): Promise<QueueLength[] | null> =>
    (reading ??= queues()
      .catch(() => null)
      .finally(() => {
        reading = null;
      }));
  const ofQueue = (name: string, help: string, value: (of: QueueLength) => number): void => {
    new Gauge({
      name,
      help,
      labelNames: ['bot'],
      registers,
      async collect() {
        const read = await lengths();
        if (read === null) return;
        this.reset();
        for (const one of read) this.set({ bot: one.bot }, value(one));
      },
    });
  };
  ofQueue('baton_queue_length', 'Conversations that wait for a person', ({ waiting }) => waiting);
  ofQueue('baton_queue_oldest_seconds', 'How long the first in line has waited', (of) => of.oldestSeconds);
  return {
    registry,
    webhook: (code) => {
      webhooks.inc({ code });
    },
    unreadable: (what, elements) => {
      unreadable.inc({ call: what }, elements);
    },
    meters: {
      turn({ ms, action, reason }) {
        decisions.inc({ action, reason: reason ?? '' });
        turns.observe(ms / 1000);
      },
      step(kind, outcome, ms) {
        steps.inc({ kind, outcome });
        if (outcome === 'dead') deadLetters.inc({ kind });
        if (outcome === 'done') stepSeconds.observe({ kind }, ms / 1000);
      },
      pickedUp(ms) {
        late.observe(Math.max(0, ms) / 1000);
      },
      freshRead(outcome) {
        freshReads.inc({ outcome });
      },
    },
  };
}
