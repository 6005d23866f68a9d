import { newStretch } from '../conversation/conversation.ts';
import type { Guardrails } from '../guardrails/schema.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { Slices } from '../knowledge/slices.ts';
import { complaintFeatures } from '../language/complaint-features.ts';
import { couldMatch } from '../language/pattern-gate.ts';
import { COMPLAINT_SIGNS } from '../language/packs/complaint-signs.ts';
import { PACKS } from '../language/packs/index.ts';
import { read } from '../language/reading.ts';
import { decide } from './decide.ts';
import { measure } from './measure.ts';

/** A bot as far as its messages are judged. */
export interface Judging {
  knowledge: KnowledgeIndex | null;
  guardrails: Guardrails;
}

/**
 * Nobody's words, judged and forgotten: of each language, and of some that cannot be told or has no pack; with signs
 * that take two bytes, for which V8 compiles patterns of the text itself again.
 */
const MESSAGES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'I asked this twice already, can I please talk to somebody about my refund?',
    'that\u2019s not it \u{1F621}, I paid 12 euros and asked about refunds',
  ],
  de: ['Ich warte seit zwei Wochen auf die R\u00fcckerstattung meiner Bestellung\u2026'],
  es: ['Llevo dos semanas esperando el reembolso de mi pedido\u2026'],
  fr: ['Cela fait deux semaines que j\u2019attends le remboursement de ma commande'],
  pt: ['Faz duas semanas que espero o reembolso do meu pedido\u2026'],
  und: [
    'ok 12',
    '\u0433\u0434\u0435 \u043c\u043e\u0439 \u0437\u0430\u043a\u0430\u0437 12?',
    '\u6211\u7684\u8ba2\u5355\u5728\u54ea\u91cc',
  ],
};

/** The languages in which visitors of these bots are expected to write. */
export function expectedLanguages(bots: readonly Judging[]): string[] {
  const named = bots.flatMap(({ guardrails }) => guardrails.languages.map((one) => one.slice(0, 2)));
  return PACKS.map((pack) => pack.language).filter((language) => named.includes(language));
}

/** All there are, and what has none. */
export const ALL_LANGUAGES: readonly string[] = Object.keys(MESSAGES);

/**
 * Does once what the first message would otherwise do while it waits, and everybody's webhooks with it: of more than a
 * thousand patterns it is worked out what a text must hold for them, each in a step of its own; then some messages are
 * judged as each of `bots` would, which has V8 compile what many messages need.
 *
 * @param languages whose messages are prepared for; "und" is those that cannot be told, which read all packs
 * @param isOver nobody will need it any more
 */
export function* warming(
  bots: readonly Judging[],
  languages: readonly string[],
  isOver: () => boolean = () => false,
): Slices<void> {
  const packs = PACKS.filter((pack) => languages.includes(pack.language));
  for (const pattern of patternsIn([packs, languages.includes('en') ? COMPLAINT_SIGNS : []])) {
    couldMatch('', pattern);
    yield;
    if (isOver()) return;
  }
  for (const text of languages.flatMap((language) => MESSAGES[language] ?? [])) {
    complaintFeatures(read(text));
    yield;
    for (const bot of bots) {
      judge(text, bot);
      yield;
      if (isOver()) return;
    }
  }
}

function judge(text: string, { knowledge, guardrails }: Judging): void {
  const turn = { author: 'visitor', messageId: 1, text, at: 0 } as const;
  const stretch = { ...newStretch(1, 0), turns: [turn], visitorMessages: 1 };
  const signals = measure({ text, stretch, knowledge, guardrails });
  decide({ text, stretch, signals, guardrails, complete: true });
}

function* patternsIn(value: unknown): Generator<RegExp> {
  if (value instanceof RegExp) yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* patternsIn(part);
}
