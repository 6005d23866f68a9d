import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPaste } from '../../../agent-bot/tester/read-paste.ts';

const authors = (text: string) => readPaste(text).map((line) => line.author);

describe('a pasted conversation', () => {
  it('takes authors from the beginnings of lines, in several words for each', () => {
    expect(
      readPaste('Visitor: where is my order?\nBot: It is on its way.\nCustomer: no\nJane: Hi, Jane here.'),
    ).toEqual([
      { author: 'visitor', text: 'where is my order?' },
      { author: 'bot', text: 'It is on its way.' },
      { author: 'visitor', text: 'no' },
      { author: 'agent', text: 'Hi, Jane here.' },
    ]);
    expect(authors('Kunde: hallo\nAssistent: Guten Tag')).toEqual(['visitor', 'bot']);
    expect(authors('Cliente: hola\nBot: Hola')).toEqual(['visitor', 'bot']);
  });

  it('goes on with the message before where a line has no author', () => {
    expect(readPaste('Visitor: two things\nfirst the size\n\nthen the colour\nBot: Sure.')).toEqual([
      { author: 'visitor', text: 'two things\nfirst the size\nthen the colour' },
      { author: 'bot', text: 'Sure.' },
    ]);
  });

  it('reads lines in turn where nobody is named', () => {
    expect(authors('where is my order\nIt left on Monday.\nthat was a week ago')).toEqual([
      'visitor',
      'bot',
      'visitor',
    ]);
  });

  it('passes over times and numbers before the author', () => {
    expect(readPaste('[14:06] Visitor: hi\n14:07 - Bot: Hello\n3. Visitor: bye')).toEqual([
      { author: 'visitor', text: 'hi' },
      { author: 'bot', text: 'Hello' },
      { author: 'visitor', text: 'bye' },
    ]);
  });

  it('takes the first unknown name for the visitor when nobody else is', () => {
    expect(authors('Anna: hi\nBot: Hello\nAnna: bye')).toEqual(['visitor', 'bot', 'visitor']);
    expect(authors('Anna: hi\nMark: Hello, Mark here\nAnna: thanks\nMark: bye')).toEqual([
      'visitor',
      'agent',
      'visitor',
      'agent',
    ]);
  });

  it('does not take a colon in a sentence for an author', () => {
    expect(readPaste('my problem: it does not start')).toEqual([
      { author: 'visitor', text: 'my problem: it does not start' },
    ]);
    expect(readPaste('see https://shop.example/a')).toEqual([
      { author: 'visitor', text: 'see https://shop.example/a' },
    ]);
  });

  it('of any text keeps every word, and nothing empty', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ -~]{0,40}$/), { maxLength: 12 }), (lines) => {
        const read = readPaste(lines.join('\n'));
        for (const { text } of read) expect(text.trim()).not.toBe('');
        const kept = read.map((one) => one.text).join('').length;
        expect(kept).toBeLessThanOrEqual(lines.join('\n').length);
      }),
    );
  });

  it.each(['a: '.repeat(50_000), ':'.repeat(100_000), `${'x '.repeat(50_000)}:`, '1. '.repeat(30_000)])(
    'reads a hostile one in no time',
    (text) => {
      expect(readPaste(text).length).toBeGreaterThan(0);
    },
  );
});
