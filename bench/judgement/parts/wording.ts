import { hasWord, wordingFires } from '../../../test/probes/judge-probes.ts';
import { wordingProbes, type WordingSuite } from '../../../test/probes/load-probes.ts';
import { detection } from '../measures/detection.ts';
import type { Line, Part, Table } from '../part.ts';

type Probe = WordingSuite['probes'][number];
type Half = Parameters<typeof wordingProbes>[0];

const LANGUAGES = ['de', 'es', 'fr', 'pt'] as const;
const OTHER_KINDS = ['frustration', 'keyword', 'rejection', 'thanks', 'yes', 'no'] as const;
const TITLES: Readonly<Record<Half, string>> = {
  unseen: 'the half set aside',
  work: 'the half worked on',
};
/** Whoever looks for a word alone takes these for a request. */
const NAMES = [
  'mensch', 'menschen', 'mitarbeiter', 'berater', 'persona', 'humano', 'agente', 'asesor', 'personne', 'humain', 'conseiller', 'agent', 'pessoa', 'atendente', 'person',
]; // prettier-ignore

/** All signals of words as customers write in four languages. */
export const wording: Part = {
  name: 'wording',
  about: 'all signals of words as customers write in German, Spanish, French and Portuguese',
  measure: () => (['unseen', 'work'] as const).flatMap((half) => [requests(half), others(half)]),
};

function requests(half: Half): Table {
  const { families, probes } = wordingProbes(half);
  const line = (
    language: string,
    who: string,
    kind: Line['kind'],
    fires: (probe: Probe) => boolean,
  ): Line => {
    const own = probes.filter((probe) => probe.kind === 'human' && probe.language === language);
    const judged = own.map((probe) => ({ fired: fires(probe), should: probe.expected }));
    const { precision, recall, f1 } = detection(judged);
    return { who: `${language}, ${who}`, kind, values: { precision, recall, f1 } };
  };
  return {
    title: `Asking for a person, ${TITLES[half]}`,
    columns: [
      { key: 'precision', title: 'precision', target: { atLeast: 0.95 } },
      { key: 'recall', title: 'recall', target: { atLeast: 0.85 } },
      { key: 'f1', title: 'F1' },
    ],
    lines: LANGUAGES.flatMap((language) => [
      line(language, 'Baton', 'ours', (probe) => wordingFires(probe, families)),
      line(language, 'names a person', 'baseline', ({ text }) => hasWord(text, NAMES)),
    ]),
    notes: [counted(probes.filter(({ kind }) => kind === 'human'))],
  };
}

function others(half: Half): Table {
  const { families, probes } = wordingProbes(half);
  const right = (language: string, kind: string): number => {
    const own = probes.filter((probe) => probe.language === language && probe.kind === kind);
    const fine = own.filter((probe) => wordingFires(probe, families) === probe.expected);
    return (100 * fine.length) / own.length;
  };
  return {
    title: `Other signals, ${TITLES[half]}, per cent judged right`,
    columns: OTHER_KINDS.map((kind) => ({ key: kind, title: kind, digits: 0 })),
    lines: LANGUAGES.map((language) => ({
      who: language,
      kind: 'ours',
      values: Object.fromEntries(OTHER_KINDS.map((kind) => [kind, right(language, kind)])),
    })),
    notes: [counted(probes.filter(({ kind }) => kind !== 'human'))],
  };
}

function counted(probes: readonly Probe[]): string {
  return LANGUAGES.map((language) => {
    const own = probes.filter((probe) => probe.language === language);
    return `${language}: ${String(own.filter(({ expected }) => expected).length)} of ${String(own.length)} must fire`;
  }).join('; ');
}
