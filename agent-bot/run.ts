import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { systemClock } from './clock.ts';
import { readConfig, unknownVariables } from './config.ts';
import type { Demo, DemoParts } from './demo/start-demo.ts';
import { wantsDemo } from './demo/wants-demo.ts';
import { asBatonError, BatonError } from './errors.ts';
import { lookAtPort } from './http/look-at-port.ts';
import { createLog, type Log } from './log.ts';
import { lookFirst } from './look-first.ts';
import { openStore } from './store/open-store.ts';
import { resetFolder } from './store/embedded/reset-folder.ts';
import { whenOrphaned } from './when-orphaned.ts';

const HELP = `Usage: npm start [-- --reset]

Starts Baton, and while no Chatwoot is connected a demo beside it.

  --reset  Begins anew: everything in the data folder that is Baton's is removed

Everything else is set in the environment: PORT, BATON_DATA_DIR, DATABASE_URL and others, see README.md.
`;
/** How long SIGTERM waits for what runs, milliseconds. */
const DRAIN_MS = 9_000;

/** Someone asked for the end before Baton was ready. */
class Interrupted extends Error {}

async function start(interrupted: AbortSignal): Promise<Running> {
  const { reset } = readArguments();
  const config = readConfig(process.env);
  const log = createLog({ level: config.logLevel });
  for (const name of unknownVariables(process.env)) log.warn({ variable: name }, 'A variable is not known');
  if (!existsSync(fileURLToPath(new URL('../dist/widget/chat-widget.js', import.meta.url)))) {
    throw new BatonError('not_built', 'The widget and the panel are not built.', 'Run: npm run build');
  }
  await lookFirst(config);
  if (reset) await beginAnew(config.databaseUrl, config.dataDir);

  const onProgress = (sentence: string): void => {
    if (process.stdout.isTTY) process.stdout.write(`${sentence}\n`);
    else log.info(sentence);
  };
  const store = await openStore(config, { role: 'service', log, onProgress, signal: interrupted });
  const stops: (() => Promise<void>)[] = [() => store.close()];
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  const goOn = (): void => {
    if (interrupted.aborted) throw new Interrupted();
  };
  const unlessInterrupted = <T>(work: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      work.then(resolve, reject);
      const leave = (): void => {
        reject(new Interrupted());
      };
      if (interrupted.aborted) leave();
      interrupted.addEventListener('abort', leave);
    });
  try {
    goOn();
    const { db, vault } = store;
    // Somebody may have taken it meanwhile: told before the stand-in, whose port is the next one, says so of its own.
    await lookAtPort(config);
    const demo: Demo | null = (await wantsDemo(db))
      ? await demoOf({ config, db, vault, clock: systemClock })
      : null;
    if (demo) stops.push(() => demo.close());
    goOn();
    // All the rest takes most of a second to load: what is wrong with settings or folder was told without it.
    const { createService, keepWidgetBuild, listen, readWidgetBuild, tellOfProcess, trimMemory } =
      await import('./serving.ts');
    const built = await readWidgetBuild();
    if (built) await keepWidgetBuild(db, built, systemClock.now());
    const service = createService({
      config,
      db,
      vault,
      clock: systemClock,
      log,
      ...(demo ? { demo: demo.signIn } : {}),
    });
    await tellOfProcess(service.metrics);
    // Known before the door opens: a webhook of a bot that is not loaded yet would be refused.
    await service.registry.load();
    const server = await listen(service.app, { port: config.port, host: config.host });
    stops.push(async () => {
      // Webhooks first: what is answered must still find its store.
      await server.close(DRAIN_MS);
      await service.stop(DRAIN_MS);
    });
    await unlessInterrupted(service.start());
    // Training the sample takes a moment.
    if (demo) await unlessInterrupted(demo.connect());
    if (demo) await unlessInterrupted(service.registry.load());
    await service.warmUp();
    goOn();
    await trimMemory();
    greet(log, config.publicUrl, demo);
    return { log, stopAll };
  } catch (thrown) {
    await stopAll().catch((failure: unknown) => {
      log.error({ err: failure }, 'Stopping failed');
    });
    throw thrown;
  }
}

/** A service that is ready. */
interface Running {
  log: Log;
  stopAll(): Promise<void>;
}

/** For people at a terminal; where nobody looks it is a line of the log, so that all of standard output is JSON. */
function greet(log: Log, url: string, demo: Demo | null): void {
  const panel = `${url}/panel/`;
  if (!process.stdout.isTTY) {
    log.info({ ...(demo && { shop: demo.shopUrl, desk: demo.deskUrl }), panel }, 'Baton is ready.');
    return;
  }
  if (demo === null) {
    process.stdout.write(`\n  Baton is ready.\n\n    The admin panel   ${panel}\n\n`);
    return;
  }
  process.stdout.write(`
  Baton is ready.

    A shop with the chat widget   ${demo.shopUrl}
    The agent desk                ${demo.deskUrl}
    The admin panel               ${panel}

  No Chatwoot is connected, so a small stand-in for one runs beside it.
  Connect yours with: npm run baton -- connect
  Ctrl-C stops. What you do here is kept; npm start -- --reset begins anew.

`);
}

