import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../admin-panel/conversation/verdict-row.ts';
import type { Verdict } from '../../../agent-bot/triggers/trigger.ts';

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
