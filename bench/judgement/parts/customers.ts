import { customerFires, familyOf } from '../../../test/probes/judge-probes.ts';
import { customerProbes, type CustomerSuite } from '../../../test/probes/load-probes.ts';
import { detection } from '../measures/detection.ts';
import type { Line, Part, Table } from '../part.ts';

type Probe = CustomerSuite['probes'][number];
type Fires = (probe: Probe) => boolean;

const TITLES: Readonly<Record<Probe['part'], string>> = {
  fresh: 'the second set judged once',
  'held-out': 'judged once, then worked on',
  work: 'worked on',
};
const LANGUAGES = ['en', 'es', 'de', 'fr', 'pt'] as const;
/** Whoever looks for a word alone takes these for a request, in any of the languages. */
const NAMES =
  /\b(?:human|agent|representative|operator|manager|person|humano|persona|agente|asesor|mensch|mitarbeiter|berater|humain|conseiller|pessoa|atendente)/i;

/** Requests and keywords as customers write them. */
export const customers: Part = {
  name: 'customers',
  about: 'asking for a person and families of keywords as customers write, in five languages',
  measure: () => {
    const { families, probes } = customerProbes();
    const ours: Fires = (probe) => customerFires(probe, families);
    const names: Fires = ({ text }) => NAMES.test(text);
    const hasWord: Fires = (probe) =>
      familyOf(probe, families).some((word) => probe.text.toLowerCase().includes(word.toLowerCase()));
    return (['fresh', 'held-out', 'work'] as const).flatMap((part) => {
      const about = (kind: Probe['kind']): Probe[] =>
        probes.filter((probe) => probe.kind === kind && probe.part === part);
      return [
        found(`Asking for a person, ${TITLES[part]}`, about('human'), ours, names),
        ...(part === 'fresh'
          ? []
          : [found(`Families of keywords, ${TITLES[part]}`, about('keyword'), ours, hasWord)]),
      ];
    });
  },
};

function found(title: string, probes: readonly Probe[], ours: Fires, naive: Fires): Table {
  const line = (language: string, who: string, kind: Line['kind'], fires: Fires): Line => {
    const own = probes.filter((probe) => probe.language === language);
    const judged = own.map((probe) => ({ fired: fires(probe), should: probe.expected }));
    const { precision, recall, f1 } = detection(judged);
    return { who: `${language}, ${who}`, kind, values: { precision, recall, f1 } };
  };
  return {
    title,
    columns: [
      { key: 'precision', title: 'precision', target: { atLeast: 0.95 } },
      { key: 'recall', title: 'recall', target: { atLeast: 0.85 } },
      { key: 'f1', title: 'F1' },
    ],
    lines: LANGUAGES.filter((language) => probes.some((probe) => probe.language === language)).flatMap(
      (language) => [
        line(language, 'Baton', 'ours', ours),
        line(language, 'names a word', 'baseline', naive),
      ],
    ),
    notes: LANGUAGES.map((language) => {
      const own = probes.filter((probe) => probe.language === language);
      return `${language}: ${String(own.filter(({ expected }) => expected).length)} of ${String(own.length)} must fire`;
    }),
  };
}
