import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How a process ended. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface BatonOptions {
  env?: Record<string, string>;
  args?: string[];
  /** The program, from the root of the repository; the service by default. */
  entry?: string;
  /** Runs it as this user (root only). */
  uid?: number;
  cwd?: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What `npm start` gives Node: options, and the program. */
const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
  scripts: { start: string };
};
const SERVICE = scripts.start.split(' ').slice(1);

/** A program of Baton as a process of its own, started as a person would start it. */
export class BatonProcess {
  readonly child: ChildProcess;
  stdout = '';
  stderr = '';
  readonly ended: Promise<Ended>;
  #changed: (() => void)[] = [];
  #over = false;

  constructor(options: BatonOptions = {}) {
    const { entry, args = [], env = {}, uid, cwd } = options;
    const inherited = Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => !/^(BATON_|DATABASE_URL$|PORT$|LOG_LEVEL$|NODE_OPTIONS$|VITEST|NODE_ENV$)/.test(name),
      ),
    );
    this.child = spawn(process.execPath, [...nodeWords(entry), ...args], {
      env: { ...inherited, LOG_LEVEL: 'info', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: cwd ?? root,
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    this.child.stdout?.on('data', (chunk: Buffer) => {
      this.stdout += chunk.toString();
      this.#tell();
    });
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.stderr += chunk.toString();
      this.#tell();
    });
    this.ended = new Promise((done) => {
      this.child.once('close', (code, signal) => {
        this.#over = true;
        done({ code, signal });
        this.#tell();
      });
    });
  }

  get running(): boolean {
    return !this.#over;
  }

  #tell(): void {
    for (const call of this.#changed.splice(0)) call();
  }

  /** Resolves when it has printed this; rejects with all it said if it ends before. */
  async said(text: string): Promise<void> {
    while (!this.stdout.includes(text)) {
      if (this.#over) throw new Error(`It ended without saying "${text}":\n${this.stdout}\n${this.stderr}`);
      await new Promise<void>((done) => this.#changed.push(done));
    }
  }

  ready(): Promise<void> {
    return this.said('Baton is ready.');
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Sends a signal, SIGTERM by default, and waits for the end. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    if (this.running) this.signal(signal);
    return this.ended;
  }
}

function nodeWords(entry: string | undefined): string[] {
  const words = entry === undefined ? SERVICE : [entry];
  return words.map((word) => (word.startsWith('--') ? word : resolve(root, word)));
}
