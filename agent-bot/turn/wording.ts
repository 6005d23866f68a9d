import { de } from './wordings/de.ts';
import { en } from './wordings/en.ts';
import { es } from './wordings/es.ts';
import { fr } from './wordings/fr.ts';
import { pt } from './wordings/pt.ts';
import type { WordingKey, Wordings } from './wordings/wording-key.ts';

export type { WordingKey } from './wordings/wording-key.ts';

const LANGUAGES: Readonly<Record<string, Wordings>> = { en, de, es, fr, pt };

/** One of the bot's own sentences; `de-AT` falls back to `de`, an unknown language to English. */
export function wording(key: WordingKey, language: string): string {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const texts = Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary] : undefined;
  return (texts ?? en)[key];
}
