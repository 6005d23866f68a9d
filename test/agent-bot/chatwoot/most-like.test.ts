import { describe, expect, it } from 'vitest';
import { mostLike } from '../../../agent-bot/chatwoot/most-like.ts';

describe('names to choose from', () => {
  it('are all told where there are few', () => {
    expect(mostLike('x', ['ada@a.example', 'jane@a.example'])).toBe('ada@a.example, jane@a.example');
    expect(mostLike('x', [])).toBe('');
  });

  it('are told as far as somebody reads, those that begin alike first', () => {
    const names = Array.from({ length: 300 }, (_, number) => `agent${String(number)}@a.example`);
    const told = mostLike('Jane@a.exmaple', [...names, 'jane@a.example']);
    expect(told).toMatch(/^jane@a\.example, agent0@a\.example, .+ and 289 more$/);
    expect(told.split(', ')).toHaveLength(12);
  });
});
