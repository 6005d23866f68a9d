import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hits, read, spanOf } from '../../../agent-bot/language/reading.ts';

const found = (text: string, pattern: RegExp): string[] => {
  const reading = read(text);
  return hits(reading, pattern).map(({ first, last }) => spanOf(reading, first, last).text);
};

/** What messages are made of, and what breaks readers of them. */
const pieces = fc.constantFrom(
  'a',
  'é',
  'а',
  '1',
  '-',
  '\n',
  '👩‍👩‍👧',
  '\ud83d',
  'refund',
  '注文',
  "don't",
  ' ',
  '. ',
  '\u200b',
  'e\u0301',
);

describe('the hits of a pattern', () => {
  it('are all of them, as the visitor wrote them', () => {
    expect(found('Refund me. I want a REFUND, réfund!', /\brefund\b/g)).toEqual([
      'Refund',
      'REFUND',
      'réfund',
    ]);
    expect(found('talk to a person', / to a /g)).toEqual(['to a']);
  });

  it('are the same again with the same pattern, whatever was searched before', () => {
    const pattern = /\b(?:refund|money)\b/g;
    expect(found('money, refund', pattern)).toEqual(['money', 'refund']);
    pattern.lastIndex = 5;
    expect(found('refund', pattern)).toEqual(['refund']);
    expect(found('nothing', pattern)).toEqual([]);
    expect(found('refund', pattern)).toEqual(['refund']);
  });

  it('end, though a pattern matches nothing at all', () => {
    expect(found('a b c', /x*/g)).toEqual([]);
  });

  it('lie within the message, in order', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (some) => {
        const reading = read(`${some.join('')} again`);
        const within = hits(reading, /\b\w+\b/g);
        const places = within.map(({ first }) => first);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(within.every(({ first, last }) => first <= last && last < reading.tokens.length)).toBe(true);
      }),
    );
  });
});
