import { cpus } from 'node:os';
import { scriptArguments } from '../checks/script-arguments.ts';
import { measureIdle } from './figures/idle.ts';
import { measureTraining } from './figures/training.ts';
import { measureTurn } from './figures/turn.ts';
import { measureTwoProcesses } from './figures/two-processes.ts';
import { measureWebhook } from './figures/webhook.ts';
import { endAll } from './processes.ts';
import { asTable, loadNow, type Figure } from './table.ts';
import { createWorld, type World } from './world.ts';

const parts: Record<string, (world: World, seconds: number) => Promise<Figure[]>> = {
  webhook: measureWebhook,
  turn: measureTurn,
  training: measureTraining,
  'two-processes': measureTwoProcesses,
  idle: measureIdle,
};

const usage = `npm run bench -- [--only ${Object.keys(parts).join('|')}] [--seconds 30] [--json]

Measures the service as it is started by its users, on the built-in PostgreSQL with durable writes, with a Chatwoot
and its visitors in another process, and prints each figure beside its target and beside a bare baseline of the same
run. A missed target is said and does not fail the run: machines differ. Exit code 1: something is broken.
`;

const { values } = scriptArguments(
  usage,
  {
    only: { type: 'string', multiple: true },
    seconds: { type: 'string', default: '30' },
    json: { type: 'boolean', default: false },
  },
  {
    isFine({ values: given }) {
      const unknown = given.only?.find((name) => !(name in parts));
      if (unknown !== undefined) return `There is no part "${unknown}" to measure`;
      const seconds = Number(given.seconds);
      const fits = Number.isInteger(seconds) && seconds >= 4 && seconds <= 600;
      return fits ? null : '--seconds takes a whole number from 4 to 600';
    },
  },
);

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function main(): Promise<number> {
  const seconds = Number(values.seconds);
  const chosen = values.only ?? Object.keys(parts);
  const begun = performance.now();
  say(
    `${String(cpus().length)} cores, Node ${process.versions.node}, load ${loadNow().toFixed(1)} before the start`,
  );
  const world = await createWorld();
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= world.close());
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().finally(() => process.exit(130)));
  const figures: Figure[] = [];
  let isBroken = false;
  for (const name of chosen) {
    say(`Measuring ${name} …`);
    try {
      figures.push(...((await parts[name]?.(world, seconds)) ?? []));
    } catch (thrown) {
      isBroken = true;
      say(thrown instanceof Error ? String(thrown.stack) : String(thrown));
    }
  }
  await close();
  const tookSeconds = (performance.now() - begun) / 1000;
  process.stdout.write(
    values.json ? `${JSON.stringify({ figures, tookSeconds }, null, 2)}\n` : `\n${asTable(figures)}\n`,
  );
  say(
    `\n${tookSeconds.toFixed(0)} s. ${String(figures.filter((figure) => figure.met === false).length)} MISSED.`,
  );
  return isBroken ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (thrown) {
  say(thrown instanceof Error ? String(thrown.stack) : String(thrown));
  await endAll();
  process.exitCode = 1;
}
