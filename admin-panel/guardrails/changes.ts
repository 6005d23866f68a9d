import type { Guardrails } from '../../agent-bot/guardrails/schema.ts';
import type { GuardrailsSchema } from '../../agent-bot/http/guardrails-api.ts';
import { score } from '../format.ts';

/** One difference between two guardrails, as the publish dialog shows it. */
export interface Change {
  /** Where it is, in words: "Not sure of the answer, threshold". */
  label: string;
  from: string;
  to: string;
  trigger?: string;
}

/** Every difference, in the order of the page. Numbers and texts as they are, lists as what came and went. */
export function changesBetween(from: Guardrails, to: Guardrails, schema: GuardrailsSchema): Change[] {
  const changes: Change[] = [];
  const note = (label: string, before: unknown, after: unknown, trigger?: string): void => {
    if (same(before, after)) return;
    changes.push({ label, ...shown(before, after), ...(trigger === undefined ? {} : { trigger }) });
  };
  for (const { id, label, reason } of schema.triggers) {
    const before = guardOf(from, id);
    const after = guardOf(to, id);
    note(`${label}, mode`, before.mode, after.mode, id);
    for (const field of keysOf(before.settings, after.settings)) {
      if (field === 'families') noteFamilies(note, before.settings[field], after.settings[field], label, id);
      else note(`${label}, ${words(field)}`, before.settings[field], after.settings[field], id);
    }
    noteTexts(note, label, before.messages, after.messages, id);
    noteTexts(note, label, textsOf(from, reason), textsOf(to, reason), id);
  }
  for (const field of keysOf(from.attachments, to.attachments)) {
    const of = (guardrails: Guardrails) => (guardrails.attachments as Record<string, unknown>)[field];
    note(`Files from visitors, ${words(field)}`, of(from), of(to));
  }
  for (const field of keysOf(from.visitors, to.visitors)) {
    const of = (guardrails: Guardrails) => (guardrails.visitors as Record<string, unknown>)[field];
    note(`Offered to visitors, ${words(field)}`, of(from), of(to));
  }
  note('Assistant name', from.assistantName, to.assistantName);
  note('Company name', from.companyName, to.companyName);
  note('Languages', from.languages.join(', '), to.languages.join(', '));
  note('Waits for more', `${String(from.quietWindowMs)} ms`, `${String(to.quietWindowMs)} ms`);
  note('Back to the same person', from.personWindow, to.personWindow);
  return changes;
}

/** A trigger's place in the guardrails, whatever its settings are. */
export interface Guard {
  mode: 'off' | 'shadow' | 'on';
  settings: Record<string, unknown>;
  messages?: Record<string, string>;
}

/** Reads one trigger's guard; the panel knows settings from their JSON Schema and not from TypeScript. */
export function guardOf(guardrails: Guardrails, trigger: string): Guard {
  const guards = guardrails.triggers as unknown as Record<string, Guard | undefined>;
  return guards[trigger] ?? { mode: 'off', settings: {} };
}

/** The same guardrails with one trigger's guard changed. */
export function withGuard(guardrails: Guardrails, trigger: string, change: Partial<Guard>): Guardrails {
  const guard = { ...guardOf(guardrails, trigger), ...change };
  return { ...guardrails, triggers: { ...guardrails.triggers, [trigger]: guard } };
}

/** The admin's texts for a reason, by language. */
export function textsOf(guardrails: Guardrails, reason: string): Record<string, string> | undefined {
  return (guardrails.messages as Record<string, Record<string, string> | undefined>)[reason];
}

/** The same guardrails with one text changed; an empty one goes back to ours. */
export function withText(guardrails: Guardrails, reason: string, language: string, text: string): Guardrails {
  const texts = without(
    { ...textsOf(guardrails, reason), [language]: text },
    text.trim() === '' ? language : null,
  );
  const empty = Object.keys(texts).length === 0;
  const messages = without({ ...guardrails.messages, [reason]: texts }, empty ? reason : null);
  return { ...guardrails, messages: messages as Guardrails['messages'] };
}

function without<T>(record: Record<string, T>, key: string | null): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** Deep equality of JSON values; the order of an object's keys means nothing. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return keysOf(left, right).every((key) => same(left[key], right[key]));
}

/** "choiceFloor" → "choice floor". */
export function words(field: string): string {
  return field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A value in words. */
export function inWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–';
  if (typeof value === 'number' && !Number.isInteger(value)) return score(value);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(inWords).join(', ');
  const { kind, count, minutes } = value as { kind?: unknown; count?: unknown; minutes?: unknown };
  if (kind === 'off') return 'Off';
  if (kind === 'block') return 'Block the bot';
  if (kind === 'limit') return `Limit to ${String(count)}`;
  if (kind === 'minutes') return `${String(minutes)} min`;
  return JSON.stringify(value);
}

type Note = (label: string, before: unknown, after: unknown, trigger?: string) => void;

interface Family {
  name: string;
  words: string[];
  team?: string;
}

function noteFamilies(note: Note, before: unknown, after: unknown, label: string, trigger: string): void {
  const left = (before ?? []) as Family[];
  const right = (after ?? []) as Family[];
  for (const name of new Set([...left, ...right].map((family) => family.name))) {
    const was = left.find((family) => family.name === name);
    const is = right.find((family) => family.name === name);
    note(`${label}, ${name}`, was?.words, is?.words, trigger);
    note(`${label}, ${name}, team`, was?.team, is?.team, trigger);
  }
}

function noteTexts(
  note: Note,
  label: string,
  before: Record<string, string> = {},
  after: Record<string, string> = {},
  trigger: string,
): void {
  for (const language of keysOf(before, after)) {
    note(`Message for ${label}, ${language}`, before[language] ?? 'ours', after[language] ?? 'ours', trigger);
  }
}

function shown(before: unknown, after: unknown): { from: string; to: string } {
  if (!Array.isArray(before) && !Array.isArray(after)) return { from: inWords(before), to: inWords(after) };
  const was = (before ?? []) as unknown[];
  const is = (after ?? []) as unknown[];
  const went = was.filter((one) => !is.some((other) => same(one, other)));
  const came = is.filter((one) => !was.some((other) => same(one, other)));
  // A list that only changed its order has to be shown whole.
  if (went.length === 0 && came.length === 0) return { from: inWords(was), to: inWords(is) };
  return {
    from: went.length > 0 ? inWords(went) : `${String(was.length)} words`,
    to: came.length > 0 ? came.map((one) => `+ ${inWords(one)}`).join(', ') : `${String(is.length)} words`,
  };
}

function keysOf(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}
