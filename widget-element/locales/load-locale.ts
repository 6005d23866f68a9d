import { importStrings, spoken } from './loaders.ts';
import type { FirstStrings, LaterStrings } from './strings.ts';

/** "de" of "de-AT". */
export function languageOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

/** The strings for a locale; English where there are none, or where they could not be fetched. Rejects without any. */
export async function loadStrings(locale: string): Promise<FirstStrings> {
  try {
    return await importStrings(spoken(languageOf(locale)));
  } catch {
    return importStrings('en');
  }
}

/** The other strings of a language that `loadStrings` gave. Rejects when they could not be fetched. */
export function loadLaterStrings(language: string): Promise<LaterStrings> {
  return importStrings(language, '-later');
}
