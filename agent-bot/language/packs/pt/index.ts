import type { LanguagePack } from '../pack.ts';
import { frustration } from './frustration.ts';
import { human } from './human.ts';
import { keywords } from './keywords.ts';
import { words } from './words.ts';

/** Portuguese. */
export const pt: LanguagePack = { language: 'pt', ...words, ...human, ...frustration, ...keywords };
