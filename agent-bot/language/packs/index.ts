import { de } from './de/index.ts';
import { en } from './en/index.ts';
import type { LanguagePack } from './pack.ts';

/** The languages the detectors know. All packs read every message: visitors mix languages. */
export const PACKS: readonly LanguagePack[] = [en, de];
