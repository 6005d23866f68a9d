import { z } from 'zod';
import { MAX_QUESTION_LENGTH } from '../knowledge/entries.ts';

const idSchema = z.union([z.string(), z.number()]);
const looseEntry = z.looseObject({
  id: idSchema,
  title: z.string().nullish(),
  questions: z.array(z.string()).nullish(),
  answer: z.string().nullish(),
});

/**
 * Knowledge for measuring only, made complete where what is missing does not matter to that: nobody is given an answer,
 * so an entry may have none; ids may be numbers; a list without `{"entries": …}` around it, empty phrasings and `null`
 * where there is nothing are as tables are exported. Phrasings too long are cut, entries that nothing recognises are left out.
 * Everything else stays as it is, for `parseKnowledge` to judge.
 */
export function completeKnowledge(json: unknown): { knowledge: unknown; leftOut: number } {
  const file = z
    .union([
      z.array(z.unknown()).transform((entries) => ({ entries })),
      z.object({ entries: z.array(z.unknown()) }),
    ])
    .safeParse(json);
  if (!file.success) return { knowledge: json, leftOut: 0 };
  const entries = file.data.entries.map(completeEntry).filter((entry) => entry !== null);
  return { knowledge: { entries }, leftOut: file.data.entries.length - entries.length };
}

function completeEntry(item: unknown): unknown {
  const parsed = looseEntry.safeParse(item);
  if (!parsed.success) return item;
  const { id, title, questions, answer, ...rest } = parsed.data;
  const named = title?.trim() ?? '';
  const asked = (questions ?? [])
    .map((question) => question.trim().slice(0, MAX_QUESTION_LENGTH))
    .filter((question) => question !== '');
  if (asked.length === 0 && named === '') return null;
  return {
    ...rest,
    id: String(id),
    ...(named === '' ? {} : { title: named }),
    questions: asked.length === 0 ? [named] : asked,
    answer: answer == null || answer.trim() === '' ? named || String(id) : answer,
  };
}
