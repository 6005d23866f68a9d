import { describe, expect, it } from 'vitest';
import { BatonError } from '../../../agent-bot/errors.ts';
import { hashKnowledge, MAX_ENTRIES, parseKnowledge } from '../../../agent-bot/knowledge/entries.ts';

const entry = (id: string, rest: object = {}): object => ({ id, questions: ['how?'], answer: 'so', ...rest });

function codeOf(json: unknown): string {
  try {
    parseKnowledge(json);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(BatonError);
    const { code, status, remedy } = thrown as BatonError;
    expect(status).toBe(422);
    expect(remedy).not.toBe('');
    return code;
  }
  return 'accepted';
}

describe('a knowledge file', () => {
  it('may be empty', () => {
    expect(parseKnowledge({ entries: [] })).toEqual([]);
  });

  it('is trimmed; repeated phrasings count once; unknown fields are dropped', () => {
    const json = {
      entries: [{ id: ' a ', title: ' T ', questions: [' x ', 'x', 'y'], answer: ' z ', tags: [1] }],
    };
    expect(parseKnowledge(json)).toEqual([{ id: 'a', title: 'T', questions: ['x', 'y'], answer: 'z' }]);
  });

  it('that is wrong is told of in the words of somebody who wrote it by hand', () => {
    const told = (wrong: unknown): string => {
      try {
        return String(parseKnowledge({ entries: [wrong] }));
      } catch (thrown) {
        return (thrown as BatonError).message;
      }
    };
    expect(told({ id: 'a' })).toBe('Entry 1: questions is missing');
    expect(told(entry('a', { questions: 'how' }))).toBe('Entry 1: questions must be a list');
    expect(told(entry('a', { answer: 1 }))).toBe('Entry 1: answer must be a text');
    expect(told('a')).toBe('Entry 1: must be an object');
  });

  it.each([
    ['null', null, 'knowledge_malformed'],
    ['a list', [], 'knowledge_malformed'],
    ['no entries', {}, 'knowledge_malformed'],
    ['an entry that is text', { entries: ['a'] }, 'knowledge_malformed'],
    ['an id that is a number', { entries: [entry('a', { id: 1 })] }, 'knowledge_malformed'],
    ['an empty id', { entries: [entry(' ')] }, 'knowledge_malformed'],
    ['questions that are text', { entries: [entry('a', { questions: 'how' })] }, 'knowledge_malformed'],
    ['the same id twice', { entries: [entry('a'), entry('a ')] }, 'knowledge_duplicate_id'],
    ['no questions', { entries: [entry('a', { questions: [] })] }, 'knowledge_no_questions'],
    ['an empty question', { entries: [entry('a', { questions: ['x', '  '] })] }, 'knowledge_empty_question'],
    ['no answer', { entries: [entry('a', { answer: ' ' })] }, 'knowledge_no_answer'],
    [
      'a question too long',
      { entries: [entry('a', { questions: ['x'.repeat(1001)] })] },
      'knowledge_malformed',
    ],
    [
      '10,000 entries',
      { entries: Array.from({ length: 10_000 }, (_, i) => entry(String(i))) },
      'knowledge_too_large',
    ],
    [
      'too many phrasings',
      {
        entries: Array.from({ length: 41 }, (_, i) =>
          entry(String(i), { questions: Array.from({ length: 1000 }, (__, j) => `q${String(j)}`) }),
        ),
      },
      'knowledge_too_large',
    ],
  ])('with %s is refused with a code', (_, json, code) => {
    expect(codeOf(json)).toBe(code);
  });

  it(`of ${String(MAX_ENTRIES)} entries is accepted`, () => {
    expect(codeOf({ entries: Array.from({ length: MAX_ENTRIES }, (_, i) => entry(String(i))) })).toBe(
      'accepted',
    );
  });

  it('names the entry and the question', () => {
    expect(() => parseKnowledge({ entries: [entry('sizes', { questions: ['x', ''] })] })).toThrow(
      'Entry "sizes": question 2 is empty.',
    );
  });
});

describe('the hash', () => {
  it('changes with what is recognised, not with the answer', () => {
    const base = [{ id: 'a', questions: ['x'], answer: 'y' }];
    const hash = hashKnowledge(base);
    expect(hashKnowledge([{ id: 'a', questions: ['x'], answer: 'other' }])).toBe(hash);
    expect(hashKnowledge([{ id: 'a', questions: ['x', 'z'], answer: 'y' }])).not.toBe(hash);
    expect(hashKnowledge([{ id: 'a', title: 't', questions: ['x'], answer: 'y' }])).not.toBe(hash);
  });
});
