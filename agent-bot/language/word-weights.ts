/** Weights of words as a file has them: `word=weight` in steps of `scale`, several a line so that a change can be read. */
export interface PackedWords {
  scale: number;
  words: string[];
}

/** What each word's weight is divided by: long messages do not say more by being long. */
export const wordShare = (words: number): number => 1 / Math.sqrt(words + 4);

/** Reads the file's form. */
export function unpackWords({ scale, words }: PackedWords): Map<string, number> {
  const weights = new Map<string, number>();
  for (const line of words) {
    for (const item of line.split(';')) {
      const at = item.lastIndexOf('=');
      weights.set(item.slice(0, at), Number(item.slice(at + 1)) * scale);
    }
  }
  return weights;
}
