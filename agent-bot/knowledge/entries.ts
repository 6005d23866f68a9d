import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BatonError } from '../errors.ts';
import { issueWords } from '../issue-words.ts';
import type { KnowledgeEntry } from './knowledge-index.ts';
import { atOnce, type Slices } from './slices.ts';
import { sourcesSchema } from './sources.ts';

/**
 * More entries than this are refused. The classifier keeps a weight for each pair of feature and entry, so time and
 * memory of training grow with entries times phrasings (`npm run bench:judgement -- large` tells them). Past that a bot
 * is better split by topic.
 */
export const MAX_ENTRIES = 2000;
/** More phrasings in all are refused, for the same reason. */
export const MAX_QUESTIONS = 40_000;
/** A phrasing longer than this is no question a visitor would type. */
export const MAX_QUESTION_LENGTH = 1000;
/** Chatwoot refuses messages over 150,000 characters; an answer of this length nobody reads. */
export const MAX_ANSWER_LENGTH = 20_000;

const entrySchema = z.object({
  id: z.string().trim().min(1, 'is empty').max(200, 'is longer than 200 characters'),
  title: z.string().trim().max(300, 'is longer than 300 characters').optional(),
  questions: z.array(
    z.string().max(MAX_QUESTION_LENGTH, `is longer than ${String(MAX_QUESTION_LENGTH)} characters`),
  ),
  answer: z.string().max(MAX_ANSWER_LENGTH, `is longer than ${String(MAX_ANSWER_LENGTH)} characters`),
  sources: sourcesSchema.optional(),
  smallTalk: z.boolean().optional(),
});

const FORMAT =
  'Write {"entries":[{"id":"returns","title":"Returns","questions":["How do I send it back?"],"answer":"..."}]}.';

function refuse(code: string, message: string, remedy: string): BatonError {
  return new BatonError(code, message, remedy, { status: 422 });
}

/**
 * Reads a knowledge file: `{entries: [{id, title?, questions[], answer, sources?: [{title, url}], smallTalk?}]}`. It may be
 * empty. Phrasings are trimmed, repeated ones within an entry dropped; order is kept.
 * @throws BatonError `knowledge_malformed`, `knowledge_too_large`, `knowledge_duplicate_id`,
 *   `knowledge_empty_question`, `knowledge_no_questions`, `knowledge_no_answer`
 */
export function parseKnowledge(json: unknown): KnowledgeEntry[] {
  const file = z.object({ entries: z.array(z.unknown()) }).safeParse(json);
  if (!file.success)
    throw refuse('knowledge_malformed', 'The knowledge has no list named "entries".', FORMAT);
  const raw = file.data.entries;
  if (raw.length > MAX_ENTRIES) {
    throw refuse(
      'knowledge_too_large',
      `The knowledge has ${String(raw.length)} entries; ${String(MAX_ENTRIES)} are possible.`,
      'Join entries that share an answer, or split them between bots by topic.',
    );
  }
  const ids = new Set<string>();
  const entries: KnowledgeEntry[] = [];
  let questions = 0;
  for (const [index, item] of raw.entries()) {
    const entry = readEntry(item, index);
    if (ids.has(entry.id)) {
      throw refuse(
        'knowledge_duplicate_id',
        `Two entries have the id "${entry.id}".`,
        'Give each entry an id of its own.',
      );
    }
    ids.add(entry.id);
    questions += entry.questions.length;
    if (questions > MAX_QUESTIONS) {
      throw refuse(
        'knowledge_too_large',
        `The knowledge has more than ${String(MAX_QUESTIONS)} phrasings.`,
        'Keep the 20 most different phrasings of each entry.',
      );
    }
    entries.push(entry);
  }
  return entries;
}

/** Names beside those an entry has, each with the first entry that has it: mistyped, they would be lost unseen. */
export function unreadNames(json: unknown): { name: string; entry: string }[] {
  const file = z.object({ entries: z.array(z.looseObject({ id: z.unknown() })) }).safeParse(json);
  const found = new Map<string, string>();
  for (const entry of file.data?.entries ?? []) {
    for (const name of Object.keys(entry)) {
      if (!(name in entrySchema.shape) && !found.has(name)) found.set(name, String(entry.id));
    }
  }
  return [...found].map(([name, entry]) => ({ name, entry }));
}

/** What an entry may have. */
export const ENTRY_NAMES: readonly string[] = Object.keys(entrySchema.shape);

function readEntry(item: unknown, index: number): KnowledgeEntry {
  const parsed = entrySchema.safeParse(item);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue === undefined || issue.path.length === 0 ? '' : ` ${issue.path.join('.')}`;
    const what = issue === undefined ? 'is malformed' : issueWords(issue);
    throw refuse('knowledge_malformed', `Entry ${String(index + 1)}:${where} ${what}`, FORMAT);
  }
  const { id, title, questions, answer, sources, smallTalk } = parsed.data;
  if (questions.length === 0) {
    throw refuse(
      'knowledge_no_questions',
      `Entry "${id}" has no questions.`,
      'Add the ways visitors ask it, ten or more.',
    );
  }
  const trimmed = questions.map((question) => question.trim());
  const empty = trimmed.indexOf('');
  if (empty >= 0) {
    throw refuse(
      'knowledge_empty_question',
      `Entry "${id}": question ${String(empty + 1)} is empty.`,
      'Remove it or write it.',
    );
  }
  if (answer.trim() === '') {
    throw refuse('knowledge_no_answer', `Entry "${id}" has no answer.`, 'Write what the bot should say.');
  }
  const entry: KnowledgeEntry = { id, questions: [...new Set(trimmed)], answer: answer.trim() };
  if (title !== undefined && title !== '') entry.title = title;
  if (sources !== undefined && sources.length > 0) entry.sources = sources;
  if (smallTalk === true) entry.smallTalk = true;
  return entry;
}

/** Everything an entry is recognised by: its phrasings and its title. */
export function phrasingsOf(entry: KnowledgeEntry): string[] {
  return entry.title === undefined || entry.questions.includes(entry.title)
    ? entry.questions
    : [...entry.questions, entry.title];
}

/**
 * Names what a model is trained on (ids, titles, questions, in order), SHA-256 in hex. Answers and their sources are
 * not part of it: a corrected answer needs no training.
 */
export function hashKnowledge(entries: readonly KnowledgeEntry[]): string {
  return atOnce(hashingKnowledge(entries));
}

/** The same in slices. */
export function* hashingKnowledge(entries: readonly KnowledgeEntry[]): Slices<string> {
  const hash = createHash('sha256');
  for (const entry of entries) {
    hash.update(JSON.stringify([entry.id, entry.title ?? null, entry.questions]));
    yield;
  }
  return hash.digest('hex');
}
