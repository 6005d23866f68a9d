import type { LanguagePack } from '../pack.ts';
import { classes } from './classes.ts';
import { dialogue } from './dialogue.ts';
import { frustration } from './frustration.ts';
import { human } from './human.ts';
import { keywords } from './keywords.ts';
import { words } from './words.ts';

/** French. */
export const fr: LanguagePack = {
  language: 'fr',
  ...words,
  ...human,
  ...classes,
  ...frustration,
  ...dialogue,
  ...keywords,
};
