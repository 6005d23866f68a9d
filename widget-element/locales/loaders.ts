import type { FirstStrings, LaterStrings } from './strings.ts';

/**
 * Two files a language, each fetched when first used: a visitor reads one language only. The script for pages takes
 * a shorter form of these functions, which `build/locale-imports.ts` makes from the folder.
 */
const FIRST: Readonly<Record<string, () => Promise<{ strings: FirstStrings }>>> = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  it: () => import('./it.ts'),
  ja: () => import('./ja.ts'),
  nl: () => import('./nl.ts'),
  pl: () => import('./pl.ts'),
  pt: () => import('./pt.ts'),
};

const LATER: Readonly<Record<string, () => Promise<{ strings: LaterStrings }>>> = {
  ar: () => import('./ar-later.ts'),
  de: () => import('./de-later.ts'),
  en: () => import('./en-later.ts'),
  es: () => import('./es-later.ts'),
  fr: () => import('./fr-later.ts'),
  it: () => import('./it-later.ts'),
  ja: () => import('./ja-later.ts'),
  nl: () => import('./nl-later.ts'),
  pl: () => import('./pl-later.ts'),
  pt: () => import('./pt-later.ts'),
};

/** The same language where the widget speaks it, else English. */
export function spoken(language: string): string {
  return Object.hasOwn(FIRST, language) ? language : 'en';
}

/** What is said until a chat has begun, in a language that `spoken` gave. Rejects when it could not be fetched. */
export async function importStrings(language: string): Promise<FirstStrings>;
/** What is said from then on. */
export async function importStrings(language: string, part: '-later'): Promise<LaterStrings>;
export async function importStrings(language: string, part?: '-later'): Promise<FirstStrings | LaterStrings> {
  const load = (part ? LATER : FIRST)[language];
  if (!load) throw new Error(`There is no locale ${language}`);
  return (await load()).strings;
}
