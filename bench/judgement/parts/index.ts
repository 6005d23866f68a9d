import type { Part } from '../part.ts';
import { banking77 } from './banking77.ts';
import { clinc150 } from './clinc150.ts';

/** All that can be measured, in the order of `--help`. */
export const PARTS: readonly Part[] = [clinc150, banking77];
