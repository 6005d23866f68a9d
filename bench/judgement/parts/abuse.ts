import { defaultGuardrails } from '../../../agent-bot/guardrails/schema.ts';
import { abuse as insult } from '../../../agent-bot/language/abuse.ts';
import { PACKS } from '../../../agent-bot/language/packs/index.ts';
import { read } from '../../../agent-bot/language/reading.ts';
import { abuseProbes } from '../../../test/probes/load-probes.ts';
import { detection } from '../measures/detection.ts';
import { ordinarySets } from '../data/ordinary.ts';
import type { Line, Part } from '../part.ts';

const { threshold } = defaultGuardrails().triggers.abuse.settings;
const SWEARING = new Set(PACKS.flatMap((pack) => pack.abuse.profanity));

/** Says whether a text is abuse. */
type Finds = (text: string) => boolean;
const FINDERS: readonly (readonly [string, Line['kind'], Finds])[] = [
  ['Baton', 'ours', (text) => insult(text).score >= threshold],
  ['has a swear word', 'baseline', (text) => read(text).tokens.some(({ norm }) => SWEARING.has(norm))],
];

/** Insults at whoever reads. */
export const abuse: Part = {
  name: 'abuse',
  about: 'insults at whoever reads, swearing about things, ordinary messages',
  measure: ({ data }) => {
    const probes = abuseProbes();
    const sets = ordinarySets(data);
    const share = (texts: readonly string[], finds: Finds): number =>
      (100 * texts.filter(finds).length) / texts.length;
    return [
      {
        title: `Own suite of abuse, ${String(probes.length)} messages in five languages`,
        columns: [
          { key: 'precision', title: 'precision' },
          { key: 'recall', title: 'recall' },
          { key: 'f1', title: 'F1' },
        ],
        lines: FINDERS.map(([who, kind, finds]) => ({
          who,
          kind,
          values: {
            ...detection(probes.map(({ text, expected }) => ({ fired: finds(text), should: expected }))),
          },
        })),
        notes: ['test/probes/abuse.json; the lists were improved on it.'],
      },
      {
        title: 'Ordinary messages on which it fires, per cent',
        columns: Object.keys(sets).map((key) => ({ key, title: key, target: { atMost: 0.2 } })),
        lines: FINDERS.map(([who, kind, finds]) => ({
          who,
          kind,
          values: Object.fromEntries(Object.entries(sets).map(([key, texts]) => [key, share(texts, finds)])),
        })),
        notes: ['Bitext without what is tagged offensive (W).'],
      },
    ];
  },
};
