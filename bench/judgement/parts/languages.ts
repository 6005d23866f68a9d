import eld from 'eld/extrasmall';
import { detectLanguage } from '../../../agent-bot/language/language-detection.ts';
import { PACKS } from '../../../agent-bot/language/packs/index.ts';
import { firesOn } from '../../../test/probes/judge-probes.ts';
import { foreignProbes, sentenceProbes, type SentenceSuite } from '../../../test/probes/load-probes.ts';
import { readBitext } from '../data/bitext.ts';
import { readClinc150 } from '../data/clinc150.ts';
import type { Line, Part, Table } from '../part.ts';

const KINDS = ['human', 'keyword', 'frustration', 'thanks', 'rejection'] as const;
type Kind = (typeof KINDS)[number];
const LANGUAGES = PACKS.map(({ language }) => language);

/** The packs of es, de, fr and pt, and the language of a message. */
export const languages: Part = {
  name: 'languages',
  about: 'signals in Spanish, German, French and Portuguese; the language of short messages',
  measure: ({ data }) => [signals(), detected(data)],
};

/** What a search for an English word, and nothing else, would say. */
const NAIVE: Readonly<Record<Kind, RegExp>> = {
  human: /\b(?:human|agent|representative|operator|manager|person)/i,
  keyword: /\b(?:refund|cancel)/i,
  frustration: /\b(?:angry|terrible|worst|useless|ridiculous)\b|!!/i,
  thanks: /\b(?:thanks|thank you)\b/i,
  rejection: /^no\b/i,
};

function signals(): Table {
  const suites = sentenceProbes().filter(({ language }) => language !== 'en');
  const right = (
    { probes }: SentenceSuite,
    kind: Kind,
    fires: (probe: SentenceSuite['probes'][number]) => boolean,
  ): number => {
    const about = probes.filter((probe) => probe.kind === kind);
    return (100 * about.filter((probe) => fires(probe) === probe.expected).length) / about.length;
  };
  const line = (
    suite: SentenceSuite,
    who: string,
    kind: Line['kind'],
    fires: (probe: SentenceSuite['probes'][number]) => boolean,
  ): Line => ({
    who: `${suite.language}, ${who}`,
    kind,
    values: Object.fromEntries(KINDS.map((one) => [one, right(suite, one, fires)])),
  });
  return {
    title: 'Own suites, per cent judged right',
    columns: KINDS.map((kind) => ({ key: kind, title: kind, digits: 0, target: { atLeast: 90 } })),
    lines: suites.flatMap((suite) => [
      line(suite, 'Baton', 'ours', firesOn),
      line(suite, 'English words', 'baseline', ({ kind, text }) => NAIVE[kind].test(text)),
    ]),
    notes: suites.map(({ language, probes }) => `${language}: ${String(probes.length)} sentences`),
  };
}

function detected(data: string): Table {
  const rows = [
    ...sentenceProbes().flatMap(({ language, probes }) =>
      probes.map(({ text }) => ({ text, set: language, language })),
    ),
    ...readClinc150(data).val.map(({ text }) => ({ text, set: 'clinc', language: 'en' })),
    ...readBitext(data, 'dev').map(({ text }) => ({ text, set: 'bitext', language: 'en' })),
    ...foreignProbes().map(({ text, language }) => ({ text, set: 'other', language })),
  ];
  const sets = [...LANGUAGES, 'clinc', 'bitext', 'other'];
  const share = (set: string, detect: (text: string) => string): number => {
    const about = rows.filter((row) => row.set === set);
    // Of a language without a pack it matters that it is none of ours.
    const right = about.filter(({ text, language }) =>
      set === 'other' ? !LANGUAGES.includes(detect(text)) : detect(text) === language,
    );
    return (100 * right.length) / about.length;
  };
  const line = (who: string, kind: Line['kind'], detect: (text: string) => string): Line => ({
    who,
    kind,
    values: Object.fromEntries(sets.map((set) => [set, share(set, detect)])),
  });
  return {
    title: 'Language of single messages, per cent right',
    columns: sets.map((set) => ({ key: set, title: set, digits: 1 })),
    lines: [
      line('Baton', 'ours', (text) => detectLanguage(text)),
      line('eld alone', 'baseline', (text) => eld.detect(text).language),
    ],
    notes: [
      'clinc, bitext: English; other: ten languages without a pack, right when it is taken for none of ours.',
      'In a conversation its language so far decides besides, and one or two words never change it.',
    ],
  };
}
