import type { Strings } from './strings.ts';

/** One file a language, fetched when first used: a visitor reads one of them only. */
const LOADERS: Record<string, () => Promise<{ strings: Strings }>> = {
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
};

/** "de" of "de-AT". */
export function languageOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

/** The strings for a locale; English where there are none, or where they could not be fetched. Rejects without any. */
export async function loadStrings(locale: string): Promise<Strings> {
  const english = LOADERS['en'] as NonNullable<(typeof LOADERS)[string]>;
  try {
    return (await (LOADERS[languageOf(locale)] ?? english)()).strings;
  } catch {
    return (await english()).strings;
  }
}