function readArguments(): { reset: boolean } {
  if (process.env['npm_config_reset'] !== undefined) {
    throw new BatonError(
      'usage',
      'npm took --reset for an option of its own, and nothing was begun anew.',
      'Write two dashes before it: npm start -- --reset',
    );
  }
  try {
    return parseArgs({ options: { reset: { type: 'boolean', default: false } } }).values;
  } catch (thrown) {
    throw new BatonError(
      'usage',
      (thrown as Error).message.split('. ')[0]?.replace(/\.?$/, '.') ?? '',
      'The only option is --reset; everything else is set in the environment (README).',
      { cause: thrown },
    );
  }
}

async function beginAnew(databaseUrl: string | null, dataDir: string): Promise<void> {
  if (databaseUrl !== null) {
    throw new BatonError(
      'reset_refused',
      '--reset begins anew only with the built-in PostgreSQL.',
      'Remove DATABASE_URL, or empty that database yourself.',
    );
  }
  await resetFolder(dataDir);
}

function sandboxError(thrown: unknown, port: number, dataDir: string): BatonError {
  const code = (thrown as { code?: string } | null)?.code;
  if (code === 'EADDRINUSE') {
    return new BatonError(
      'port_taken',
      `Port ${String(port)} is already in use.`,
      'Stop the other program, or choose another port with BATON_SANDBOX_PORT.',
      { cause: thrown },
    );
  }
  if (thrown instanceof SyntaxError || thrown instanceof z.ZodError) {
    return new BatonError(
      'sandbox_damaged',
      `The state of the stand-in for Chatwoot, ${join(dataDir, 'sandbox.json')}, is damaged.`,
      'Begin anew with: npm start -- --reset',
      { cause: thrown },
    );
  }
  return asBatonError(thrown);
}

/**
 * Starts the service; ends the process with one clear sentence where it cannot. SIGTERM and SIGINT are heard from
 * the first moment: whatever was started by then is stopped, and the process ends with 0. A second one changes
 * nothing, because npm passes on a Ctrl-C that the terminal has sent already.
 */
export async function run(): Promise<void> {
  if (process.argv.includes('--help')) {
    process.stdout.write(HELP);
    return;
  }
  const interruption = new AbortController();
  const asked = new Promise<NodeJS.Signals>((resolve) => {
    const stop = (signal: NodeJS.Signals): void => {
      if (interruption.signal.aborted) return;
      interruption.abort();
      // Whatever hangs, the process ends in time.
      setTimeout(() => process.exit(1), DRAIN_MS + 900).unref();
      resolve(signal);
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    if (process.env['npm_lifecycle_event'] === 'start') {
      whenOrphaned(() => {
        stop('SIGTERM');
      });
    }
  });
  const { log, stopAll } = await start(interruption.signal).catch((thrown: unknown) => {
    // The terminal's Ctrl-C also ends what was just making the database: no error to tell of.
    if (interruption.signal.aborted) return process.exit(0);
    const error = asBatonError(thrown);
    process.stderr.write(`${sentencesOf(error)}\n`);
    if (error.code === 'unexpected' && process.env['LOG_LEVEL'] === 'debug') {
      process.stderr.write(`${String((error.cause as Error | undefined)?.stack ?? error.stack)}\n`);
    }
    return process.exit(1);
  });
  const signal = await asked;
  log.info({ signal }, 'Stopping: what runs is finished first');
  try {
    await stopAll();
    process.exit(0);
  } catch (thrown) {
    log.error({ err: thrown }, 'Stopping failed');
    process.exit(1);
  }
}

/** What ends a start, and what to do about it. */
function sentencesOf(error: BatonError): string {
  if (error.code !== 'unexpected') return `${error.message} ${error.remedy}`;
  const what = error.message.replace(/\.?$/, '.');
  return `Baton could not start: ${what} LOG_LEVEL=debug shows where; if it comes back, report it with that.`;
}

/** The sandbox is loaded only where it is wanted: a connected Baton has no use for it. */
async function demoOf(parts: DemoParts): Promise<Demo> {
  const { startDemo } = await import('./demo/start-demo.ts');
  return startDemo(parts).catch((thrown: unknown) => {
    throw sandboxError(thrown, parts.config.sandboxPort, parts.config.dataDir);
  });
}
