import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { end, start } from './processes.ts';

/** What `npm start` gives Node: options, and the program. */
const started = startWords();
const nodeOptions = started.filter((word) => word.startsWith('--'));
const main = fileURLToPath(new URL(`../${started.at(-1) ?? ''}`, import.meta.url));

/** Baton, started as its users start it. */
export interface ServiceProcess {
  child: ChildProcess;
  port: number;
  /** From spawning until `/health/ready` said yes, milliseconds. */
  readyMs: number;
  /** What it wrote to stderr and stdout. */
  said(): string;
  stop(): Promise<void>;
}

/** Starts the service (or another `program` that says when it is ready) and waits until it is ready. Throws with its own words when it ends instead. */
export async function startService(
  env: Record<string, string>,
  patienceMs = 60_000,
  program = main,
): Promise<ServiceProcess> {
  const port = await freePort();
  const begun = performance.now();
  const child = start(program, {
    node: nodeOptions,
    env: {
      BATON_HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      BATON_CHATWOOT_LIMIT: 'off',
      ...env,
      PORT: String(port),
    },
  });
  let words = '';
  const listen = (chunk: Buffer): void => {
    words = (words + chunk.toString()).slice(-20_000);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The service ended: ${words}`);
    if (performance.now() - begun > patienceMs) throw new Error(`The service is not ready: ${words}`);
    if (await isReady(port)) break;
    await new Promise((later) => setTimeout(later, 10));
  }
  return { child, port, readyMs: performance.now() - begun, said: () => words, stop: () => end(child) };
}

function startWords(): string[] {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    scripts: { start: string };
  };
  return manifest.scripts.start.split(' ');
}

function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get({ port, host: '127.0.0.1', path: '/health/ready' }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.once('error', () => {
      resolve(false);
    });
    asked.setTimeout(2_000, () => asked.destroy());
  });
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
