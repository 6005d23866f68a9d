import type { Conversation } from '../conversation/conversation.ts';
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

/** Parts two signs without being seen. */
const ZERO_WIDTH = '\u200b';

/**
 * The private note that tells agents why they got a chat: label, the visitor's words, one line of evidence, at most
 * three bullets and the visitor's address where one was left, the trace's address and the mentions, in this order and nothing else.
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
  const said = last === undefined ? '' : quote(last.text);
  if (said !== '') parts.push(said);
  parts.push(evidenceLine(evidence));
  const bullets: string[] = [];
  const first = visitorTurns[0];
  if (first && first !== last) bullets.push(`First asked: “${clip(first.text, BULLET_LENGTH)}”`);
  if (input.answered.length > 0)
    bullets.push(`The bot answered: ${clip(unique(input.answered).join(', '), BULLET_LENGTH)}`);
  if (conversation.stretch.visitorMessages > 1)
    bullets.push(`${conversation.stretch.visitorMessages} messages by the visitor so far`);
  if (conversation.email) bullets.push(addressLine(conversation.email.address));
  if (bullets.length > 0) parts.push(bullets.map((bullet) => `- ${bullet}`).join('\n'));
  const mentions = input.people.map(mention);
  const links = [...(input.traceUrl === null ? [] : [`[See the trace](${input.traceUrl})`]), ...mentions];
  if (links.length > 0) parts.push(links.join(' '));
  return parts.join('\n\n');
}

/** Where the visitor wants the reply. In back-ticks it can be copied, and is neither a template nor a mention. */
export function addressLine(address: string): string {
  return `Left an address for the reply: \`${address.replaceAll('`', '')}\` (not verified; this chat sends no email by itself)`;
}

function evidenceLine(evidence: Evidence): string {
  const words = evidence.quotes.map((text) => `“${clip(text, 80)}”`).join(', ');
  // Counts ("2 of 2 times") say themselves how far they went.
  const isCount = Number.isInteger(evidence.score) && Number.isInteger(evidence.threshold);
  const score =
    evidence.score === undefined || isCount
      ? ''
      : ` (${evidence.score.toFixed(2)}${evidence.threshold === undefined ? '' : `, threshold ${evidence.threshold.toFixed(2)}`})`;
  const why = clip(evidence.why, 200);
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}${score}${words === '' ? '' : `. Words: ${words}`}`;
}

/** Chatwoot recognises `(mention://user/<id>/<name>)` and notifies members of the inbox. */
function mention(person: Mention): string {
  const label = person.name
    .replace(/[[\]()\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `[@${label}](mention://${person.kind}/${person.id}/${encodeURIComponent(label)})`;
}

function quote(text: string): string {
  return shorten(text, QUOTE_LENGTH)
    .split(/\s*\n\s*/)
    .filter((line) => line !== '')
    .map((line) => `> ${plain(line)}`)
    .join('\n');
}

/** One line of somebody's words. */
function clip(text: string, length: number): string {
  return plain(shorten(text, length).replace(/\s+/g, ' '));
}

/** Controls, among them those that turn the direction of the text around them; line ends of all kinds stay. */
const CONTROLS =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

function shorten(text: string, length: number): string {
  const flat = text
    // More than enough for `length` characters, however long the text is.
    .slice(0, length * 20)
    .replace(CONTROLS, '')
    // Half a character, which the cut may leave, cannot be stored.
    .replace(/[\ud800-\udfff]/gu, '')
    .replaceAll('\t', ' ')
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .trim();
  const points = [...flat];
  return points.length > length ? `${points.slice(0, length - 1).join('')}…` : flat;
}

/**
 * Words are shown as words: a line of them can neither mention somebody (Chatwoot looks for `mention://` in the raw
 * text), nor link, nor format, nor be rendered as a Liquid template, in back-ticks or not.
 */
function plain(line: string): string {
  return (
    line
      .replace(/[\\`*_[\]<>#|~&]/g, (sign) => `\\${sign}`)
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/\/(?=\/)/g, `/${ZERO_WIDTH}`)
      .replace(/:(?=\/)/g, `:${ZERO_WIDTH}`)
      .replace(/mailto:/gi, (word) => `${word.slice(0, -1)}${ZERO_WIDTH}:`)
      // Chatwoot links bare names (example.com) and addresses of numbers (a@1.2.3.4).
      .replace(/\.(?=\p{L})/gu, `.${ZERO_WIDTH}`)
      .replace(/@(?=\d)/g, `@${ZERO_WIDTH}`)
      .replace(/\{(?=[{%])/g, `{${ZERO_WIDTH}`)
  );
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}
