import type { Part } from '../part.ts';
import { abuse } from './abuse.ts';
import { banking77 } from './banking77.ts';
import { clinc150 } from './clinc150.ts';
import { complaints } from './complaints.ts';
import { customers } from './customers.ts';
import { cost } from './cost.ts';
import { conversationPart } from './conversation.ts';
import { frustration } from './frustration.ts';
import { hostile } from './hostile.ts';
import { human } from './human.ts';
import { keywords } from './keywords.ts';
import { languages } from './languages.ts';
import { large } from './large.ts';
import { misfires } from './misfires.ts';
import { personas } from './personas.ts';
import { rejection } from './rejection.ts';
import { small } from './small.ts';
import { wording } from './wording.ts';

/** All that can be measured, in the order of `--help`. */
export const PARTS: readonly Part[] = [
  clinc150,
  banking77,
  small,
  human,
  customers,
  wording,
  personas,
  keywords,
  languages,
  cost,
  large,
  frustration,
  complaints,
  misfires,
  conversationPart,
  rejection,
  abuse,
  hostile,
];
