import type { Baseline } from '../baseline/main.ts';
import type { LoadReport } from '../chatwoot-side/protocol.ts';
import { inWords, spread } from '../percentiles.ts';
import { startRemote } from '../remote.ts';
import { startService } from '../service-process.ts';
import { loadNow, type Figure } from '../table.ts';
import { execute, type World } from '../world.ts';

const PER_SECOND = 300;
const CONCURRENCY = 32;
const P99_MS = 10;
const SHARE = 0.5;
/** A service that runs has compiled its paths and planned its statements. */
export const WARM_UP = { words: 'mix', seconds: 6, perSecond: 150 } as const;

/**
 * The door: every webhook that a real Chatwoot was recorded to send, a fifth of them visitors' words, answered by a
 * service that does all its other work too.
 */
export async function measureWebhook(world: World, seconds: number): Promise<Figure[]> {
  const baseline = startRemote<Baseline>('./baseline/main.ts');
  await world.chatwoot.behave({ delayMs: 0, echo: false });

  const bareUrl = await world.database();
  const barePort = await baseline.listen({ url: bareUrl, chatwootPort: 1 });
  const bareTarget = { urls: [`http://127.0.0.1:${String(barePort)}/`], secret: 'any' };
  await world.chatwoot.steady({ ...WARM_UP, target: bareTarget, round: 1 });
  const bareLoad = { target: bareTarget, words: 'mix' as const, perSecond: PER_SECOND, round: 2 };
  const bare = spread(
    (await world.chatwoot.steady({ ...bareLoad, seconds: Math.ceil(seconds / 3) })).latencies,
  );

  const url = await world.database();
  const service = await startService({ DATABASE_URL: url, BATON_SECRET_KEY: world.secretKey });
  const target = world.target(service.port);
  await world.chatwoot.steady({ ...WARM_UP, target, round: 1 });
  const load = loadNow();
  const report = await world.chatwoot.steady({
    target,
    words: 'mix',
    seconds,
    perSecond: PER_SECOND,
    round: 2,
  });
  mustBeAnswered(report);
  const measured = spread(report.latencies);

  const floodSeconds = Math.ceil(seconds / 4);
  const flooded = await world.chatwoot.flood({
    target,
    words: 'mix',
    seconds: floodSeconds,
    concurrency: CONCURRENCY,
    round: 3,
  });
  mustBeAnswered(flooded);
  const sent = WARM_UP.seconds * WARM_UP.perSecond + report.sent.length + flooded.sent.length;
  const [stored] = await execute<{ count: string }>(url, 'SELECT count(*) FROM events');
  if (Number(stored?.count) !== sent)
    throw new Error(`${String(sent)} webhooks were answered with 200, ${String(stored?.count)} are stored.`);
  const perSecond = (flooded.latencies.length * 1000) / flooded.tookMs;
  await service.stop();

  const insertUrl = await world.database();
  const straight = await baseline.flood({
    url: insertUrl,
    concurrency: CONCURRENCY,
    connections: CONCURRENCY,
    seconds: floodSeconds,
  });
  return [
    {
      name: `webhook answered, event on disk, ${String(PER_SECOND)}/s for ${String(seconds)} s`,
      measured: inWords(measured) + lateness(report),
      target: `p99 ≤ ${String(P99_MS)} ms`,
      met: measured.p99 <= P99_MS,
      baseline: {
        name: 'bare HTTP + one INSERT, p99',
        measured: inWords(bare),
        ratio: measured.p99 / bare.p99,
      },
      load,
    },
    {
      name: `webhooks a second, ${String(CONCURRENCY)} at once`,
      measured: `${perSecond.toFixed(0)}/s, ${inWords(spread(flooded.latencies))}`,
      target: `≥ ${String(SHARE)} × straight`,
      met: perSecond >= SHARE * straight,
      baseline: {
        name: 'the same INSERT straight by pg',
        measured: `${straight.toFixed(0)}/s`,
        ratio: perSecond / straight,
      },
      load,
    },
  ];
}

/** Says so where the generator had no time of its own: then the machine was measured, not the service. */
export function lateness({ lateMs }: LoadReport): string {
  return lateMs > 5 ? ` (the load itself was late: p99 ${lateMs.toFixed(0)} ms)` : '';
}

/** Throws when a webhook was not answered with 200. */
export function mustBeAnswered({ statuses }: LoadReport): void {
  const others = Object.entries(statuses).filter(([status]) => status !== '200');
  if (others.length > 0)
    throw new Error(`Webhooks were refused: ${JSON.stringify(Object.fromEntries(others))}`);
}
