import type { Message } from './message.ts';

/** Whether the first stage draws all that a bot's message says: no files, nothing to press, no mark of Markdown. */
export function isPlain({ author, kind, files, text }: Message): boolean {
  return (
    author === 'bot' && kind === 'text' && files.length === 0 && !/[*_`[•\\]|:\/\/|^\s*[-+\d]/m.test(text)
  );
}
