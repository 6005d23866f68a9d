import type { Conversation } from '../conversation/conversation.ts';
import { protectFromLiquid } from '../turn/liquid.ts';
import type { Evidence, Reason } from '../turn/decision.ts';
import { REASON_LABELS } from './reasons.ts';

/** Whoever is assigned to the bot: pinged by a mention in the note. */
export interface Mention {
  kind: 'user' | 'team';
  id: number;
  name: string;
}

const QUOTE_LENGTH = 300;
const BULLET_LENGTH = 120;

/**
 * The private note that tells agents why they got a chat: label, the visitor's words, one line of evidence, at most
 * three bullets, the trace's address and the mentions, in this order and nothing else.
 */
export function handoffNote(input: {
  reason: Reason;
  evidence: Evidence;
  conversation: Conversation;
  /** Titles of the entries the bot answered with, in order. */
  answered: string[];
  traceUrl: string | null;
  people: Mention[];
}): string {
  const { reason, evidence, conversation } = input;
  const parts: string[] = [`**Handed off: ${REASON_LABELS[reason]}**`];
  const visitorTurns = conversation.stretch.turns.filter(
    (turn) => turn.author === 'visitor' && turn.text !== '',
  );
  const last = visitorTurns.at(-1);
  if (last) parts.push(quote(last.text));
  parts.push(evidenceLine(evidence));
  const bullets: string[] = [];
  const first = visitorTurns[0];
  if (first && first !== last) bullets.push(`First asked: “${clip(first.text, BULLET_LENGTH)}”`);
  if (input.answered.length > 0)
    bullets.push(`The bot answered: ${clip(unique(input.answered).join(', '), BULLET_LENGTH)}`);
  if (conversation.stretch.visitorMessages > 1)
    bullets.push(`${conversation.stretch.visitorMessages} messages by the visitor so far`);
  if (bullets.length > 0) parts.push(bullets.map((bullet) => `- ${bullet}`).join('\n'));
  const mentions = input.people.map(mention);
  const links = [...(input.traceUrl === null ? [] : [`[See the trace](${input.traceUrl})`]), ...mentions];
  if (links.length > 0) parts.push(links.join(' '));
  return parts.join('\n\n');
}

function evidenceLine(evidence: Evidence): string {
  const words = evidence.quotes.map((text) => `“${clip(text, 80)}”`).join(', ');
  const score =
    evidence.score === undefined
      ? ''
      : ` (${evidence.score.toFixed(2)}${evidence.threshold === undefined ? '' : `, threshold ${evidence.threshold.toFixed(2)}`})`;
  return `${clip(evidence.why, 200)}${score}${words === '' ? '' : `. Words: ${words}`}`;
}

/** Chatwoot recognises `(mention://user/<id>/<name>)` and notifies members of the inbox. */
function mention(person: Mention): string {
  const label = person.name.replace(/[[\]()\\]/g, '');
  return `[@${label}](mention://${person.kind}/${person.id}/${encodeURIComponent(label)})`;
}

function quote(text: string): string {
  return clip(text, QUOTE_LENGTH)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/**
 * The visitor's words are shown as words: they can neither mention somebody, nor link, nor format, nor be rendered
 * as a template.
 */
function clip(text: string, length: number): string {
  const flat = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  const points = [...flat];
  const cut = points.length > length ? `${points.slice(0, length - 1).join('')}…` : flat;
  const plain = cut.replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`).replace(/:\/\//g, ':\u200b//');
  return protectFromLiquid(plain);
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}
