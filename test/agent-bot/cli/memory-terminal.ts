import type { Terminal } from '../../../agent-bot/cli/terminal.ts';

/** A terminal that remembers; with answers somebody sits at it, without it is a pipe. `signal`: Ctrl-C. */
export function memoryTerminal(
  answers?: string[],
  signal = new AbortController().signal,
): {
  terminal: Terminal;
  said: { out: string[]; err: string[] };
} {
  const said = { out: [] as string[], err: [] as string[] };
  const left = [...(answers ?? [])];
  const answer = (question: string): string | null => {
    said.err.push(question);
    return left.shift() ?? null;
  };
  return {
    said,
    terminal: {
      out: (text) => said.out.push(text),
      err: (text) => said.err.push(text),
      interactive: answers !== undefined,
      colour: false,
      ask: (question, fallback) => {
        const given = answer(question);
        return Promise.resolve(given === '' ? (fallback ?? '') : given);
      },
      askSecret: (question) => Promise.resolve(answer(question)),
      progress: () => undefined,
      signal,
    },
  };
}
