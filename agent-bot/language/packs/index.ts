import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import type { LanguagePack } from './pack.ts';
import { pt } from './pt/index.ts';

/** The languages the detectors know. */
export const PACKS: readonly LanguagePack[] = [en, de, es, fr, pt];
