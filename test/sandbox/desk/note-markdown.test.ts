import { describe, expect, it } from 'vitest';
import { parseInline, parseMarkdown } from '../../../sandbox/desk/note-markdown.ts';

describe('a note', () => {
  it('has bold, quotes, lists, links and mentions', () => {
    expect(
      parseMarkdown(
        '**Handed off: Keyword**\n\n> I want a refund\n\n- one\n- two\n\n[See the trace](https://b.example/t) [@Jane Doe](mention://user/2/Jane%20Doe)',
      ),
    ).toEqual([
      { kind: 'paragraph', lines: [[{ kind: 'bold', text: 'Handed off: Keyword' }]] },
      { kind: 'quote', lines: [[{ kind: 'text', text: 'I want a refund' }]] },
      {
        kind: 'list',
        ordered: false,
        items: [[{ kind: 'text', text: 'one' }], [{ kind: 'text', text: 'two' }]],
      },
      {
        kind: 'paragraph',
        lines: [
          [
            { kind: 'link', text: 'See the trace', href: 'https://b.example/t' },
            { kind: 'text', text: ' ' },
            { kind: 'mention', text: '@Jane Doe' },
          ],
        ],
      },
    ]);
  });

  it.each(['[x](javascript:alert(1))', '[x](data:text/html,hi)', '<b>x</b>', '![x](/a.png "t")'])(
    'keeps %s as text',
    (source) => {
      expect(parseInline(source).every((piece) => piece.kind === 'text')).toBe(true);
      expect(
        parseInline(source)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(source);
    },
  );

  it('leaves stars in sums alone', () => {
    expect(parseInline('2 * 3 * 4 and 5*6*7')).toEqual([{ kind: 'text', text: '2 * 3 * 4 and 5*6*7' }]);
  });
});
