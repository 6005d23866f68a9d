import { fork, spawn, type ChildProcess, type ForkOptions } from 'node:child_process';
import { once } from 'node:events';

const started = new Set<ChildProcess>();

/** Starts a program of Node's, with `node`'s own options before it; `endAll` ends it at the latest. */
export function start(
  file: string,
  options: { env?: NodeJS.ProcessEnv; args?: string[]; node?: string[] } = {},
): ChildProcess {
  return keep(
    spawn(process.execPath, [...(options.node ?? []), file, ...(options.args ?? [])], {
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

/** Starts one of the bench's own helpers, which is talked to by messages. */
export function startHelper(file: string, options: ForkOptions = {}): ChildProcess {
  return keep(
    fork(file, [], { ...options, serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
  );
}

function keep(child: ChildProcess): ChildProcess {
  started.add(child);
  child.once('exit', () => started.delete(child));
  return child;
}

/** Ends a process and waits until it is gone: kindly, and after `graceMs` by force. */
export async function end(
  child: ChildProcess,
  signal: NodeJS.Signals = 'SIGTERM',
  graceMs = 12_000,
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await gone;
  clearTimeout(force);
}

/** Ends everything that was started and still runs. */
export async function endAll(): Promise<void> {
  await Promise.all([...started].map((child) => end(child, 'SIGTERM', 3_000)));
}
