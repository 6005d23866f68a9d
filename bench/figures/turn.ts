import type { Baseline } from '../baseline/main.ts';
import type { LoadReport } from '../chatwoot-side/protocol.ts';
import { inWords, ms, spread } from '../percentiles.ts';
import { startRemote } from '../remote.ts';
import { startService } from '../service-process.ts';
import { loadNow, type Figure } from '../table.ts';
import type { World } from '../world.ts';
import { lateness, mustBeAnswered } from './webhook.ts';

const CONVERSATIONS_PER_SECOND = 20;
const TURNS_PER_SECOND = 100;
const P50_MS = 15;
const P95_MS = 40;

/** From a visitor's word to the service's first call about it. */
export async function measureTurn(world: World, seconds: number): Promise<Figure[]> {
  await world.chatwoot.behave({ delayMs: 0, echo: false });
  const chatwootPort = Number(new URL(world.chatwootUrl).port);
  const baseline = startRemote<Baseline>('./baseline/main.ts');
  const barePort = await baseline.listen({ url: await world.database(), chatwootPort });
  const bareTarget = { urls: [`http://127.0.0.1:${String(barePort)}/`], secret: 'any' };
  const words = world.questions;
  await world.chatwoot.steady({ target: bareTarget, words, seconds: 2, perSecond: 20, round: 10 });
  const bareLoad = { target: bareTarget, words, perSecond: CONVERSATIONS_PER_SECOND, round: 11 };
  const bareReport = await world.chatwoot.steady({ ...bareLoad, seconds: Math.ceil(seconds / 5) });
  const bare = spread(delays(bareReport, await arrived(world, bareReport)));

  const service = await startService({
    DATABASE_URL: await world.database(),
    BATON_SECRET_KEY: world.secretKey,
  });
  const target = world.target(service.port);
  const alone = await world.chatwoot.steady({ target, words, seconds: 1, perSecond: 1, round: 15 });
  mustBeAnswered(alone);
  const first = delays(alone, await arrived(world, alone))[0] ?? NaN;
  await world.chatwoot.steady({ target, words, seconds: 3, perSecond: 20, round: 12 });

  let load = loadNow();
  const latencySeconds = Math.ceil(seconds / 2);
  const slow = await world.chatwoot.steady({
    target,
    words,
    seconds: latencySeconds,
    perSecond: CONVERSATIONS_PER_SECOND,
    round: 13,
  });
  mustBeAnswered(slow);
  const measured = spread(delays(slow, await arrived(world, slow)));
  const figures: Figure[] = [
    {
      name: `webhook to first step, ${String(CONVERSATIONS_PER_SECOND)} conversations/s for ${String(latencySeconds)} s`,
      measured: inWords(measured) + lateness(slow),
      target: `p50 ≤ ${String(P50_MS)}, p95 ≤ ${String(P95_MS)} ms`,
      met: measured.p50 <= P50_MS && measured.p95 <= P95_MS,
      baseline: {
        name: 'bare HTTP, one INSERT, one call, p95',
        measured: inWords(bare),
        ratio: measured.p95 / bare.p95,
      },
      load,
    },
    {
      name: 'webhook to first step, the very first message',
      measured: `${ms(first)} ms`,
      target: null,
      met: null,
      baseline: { name: 'later ones, p50', measured: inWords(measured), ratio: first / measured.p50 },
      load,
    },
  ];

  load = loadNow();
  const fast = await world.chatwoot.steady({
    target,
    words,
    seconds,
    perSecond: TURNS_PER_SECOND,
    round: 14,
  });
  mustBeAnswered(fast);
  const arrivals = await arrived(world, fast);
  const backlog = backlogBySecond(fast, arrivals, seconds);
  const half = Math.floor(backlog.length / 2);
  const steadyHalf =
    mean(backlog.slice(half)) <= Math.max(TURNS_PER_SECOND / 10, 1.5 * mean(backlog.slice(0, half)));
  figures.push({
    name: `${String(TURNS_PER_SECOND)} turns/s for ${String(seconds)} s`,
    measured: `${inWords(spread(delays(fast, arrivals)))}; waiting, by second: ${backlog.join(' ')}${lateness(fast)}`,
    target: 'backlog does not grow',
    met: steadyHalf,
    baseline: null,
    load,
  });
  await service.stop();
  return figures;
}

/** When the first call about each conversation of a load arrived; waits up to 30 s for the last ones. */
async function arrived(world: World, { sent }: LoadReport): Promise<Map<number, number>> {
  for (let waited = 0; ; waited += 1) {
    const all = new Map((await world.chatwoot.arrivals()).map(({ conversation, at }) => [conversation, at]));
    const missing = sent.filter(({ conversation }) => !all.has(conversation)).length;
    if (missing === 0) return all;
    if (waited === 150)
      throw new Error(`${String(missing)} of ${String(sent.length)} words were never answered.`);
    await new Promise((later) => setTimeout(later, 200));
  }
}

function delays({ sent }: LoadReport, arrivals: Map<number, number>): number[] {
  return sent.map(({ conversation, at }) => (arrivals.get(conversation) ?? Infinity) - at);
}

/** Words sent but not yet acted on, at the end of each second. */
function backlogBySecond({ sent }: LoadReport, arrivals: Map<number, number>, seconds: number): number[] {
  const begun = sent[0]?.at ?? 0;
  return Array.from({ length: seconds }, (_, n) => {
    const moment = begun + (n + 1) * 1000;
    return sent.filter(
      ({ conversation, at }) => at <= moment && (arrivals.get(conversation) ?? Infinity) > moment,
    ).length;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
