import { defaultGuardrails } from '../../../agent-bot/guardrails/schema.ts';
import { humanRequest } from '../../../agent-bot/language/human-request.ts';
import { sentenceProbes, strangersRequests, unseenRequests } from '../../../test/probes/load-probes.ts';
import { readBanking77 } from '../data/banking77.ts';
import { readBitext } from '../data/bitext.ts';
import { readClinc150 } from '../data/clinc150.ts';
import { readMultidogo } from '../data/multidogo.ts';
import { handoffLabels } from '../data/nlupp.ts';
import { detection } from '../measures/detection.ts';
import type { Line, Part, Table } from '../part.ts';

/** Says whether a text asks for a person. */
type Asks = (text: string) => boolean;

const { threshold, departments } = defaultGuardrails().triggers.asked_for_human.settings;
const baton: Asks = (text) => humanRequest(text, { departments }).score >= threshold;
const NAMES = /\b(?:human|agent|representative|operator|manager)s?\b/i;
const words: Asks = (text) => NAMES.test(text);
const patterns: Asks = (text) => humanRequest(text, { departments, learned: false }).score >= threshold;
const ASKERS: readonly (readonly [string, Line['kind'], Asks])[] = [
  ['Baton', 'ours', baton],
  ['its patterns alone', 'baseline', patterns],
  ['names a person', 'baseline', words],
];

/** Asking for a person. */
export const human: Part = {
  name: 'human',
  about: 'asking for a person: natural wording, typing errors and swear words, ordinary questions',
  measure: ({ data }) => {
    const nlupp = handoffLabels(data).map(({ text, asks }) => ({ text, should: asks }));
    const bitext = [...readBitext(data, 'train'), ...readBitext(data, 'dev')];
    const probes = sentenceProbes().find(({ language }) => language === 'en')?.probes ?? [];
    return [
      found('NLU++ handoff', nlupp, { f1: 0.9, precision: 0.93 }, [
        'Folds 0 to 9 of 20. One row that refuses the handoff it is labelled with is corrected.',
      ]),
      found(
        'Bitext contact_human_agent',
        bitext.map(({ text, label }) => ({ text, should: label === 'contact_human_agent' })),
        { f1: 0.98 },
      ),
      found(
        'Bitext contact_human_agent, typing errors or swear words only',
        bitext
          .filter(({ tags }) => /[ZW]/.test(tags))
          .map(({ text, label }) => ({ text, should: label === 'contact_human_agent' })),
        {},
      ),
      found(
        'Own suite, English',
        probes.map(({ text, expected }) => ({ text, should: expected })),
        { f1: 0.95 },
        ['test/probes/human-request.en.json; the detector was improved on it.'],
      ),
      found(
        'Own suite, English, unseen',
        unseenRequests().map(({ text, expected }) => ({ text, should: expected })),
        {},
        [
          'test/probes/human-request.unseen.json: nothing was learned from it; its figure was seen once when the bias was chosen.',
        ],
      ),
      found(
        'A stranger’s suite, English',
        strangersRequests().map(({ text, expected }) => ({ text, should: expected })),
        {},
        [
          'test/probes/human-request.stranger.json: by somebody who knew nothing of how requests are recognised.',
        ],
      ),
      ordinary(data),
    ];
  },
};

function found(
  title: string,
  rows: readonly { text: string; should: boolean }[],
  targets: { f1?: number; precision?: number },
  notes: readonly string[] = [],
): Table {
  const positives = rows.filter(({ should }) => should).length;
  return {
    title,
    columns: [
      {
        key: 'precision',
        title: 'precision',
        ...(targets.precision === undefined ? {} : { target: { atLeast: targets.precision } }),
      },
      { key: 'recall', title: 'recall' },
      { key: 'f1', title: 'F1', ...(targets.f1 === undefined ? {} : { target: { atLeast: targets.f1 } }) },
    ],
    lines: ASKERS.map(([who, kind, asks]) => ({
      who,
      kind,
      values: { ...detection(rows.map(({ text, should }) => ({ fired: asks(text), should }))) },
    })),
    notes: [`${String(positives)} of ${String(rows.length)} sentences ask for a person.`, ...notes],
  };
}

function ordinary(data: string): Table {
  const clinc = readClinc150(data);
  const sets = {
    clinc: [...clinc.train, ...clinc.val, ...clinc.outTrain, ...clinc.outVal],
    banking: readBanking77(data),
    multidogo: readMultidogo(data),
  };
  const share = (texts: readonly { text: string }[], asks: Asks): number =>
    (100 * texts.filter(({ text }) => asks(text)).length) / texts.length;
  return {
    title: 'Ordinary questions on which it fires, per cent',
    columns: [
      { key: 'clinc', title: 'CLINC150', target: { atMost: 0.2 } },
      { key: 'banking', title: 'BANKING77', target: { atMost: 0.2 } },
      { key: 'multidogo', title: 'MultiDoGO', target: { atMost: 0.2 } },
    ],
    lines: ASKERS.map(([who, kind, asks]) => ({
      who,
      kind,
      values: {
        clinc: share(sets.clinc, asks),
        banking: share(sets.banking, asks),
        multidogo: share(sets.multidogo, asks),
      },
    })),
    notes: [
      'Some of them do ask for somebody ("i need to talk to someone about a fraudulent activity"): counted all the same.',
    ],
  };
}
