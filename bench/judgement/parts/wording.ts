import { firesOn, hasWord, wordingFires } from '../../../test/probes/judge-probes.ts';
import {
  ordinaryMessages,
  wordingProbes,
  type WordingHalf,
  type WordingSuite,
} from '../../../test/probes/load-probes.ts';
import { detection } from '../measures/detection.ts';
import type { Line, Part, Table } from '../part.ts';

type Probe = WordingSuite['probes'][number];
type Ordinary = ReturnType<typeof ordinaryMessages>[number];

const LANGUAGES = ['de', 'es', 'fr', 'pt'] as const;
const OTHER_KINDS = ['frustration', 'keyword', 'rejection', 'thanks', 'yes', 'no'] as const;
const HALVES = ['fresh', 'stranger.unseen', 'stranger', 'later.unseen', 'later', 'unseen', 'work'] as const;
const TITLES: Readonly<Record<WordingHalf, string>> = {
  unseen: 'the half set aside',
  work: 'the half worked on',
  fresh: 'written last, in other words than the patterns have',
  'stranger.unseen': "the stranger's half set aside",
  stranger: "the stranger's half worked on",
  'later.unseen': 'the later half set aside',
  later: 'the later half worked on',
};
/** Whoever looks for a word alone takes these for a request. */
const NAMES = [
  'mensch', 'menschen', 'mitarbeiter', 'berater', 'persona', 'humano', 'agente', 'asesor', 'personne', 'humain', 'conseiller', 'agent', 'pessoa', 'atendente', 'person',
]; // prettier-ignore

/** All signals of words as customers write in four languages. */
export const wording: Part = {
  name: 'wording',
  about: 'all signals of words as customers write in German, Spanish, French and Portuguese',
  measure: () => [
    ...HALVES.flatMap((half) => [requests(half), others(half)]),
    falseAlarms('held-out'),
    falseAlarms('work'),
  ],
};

function requests(half: WordingHalf): Table {
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

function others(half: WordingHalf): Table {
  const { families, probes } = wordingProbes(half);
  const right = (language: string, kind: string): number => {
    const own = probes.filter((probe) => probe.language === language && probe.kind === kind);
    const fine = own.filter((probe) => wordingFires(probe, families) === probe.expected);
    return (100 * fine.length) / own.length;
  };
  return {
    title: `Other signals, ${TITLES[half]}, per cent judged right`,
    columns: OTHER_KINDS.filter((kind) => probes.some((probe) => probe.kind === kind)).map((kind) => ({
      key: kind,
      title: kind,
      digits: 0,
    })),
    lines: LANGUAGES.map((language) => ({
      who: language,
      kind: 'ours',
      values: Object.fromEntries(OTHER_KINDS.map((kind) => [kind, right(language, kind)])),
    })),
    notes: [counted(probes.filter(({ kind }) => kind !== 'human'))],
  };
}

/** How often a signal fires on ordinary messages. */
function falseAlarms(part: Ordinary['part']): Table {
  const share = (language: string, fires: (text: string) => boolean): number => {
    const own = ordinaryMessages().filter((one) => one.language === language && one.part === part);
    return (100 * own.filter(({ text }) => fires(text)).length) / own.length;
  };
  return {
    title: `Fires on ordinary messages, ${part === 'work' ? 'the half looked at' : 'the half set aside'}, per cent`,
    columns: [
      { key: 'human', title: 'person', digits: 2, target: { atMost: 0.2 } },
      { key: 'frustration', title: 'frustration', digits: 2, target: { atMost: 1 } },
      { key: 'rejection', title: 'rejection', digits: 2 },
    ],
    lines: LANGUAGES.flatMap((language) => [
      {
        who: `${language}, Baton`,
        kind: 'ours',
        values: Object.fromEntries(
          (['human', 'frustration', 'rejection'] as const).map((kind) => [
            kind,
            share(language, (text) => firesOn({ id: '', kind, text, expected: false, secondReader: null })),
          ]),
        ),
      },
      {
        who: `${language}, names a person`,
        kind: 'baseline',
        values: { human: share(language, (text) => hasWord(text, NAMES)) },
      },
    ]),
    notes: [
      `${String(ordinaryMessages().filter((one) => one.part === part).length / LANGUAGES.length)} a language`,
    ],
  };
}

function counted(probes: readonly Probe[]): string {
  return LANGUAGES.map((language) => {
    const own = probes.filter((probe) => probe.language === language);
    return `${language}: ${String(own.filter(({ expected }) => expected).length)} of ${String(own.length)} must fire`;
  }).join('; ');
}
