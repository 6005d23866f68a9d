import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { systemClock } from './clock.ts';
import { readConfig, unknownVariables } from './config.ts';
import type { Demo, DemoParts } from './demo/start-demo.ts';
import { wantsDemo } from './demo/wants-demo.ts';
import { asBatonError, BatonError } from './errors.ts';
import { listen } from './http/server.ts';
import { createLog } from './log.ts';
import { createService } from './service.ts';
import { openStore } from './store/open-store.ts';

/** How long SIGTERM waits for what runs, milliseconds. */
const DRAIN_MS = 9_000;

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } });
  const config = readConfig(process.env);
  const log = createLog({ level: config.logLevel });
  for (const name of unknownVariables(process.env)) log.warn({ variable: name }, 'A variable is not known');
  if (!existsSync(fileURLToPath(new URL('../dist/widget/chat-widget.js', import.meta.url)))) {
    throw new BatonError('not_built', 'The widget and the panel are not built.', 'Run: npm run build');
  }
  if (values.reset) await reset(config.databaseUrl, config.dataDir);

  const say = (sentence: string): void => {
    process.stdout.write(`${sentence}\n`);
  };
  const store = await openStore(config, { role: 'service', log, onProgress: say });
  const stops: (() => Promise<void>)[] = [() => store.close()];
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.reverse()) await stop();
  };
  try {
    const { db, vault } = store;
    const demo: Demo | null = (await wantsDemo(db))
      ? await demoOf({ config, db, vault, clock: systemClock })
      : null;
    if (demo) stops.push(() => demo.close());
    const service = createService({
      config,
      db,
      vault,
      clock: systemClock,
      log,
      ...(demo ? { demo: demo.signIn } : {}),
    });
    const server = await listen(service.app, { port: config.port, host: config.host });
    await service.start();
    stops.push(async () => {
      // Webhooks first: what is answered must still find its store.
      await server.close(DRAIN_MS);
      await service.stop(DRAIN_MS);
    });
    await demo?.connect();
    if (demo) await service.registry.load();
    greet(say, config.publicUrl, demo);
  } catch (thrown) {
    await stopAll();
    throw thrown;
  }

  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'Stopping: what runs is finished first');
    // Whatever hangs, the process ends in time.
    setTimeout(() => process.exit(1), DRAIN_MS + 900).unref();
    void stopAll().then(
      () => process.exit(0),
      (thrown: unknown) => {
        log.error({ err: thrown }, 'Stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function greet(say: (sentence: string) => void, url: string, demo: Demo | null): void {
  if (demo) {
    say(`
  Baton is ready.

    A shop with the chat widget   ${demo.shopUrl}
    The agent desk                ${demo.deskUrl}
    The admin panel               ${url}/panel/

  No Chatwoot is connected, so a small stand-in for one runs beside it.
  Connect yours with: npm run baton -- connect
  Ctrl-C stops. What you do here is kept; npm start -- --reset begins anew.
`);
    return;
  }
  say(`\n  Baton is ready.\n\n    The admin panel   ${url}/panel/\n`);
}

async function reset(databaseUrl: string | null, dataDir: string): Promise<void> {
  if (databaseUrl !== null) {
    throw new BatonError(
      'reset_refused',
      '--reset begins anew only with the built-in PostgreSQL.',
      'Remove DATABASE_URL, or empty that database yourself.',
    );
  }
  await rm(dataDir, { recursive: true, force: true });
}

function sandboxError(thrown: unknown, port: number): BatonError {
  const code = (thrown as { code?: string } | null)?.code;
  if (code === 'EADDRINUSE') {
    return new BatonError(
      'port_taken',
      `Port ${String(port)} is already in use.`,
      'Stop the other program, or choose another port with BATON_SANDBOX_PORT.',
      { cause: thrown },
    );
  }
  return asBatonError(thrown);
}

/** Starts the service; ends the process with one clear sentence where it cannot. */
export async function run(): Promise<void> {
  try {
    await start();
  } catch (thrown) {
    const error = asBatonError(thrown);
    process.stderr.write(`${error.message} ${error.remedy}\n`);
    if (error.code === 'unexpected' && process.env['LOG_LEVEL'] === 'debug') {
      process.stderr.write(`${String((error.cause as Error | undefined)?.stack ?? error.stack)}\n`);
    }
    process.exit(1);
  }
}

/** The sandbox is loaded only where it is wanted: a connected Baton has no use for it. */
async function demoOf(parts: DemoParts): Promise<Demo> {
  const { startDemo } = await import('./demo/start-demo.ts');
  return startDemo(parts).catch((thrown: unknown) => {
    throw sandboxError(thrown, parts.config.sandboxPort);
  });
}
