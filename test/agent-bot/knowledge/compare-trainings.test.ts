import { describe, expect, it } from 'vitest';
import { codeVersion } from '../../../agent-bot/knowledge/code-version.ts';
import { compareTrainings, isWorse } from '../../../agent-bot/knowledge/compare-trainings.ts';
import type { KnowledgeEntry, KnowledgeIndex } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { recognisedOf } from '../../../agent-bot/knowledge/recognised.ts';

const entry = (id: string, count: number): KnowledgeEntry => ({
  id,
  questions: Array.from({ length: count }, (_, n) => `${id} asked in way ${String(n)}`),
  answer: 'x',
});
/** A training in which the given share of each entry's phrasings was recognised. */
function training(entries: KnowledgeEntry[], recognised: (text: string, n: number) => boolean) {
  const phrasings = entries.flatMap(({ id, questions }) =>
    questions.map((text, n) => ({ text, entry: id, first: recognised(text, n) ? id : 'other' })),
  );
  return { entries, recognised: recognisedOf(phrasings) };
}
const never: KnowledgeIndex = {
  size: 0,
  entry: () => undefined,
  candidates: () => {
    throw new Error('it is known without asking');
  },
};

const FOUR = ['a', 'b', 'c', 'd'].map((id) => entry(id, 25));

describe('a new training beside the live one', () => {
  const live = { ...training(FOUR, (_, n) => n < 22), index: never };

  it('that recognises clearly less of the same phrasings is worse', () => {
    const compared = compareTrainings(
      live,
      training(FOUR, (_, n) => n < 18),
    );
    expect(compared).toMatchObject({ questions: 100, before: 88, after: 72, lost: 16, gained: 0 });
    expect(compared && isWorse(compared)).toBe(true);
  });

  it('that differs by what chance explains is not', () => {
    const compared = compareTrainings(
      live,
      training(FOUR, (text, n) => (text.startsWith('a') ? n < 21 : n < 22)),
    );
    expect(compared?.lost).toBe(1);
    expect(compared && isWorse(compared)).toBe(false);
  });

  it('may lose a little of the old where it gains new entries, which the live one cannot know', () => {
    const grown = [...FOUR, entry('e', 25), entry('f', 25)];
    const compared = compareTrainings(
      live,
      training(grown, (_, n) => n < 20),
    );
    expect(compared).toMatchObject({ questions: 150, before: 88, after: 120, gained: 40 });
    expect(compared && isWorse(compared)).toBe(false);
  });

  it('is not blamed for entries that were taken out', () => {
    const compared = compareTrainings(
      live,
      training(FOUR.slice(0, 2), (_, n) => n < 22),
    );
    expect(compared).toMatchObject({ questions: 50, lost: 0 });
  });

  it('asks the live one itself about phrasings it never saw', () => {
    const more = FOUR.map((one) => ({
      ...one,
      questions: [...one.questions, `${one.id} put quite differently`],
    }));
    const index: KnowledgeIndex = {
      ...never,
      candidates: (text) => [{ entry: text.slice(0, 1), confidence: 1 }],
    };
    const compared = compareTrainings(
      { ...live, index },
      training(more, (_, n) => n < 22),
    );
    expect(compared).toMatchObject({ questions: 104, before: 92, after: 88, lost: 4 });
  });

  it('cannot be compared with one that kept no record, nor on a handful of phrasings', () => {
    expect(
      compareTrainings(
        { ...live, recognised: null },
        training(FOUR, () => true),
      ),
    ).toBeNull();
    const few = [entry('a', 9)];
    expect(
      compareTrainings(
        { ...training(few, () => true), index: null },
        training(few, () => false),
      ),
    ).toBeNull();
  });

  it('keeps the same phrasings of very many, so that two records meet', () => {
    const many = ['x', 'y'].map((id) => entry(id, 4_000));
    const [one, other] = [training(many, () => true), training([...many].reverse(), () => true)];
    expect(one.recognised.right).toHaveLength(4_000);
    expect(one.recognised).toEqual(other.recognised);
  });
});

it('the version of the code is the same each time it is asked', async () => {
  expect(await codeVersion()).toMatch(/^[0-9a-f]{12}$/);
  expect(await codeVersion()).toBe(await codeVersion());
});
