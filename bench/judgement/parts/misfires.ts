import { firesOn } from '../../../test/probes/judge-probes.ts';
import { misfireProbes } from '../../../test/probes/load-probes.ts';
import { hasCrossWord } from '../measures/plain-sentiment.ts';
import type { Line, Part } from '../part.ts';

type Probe = ReturnType<typeof misfireProbes>[number];
type Fires = (probe: Probe) => boolean;

const FINDERS: readonly (readonly [string, Line['kind'], Fires])[] = [
  ['Baton', 'ours', (probe) => firesOn({ ...probe, secondReader: null })],
  [
    'has the word',
    'baseline',
    ({ kind, text, family = '' }) =>
      kind === 'frustration' ? hasCrossWord(text) : text.toLowerCase().includes(family),
  ],
];

/** Defects, thefts, names, and rules about refunds. */
export const misfires: Part = {
  name: 'misfires',
  about:
    'a harsh word about a thing or in a name, a theft, how refunds are as a rule: none of these hands off',
  measure: () =>
    (['work', 'set-aside'] as const).map((half) => {
      const probes = misfireProbes().filter(({ part }) => part === half);
      const share = (fires: Fires, kind: Probe['kind'], expected: boolean): number => {
        const some = probes.filter((probe) => probe.kind === kind && probe.expected === expected);
        return (100 * some.filter(fires).length) / some.length;
      };
      return {
        title: `Fires, per cent of each kind: ${half}`,
        columns: [
          { key: 'things', title: 'about things, must not' },
          { key: 'service', title: 'about the service, must' },
          { key: 'rules', title: 'about a rule, must not' },
          { key: 'own', title: 'one’s own refund, must' },
        ],
        lines: FINDERS.map(([who, kind, fires]) => ({
          who,
          kind,
          values: {
            things: share(fires, 'frustration', false),
            service: share(fires, 'frustration', true),
            rules: share(fires, 'keyword', false),
            own: share(fires, 'keyword', true),
          },
        })),
        notes: [
          'test/probes/misfires.json: 30, 10, 5 and 5 sentences a half; what is set aside was judged twice and not looked at.',
        ],
      };
    }),
};
