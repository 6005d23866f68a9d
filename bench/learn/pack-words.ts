import type { PackedWords } from '../../agent-bot/language/word-weights.ts';

/** Words that weigh fewer steps are left out. */
const LEAST = 3;
const LINE = 110;

/** Weights in 8 bits; words that weigh next to nothing are left out. */
export function pruneWords(words: ReadonlyMap<string, number>): Map<string, number> {
  const { scale, kept } = steps(words);
  return new Map(kept.map(([word, step]) => [word, step * scale]));
}

/** The file's form of weights (see `unpackWords`). */
export function packWords(weights: ReadonlyMap<string, number>): PackedWords {
  const { scale, kept } = steps(weights);
  const words: string[] = [];
  let line = '';
  for (const [word, step] of kept) {
    const item = `${word}=${String(step)}`;
    if (line !== '' && line.length + item.length > LINE) {
      words.push(line);
      line = '';
    }
    line = line === '' ? item : `${line};${item}`;
  }
  if (line !== '') words.push(line);
  return { scale, words };
}

function steps(words: ReadonlyMap<string, number>): { scale: number; kept: [string, number][] } {
  const scale = Math.max(...[...words.values()].map(Math.abs)) / 127;
  const kept = [...words]
    .map(([word, weight]): [string, number] => [word, Math.round(weight / scale)])
    .filter(([word, step]) => Math.abs(step) >= LEAST && !/[=;]/.test(word))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { scale, kept };
}
