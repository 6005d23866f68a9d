import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Finding } from '../chatwoot/finding.ts';
import { BatonError } from '../errors.ts';

/** Where a command talks to its user: results on standard output, everything else on standard error. */
export interface Terminal {
  /** A result. */
  out(text: string): void;
  /** Progress, questions, complaints. */
  err(text: string): void;
  /** Somebody is there to answer. */
  interactive: boolean;
  /** Colours may be used on standard output. */
  colour: boolean;
  /** Asks; an empty answer is `fallback`. Resolves to null when the input has ended. */
  ask(question: string, fallback?: string): Promise<string | null>;
  /** Asks without showing what is typed. */
  askSecret(question: string): Promise<string | null>;
  /** Replaces the last progress line; `null` ends it. */
  progress(text: string | null): void;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}

/** The terminal, or the pipes, this process was started with. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  const interrupted = new AbortController();
  process.once('SIGINT', () => {
    interrupted.abort(stopped());
    // Whoever presses it again does not want to wait for what is being cleaned up.
    process.once('SIGINT', () => process.exit(130));
  });
  process.once('SIGTERM', () => {
    interrupted.abort(stopped());
  });
  // A reader that has seen enough (`| head`) closes the pipe: that is an end, not a failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });

  async function read(question: string, echo: boolean): Promise<string | null> {
    let shown = true;
    let isAnswered = false;
    const output = new Writable({
      write(chunk: Buffer, _encoding, done) {
        if (shown) stderr.write(chunk);
        done();
      },
    });
    const lines = createInterface({ input: stdin, output, terminal: true });
    lines.once('SIGINT', () => {
      process.emit('SIGINT');
    });
    try {
      const answer = lines.question(question, { signal: interrupted.signal });
      shown = echo;
      const ended = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
      const said = await Promise.race([answer, ended]);
      isAnswered = said !== null;
      return said;
    } catch {
      return null;
    } finally {
      shown = true;
      lines.close();
      // Without an answer the question stands on its line, as it does where what is typed is not shown.
      if (!echo || !isAnswered) stderr.write('\n');
    }
  }

  return {
    out: (text) => void stdout.write(`${harmless(text)}\n`),
    err: (text) => void stderr.write(`${harmless(text)}\n`),
    interactive: stdin.isTTY && stderr.isTTY,
    colour: stdout.isTTY && !process.env['NO_COLOR'],
    ask: async (question, fallback) => {
      const hint = fallback === undefined ? '' : ` [${fallback}]`;
      const answer = await read(`${question}${hint}: `, true);
      return answer === null ? null : answer.trim() || (fallback ?? '');
    },
    askSecret: async (question) => (await read(`${question}: `, false))?.trim() ?? null,
    progress: (text) => {
      if (stderr.isTTY) stderr.write(text === null ? '\r\u001b[K' : `\r\u001b[K${text}`);
    },
    signal: interrupted.signal,
  };
}

/** Names come from Chatwoot: of the characters that a terminal obeys only our own colours are left. */
function harmless(text: string): string {
  return text.replace(/\u001b\[\d{1,2}m|[\u0000-\u0008\u000b-\u001f\u007f]/g, (found) =>
    found.length > 1 ? found : '',
  );
}

/** A sentence on a line of its own: without what colours it or turns its direction round. */
function plain(text: string): string {
  return text.replace(/\u001b\[\d*m|[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');
}

function stopped(): BatonError {
  return new BatonError('interrupted', 'Interrupted.', 'Run it again when you like.');
}

const MARKS: Record<Finding['outcome'], { mark: string; colour: number }> = {
  right: { mark: '✓', colour: 32 },
  changed: { mark: '+', colour: 36 },
  warning: { mark: '!', colour: 33 },
  wrong: { mark: '✗', colour: 31 },
};

/** A finding as a line with its mark and, below it, what to do. */
export function findingLines(finding: Finding, colour: boolean): string {
  const { mark, colour: number } = MARKS[finding.outcome];
  const shown = colour ? `\u001b[${String(number)}m${mark}\u001b[0m` : mark;
  const todo = finding.todo === null ? '' : `\n      → ${plain(finding.todo)}`;
  return `  ${shown} ${plain(finding.say)}${todo}`;
}
