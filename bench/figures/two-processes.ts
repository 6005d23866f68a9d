import type { ChatReport } from '../chatwoot-side/protocol.ts';
import { end } from '../processes.ts';
import { startService, type ServiceProcess } from '../service-process.ts';
import { loadNow, type Figure } from '../table.ts';
import type { World } from '../world.ts';

const DELAY_MS = 50;
/** Few enough that one process waits for Chatwoot and not for the machine. */
const AT_ONCE = 4;
const VISITORS = 32;
const TIMES = 1.7;
const AFTER_KILL_MS = 6_000;

/** Two processes share the conversations of one database; then one of them is killed. */
export async function measureTwoProcesses(world: World, seconds: number): Promise<Figure[]> {
  const runSeconds = Math.ceil(seconds / 2);
  const load = loadNow();
  await world.chatwoot.behave({ delayMs: DELAY_MS, echo: false });

  const one = await startAt(world, await world.database());
  const alone = await chat(world, [one], runSeconds);
  await world.chatwoot.quiet();
  await one.stop();

  const url = await world.database();
  const both = [await startAt(world, url), await startAt(world, url)];
  const shared = await chat(world, both, runSeconds);
  const perSecond = (report: ChatReport): number => report.answered / runSeconds;

  const pauses = await killOne(world, both);
  await world.chatwoot.quiet();
  await Promise.all(both.map((service) => service.stop()));
  const disorder = [...alone.disorder, ...shared.disorder, ...pauses.disorder];
  const longest = pauses.waiting > 0 ? Infinity : Math.max(0, ...pauses.pauses);
  return [
    {
      name: `two processes, each call ${String(DELAY_MS)} ms, ${String(AT_ONCE)} conversations at once in each`,
      measured: `${perSecond(shared).toFixed(0)} turns/s`,
      target: `≥ ${String(TIMES)} × one`,
      met: perSecond(shared) >= TIMES * perSecond(alone),
      baseline: {
        name: 'one process',
        measured: `${perSecond(alone).toFixed(0)} turns/s`,
        ratio: perSecond(shared) / perSecond(alone),
      },
      load,
    },
    {
      name: 'order within each conversation, one process and two',
      measured:
        disorder.length === 0
          ? `kept in ${String(alone.calls + shared.calls + pauses.calls)} calls`
          : disorder.slice(0, 5).join('; '),
      target: 'kept, nothing twice',
      met: disorder.length === 0,
      baseline: null,
      load,
    },
    {
      name: 'after kill -9 of one of them, its conversations go on',
      measured: `${(longest / 1000).toFixed(1)} s at the longest, ${String(pauses.pauses.length)} were waiting`,
      target: `≤ ${String(AFTER_KILL_MS / 1000)} s`,
      met: longest <= AFTER_KILL_MS,
      baseline: null,
      load,
    },
  ];
}

function startAt(world: World, url: string): Promise<ServiceProcess> {
  return startService({
    DATABASE_URL: url,
    BATON_SECRET_KEY: world.secretKey,
    BATON_CONCURRENCY: String(AT_ONCE),
  });
}

async function chat(world: World, services: ServiceProcess[], seconds: number): Promise<ChatReport> {
  const target = world.target(...services.map((service) => service.port));
  await world.chatwoot.chat({ target, visitors: VISITORS, questions: world.questions });
  await pause(3_000);
  await world.chatwoot.chatReport();
  await pause(seconds * 1000);
  return world.chatwoot.chatReport();
}

async function killOne(world: World, [, second]: ServiceProcess[]): Promise<ChatReport> {
  await world.chatwoot.chatReport();
  if (second) await end(second.child, 'SIGKILL');
  await world.chatwoot.killed();
  const sum: ChatReport = { answered: 0, calls: 0, ended: 0, disorder: [], pauses: [], waiting: 0 };
  for (let waited = 0; waited < 60; waited += 1) {
    await pause(250);
    const report = await world.chatwoot.chatReport();
    sum.calls += report.calls;
    sum.disorder.push(...report.disorder);
    sum.pauses.push(...report.pauses);
    sum.waiting = report.waiting;
    if (report.waiting === 0) break;
  }
  return sum;
}

function pause(ms: number): Promise<void> {
  return new Promise((later) => setTimeout(later, ms));
}
