import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { firesWhen, resultOf } from '../../../admin-panel/conversation/verdict-row.ts';
import type { Verdict } from '../../../agent-bot/triggers/trigger.ts';

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const verdict = (more: Partial<Verdict>): Verdict => ({
  trigger: 'frustration',
  mode: 'on',
  fired: false,
  why: '',
  ...more,
});

describe('the result of a verdict', () => {
  it.each([
    ['Fired', { fired: true }],
    ['Shadow', { fired: true, mode: 'shadow' }],
    ['Off', { mode: 'off' }],
    ['Skipped', { spans: [{ start: 0, end: 1, text: 'x', void: 'quoted' }] }],
    ['1 of 2', { score: 1, threshold: 2 }],
    ['No', { score: 0.4, threshold: 0.6 }],
    ['No', {}],
    ['Chosen', { trigger: 'choice' }],
  ] as [string, Partial<Verdict>][])('reads %s', (word, more) => {
    expect(resultOf(verdict(more)).word).toBe(word);
  });
});

describe('when a trigger fires', () => {
  it.each([
    ['0.70 or more', { threshold: 0.7, score: 0.1 }],
    ['Below 0.60', { trigger: 'low_confidence', threshold: 0.6, score: 0.1 }],
    ['More than 12', { trigger: 'message_limit', threshold: 12, score: 2 }],
    ['2 in a row', { trigger: 'failed_attempts', threshold: 2, score: 1 }],
    ['2 times', { trigger: 'rejected_answer', threshold: 2, score: 1 }],
    ['3 times', { trigger: 'repeated_question', threshold: 3, score: 1 }],
    ['1 time', { trigger: 'rejected_answer', threshold: 1, score: 0 }],
    ['Any match', { trigger: 'keyword' }],
  ] as [string, Partial<Verdict>][])('reads %s', (words, more) => {
    expect(firesWhen(verdict(more))).toBe(words);
  });
});
