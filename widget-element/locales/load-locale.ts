import { strings as english } from './en.ts';
import type { Strings } from './strings.ts';

/** Languages beside the built-in English; each is fetched when first used. */
const LOADERS: Record<string, () => Promise<{ strings: Strings }>> = {
  de: () => import('./de.ts'),
};

/** "de" of "de-AT". */
export function languageOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

/** The strings for a locale; English where there are none, or where they could not be fetched. */
export async function loadStrings(locale: string): Promise<Strings> {
  try {
    return (await LOADERS[languageOf(locale)]?.())?.strings ?? english;
  } catch {
    return english;
  }
}
