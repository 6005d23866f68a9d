import { detectLanguage } from '../language/language-detection.ts';
import { STEMMED_LANGUAGES } from '../language/stems.ts';

/** Languages a fifth or more of the phrasings are in; English where none can be told. */
export function languagesOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const language = detectLanguage(text);
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const told = texts.length - (counts.get('und') ?? 0);
  const spoken = STEMMED_LANGUAGES.filter(
    (language) => (counts.get(language) ?? 0) * 5 >= told && counts.has(language),
  );
  return spoken.length === 0 ? ['en'] : spoken;
}
