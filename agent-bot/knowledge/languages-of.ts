import { detectLanguage } from '../language/language-detection.ts';
import { STEMMED_LANGUAGES } from '../language/stems.ts';

/** Phrasings that are looked at, evenly chosen: more change nothing about which languages there are. */
const SAMPLE = 300;

/** Languages a fifth or more of the phrasings are in; English where none can be told. */
export function languagesOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const step = Math.max(1, texts.length / SAMPLE);
  const looked = Math.min(SAMPLE, texts.length);
  for (let index = 0; index < looked; index++) {
    const language = detectLanguage(texts[Math.floor(index * step)] ?? '');
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const told = looked - (counts.get('und') ?? 0);
  const spoken = STEMMED_LANGUAGES.filter(
    (language) => (counts.get(language) ?? 0) * 5 >= told && counts.has(language),
  );
  return spoken.length === 0 ? ['en'] : spoken;
}
