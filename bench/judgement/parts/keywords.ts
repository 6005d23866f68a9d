import { matchKeywords } from '../../../agent-bot/language/keywords.ts';
import { hasWord, keywordIsRight } from '../../../test/probes/judge-probes.ts';
import { keywordProbes, strangersKeywords } from '../../../test/probes/load-probes.ts';
import { readBitext } from '../data/bitext.ts';
import { readNlupp } from '../data/nlupp.ts';
import { detection } from '../measures/detection.ts';
import type { Part, Table } from '../part.ts';

const COLUMNS = [
  { key: 'precision', title: 'precision' },
  { key: 'recall', title: 'recall' },
  { key: 'f1', title: 'F1' },
];

/** Keyword families. */
export const keywords: Part = {
  name: 'keywords',
  about:
    'keyword families: refund and cancel in natural wording, a suite of sentences that must and must not fire',
  measure: ({ data }) => {
    const nlupp = readNlupp(data).map(({ text, intents }) => ({ text, should: intents.includes('refund') }));
    const bitext = [...readBitext(data, 'train'), ...readBitext(data, 'dev')];
    return [
      family('NLU++ refund', 'refund', nlupp, { target: 0.92 }, [
        'Folds 0 to 9 of 20, as labelled: "I don\'t want a refund" counts as one that is missed.',
      ]),
      family(
        'Bitext get_refund and track_refund',
        'refund',
        bitext.map(({ text, label }) => ({
          text,
          should: label === 'get_refund' || label === 'track_refund',
        })),
        {},
        [
          'check_refund_policy asks about the rule and counts as one that must not fire; many of its sentences ask "in which cases".',
        ],
      ),
      family(
        'Bitext cancel_order',
        'cancel',
        bitext.map(({ text, label }) => ({ text, should: label === 'cancel_order' })),
        {},
        ['check_cancellation_fee counts as one that must not fire.'],
      ),
      suite(),
      ...(['held-out', 'work'] as const).map(strangers),
    ];
  },
};

function family(
  title: string,
  word: string,
  rows: readonly { text: string; should: boolean }[],
  { target }: { target?: number },
  notes: readonly string[],
): Table {
  const families = [{ name: word, words: [word] }];
  const judged = (fires: (text: string) => boolean): Record<string, number> => ({
    ...detection(rows.map(({ text, should }) => ({ fired: fires(text), should }))),
  });
  return {
    title,
    columns: COLUMNS.map((column) =>
      column.key === 'f1' && target !== undefined ? { ...column, target: { atLeast: target } } : column,
    ),
    lines: [
      {
        who: 'Baton',
        kind: 'ours',
        values: judged((text) => matchKeywords(text, families).some(({ fired }) => fired)),
      },
      { who: 'word search', kind: 'baseline', values: judged((text) => hasWord(text, [word])) },
    ],
    notes: [
      `${String(rows.filter(({ should }) => should).length)} of ${String(rows.length)} sentences.`,
      ...notes,
    ],
  };
}

function suite(): Table {
  const { families, probes } = keywordProbes();
  const share = (right: (probe: (typeof probes)[number]) => boolean, among: typeof probes): number =>
    (100 * among.filter(right).length) / among.length;
  const meant = probes.filter(({ fired }) => fired);
  const quiet = probes.filter(({ fired }) => !fired);
  const lineOf = (right: (probe: (typeof probes)[number]) => boolean): Record<string, number> => ({
    all: share(right, probes),
    meant: share(right, meant),
    quiet: share(right, quiet),
  });
  return {
    title: 'Own suite, per cent judged right',
    columns: [
      { key: 'all', title: 'all', digits: 1, target: { atLeast: 97 } },
      { key: 'meant', title: 'meant', digits: 1 },
      { key: 'quiet', title: 'not meant', digits: 1 },
    ],
    lines: [
      { who: 'Baton', kind: 'ours', values: lineOf((probe) => keywordIsRight(probe, families)) },
      {
        who: 'word search',
        kind: 'baseline',
        values: lineOf(({ text, family: name, fired }) => hasWord(text, families[name] ?? []) === fired),
      },
    ],
    notes: [
      `${String(probes.length)} sentences, test/probes/keywords.json; the detector was improved on them.`,
    ],
  };
}

function strangers(part: 'held-out' | 'work'): Table {
  const { families, probes } = strangersKeywords();
  const own = probes.filter((probe) => probe.part === part);
  const judged = (fires: (text: string, words: readonly string[]) => boolean): Record<string, number> => ({
    ...detection(
      own.map(({ text, family: name, fired }) => ({
        fired: fires(text, families[name] ?? []),
        should: fired,
      })),
    ),
  });
  return {
    title:
      part === 'work' ? 'A stranger’s suite, worked on' : 'A stranger’s suite, judged once, then worked on',
    columns: COLUMNS,
    lines: [
      {
        who: 'Baton',
        kind: 'ours',
        values: judged((text, words) =>
          matchKeywords(text, [{ name: 'family', words }]).some(({ fired }) => fired),
        ),
      },
      { who: 'word search', kind: 'baseline', values: judged(hasWord) },
    ],
    notes: [`${String(own.length)} sentences, half must not fire; test/probes/keywords.stranger.json.`],
  };
}
