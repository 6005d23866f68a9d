import { expect, it } from 'vitest';
import { createMetrics, type QueueLength } from '../../agent-bot/metrics.ts';

/** A scrape's lines of the queues, without help and type. */
async function scrape(metrics: ReturnType<typeof createMetrics>): Promise<string[]> {
  const lines = (await metrics.registry.metrics()).split('\n');
  return lines.filter((line) => line.startsWith('baton_queue_')).sort();
}

it('length and age of a queue are of the same moment, from the first scrape on', async () => {
  let reads = 0;
  let queues: QueueLength[] = [{ bot: '1', waiting: 2, oldestSeconds: 90 }];
  const metrics = createMetrics(
    () => {
      reads += 1;
      return Promise.resolve(queues);
    },
    () => 0,
  );
  expect(await scrape(metrics)).toEqual([
    'baton_queue_length{bot="1"} 2',
    'baton_queue_oldest_seconds{bot="1"} 90',
  ]);
  queues = [{ bot: '2', waiting: 0, oldestSeconds: 0 }];
  expect(await scrape(metrics)).toEqual([
    'baton_queue_length{bot="2"} 0',
    'baton_queue_oldest_seconds{bot="2"} 0',
  ]);
  expect(reads).toBe(2);
});

it('a store that is away leaves the queues as they were last known', async () => {
  let away = false;
  const metrics = createMetrics(
    () =>
      away
        ? Promise.reject(new Error('away'))
        : Promise.resolve([{ bot: '1', waiting: 3, oldestSeconds: 5 }]),
    () => 0,
  );
  const before = await scrape(metrics);
  away = true;
  expect(await scrape(metrics)).toEqual(before);
});

it('what is counted carries a unit or "total" in its name, and a sentence that says what it is', async () => {
  const metrics = createMetrics(
    () => Promise.resolve([]),
    () => 0,
  );
  for (const { name, help, type } of await metrics.registry.getMetricsAsJSON()) {
    expect(help).toMatch(/^[A-Z].*[^.]$/);
    expect(name).toMatch(/^baton_[a-z_]+$/);
    if (String(type) === 'counter') expect(name).toMatch(/_total$/);
    if (String(type) === 'histogram') expect(name).toMatch(/_seconds$/);
  }
});
