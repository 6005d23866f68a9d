import type { PackedWords } from '../../agent-bot/language/word-weights.ts';

/** Words that weigh fewer steps are left out, unless another number is given. */
const LEAST = 3;
const LINE = 110;

/** Weights in 8 bits; words that weigh next to nothing are left out. */
export function pruneWords(words: ReadonlyMap<string, number>, least = LEAST): Map<string, number> {
  const { scale, kept } = steps(words, least);
  return new Map(kept.map(([word, step]) => [word, step * scale]));
}

/** The file's form of weights (see `unpackWords`). */
export function packWords(weights: ReadonlyMap<string, number>, least = LEAST): PackedWords {
  const { scale, kept } = steps(weights, least);
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

function steps(
  words: ReadonlyMap<string, number>,
  least: number,
): { scale: number; kept: [string, number][] } {
  const scale = Math.max(...[...words.values()].map(Math.abs)) / 127;
  const kept = [...words]
    .map(([word, weight]): [string, number] => [word, Math.round(weight / scale)])
    .filter(([word, step]) => Math.abs(step) >= least && !/[=;]/.test(word))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { scale, kept };
}
