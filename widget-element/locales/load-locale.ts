import type { FirstStrings, LaterStrings } from './strings.ts';

interface Loader {
  first(): Promise<{ strings: FirstStrings }>;
  later(): Promise<{ strings: LaterStrings }>;
}

const ENGLISH: Loader = { first: () => import('./en.ts'), later: () => import('./en-later.ts') };

/** Two files a language, each fetched when first used: a visitor reads one language only. */
const LOADERS: Record<string, Loader> = {
  en: ENGLISH,
  de: { first: () => import('./de.ts'), later: () => import('./de-later.ts') },
};

/** "de" of "de-AT". */
export function languageOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

/** The strings for a locale; English where there are none, or where they could not be fetched. Rejects without any. */
export async function loadStrings(locale: string): Promise<FirstStrings> {
  try {
    return (await (LOADERS[languageOf(locale)] ?? ENGLISH).first()).strings;
  } catch {
    return (await ENGLISH.first()).strings;
  }
}

/** The other strings of a language that `loadStrings` gave. Rejects when they could not be fetched. */
export async function loadLaterStrings(language: string): Promise<LaterStrings> {
  return (await (LOADERS[language] ?? ENGLISH).later()).strings;
}
