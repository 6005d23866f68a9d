import { describe, expect, it } from 'vitest';
import { plainNote } from '../../../admin-panel/conversation/plain-note.ts';

describe('a private note or an answer in the transcript', () => {
  it('says its words without Markdown', () => {
    const note = [
      '**Handed off: Keyword**',
      '> I want a refund',
      '“refund”: whole word',
      '- First asked: “how can I pay”',
      '[See the trace](https://baton.example/panel/#/x) [@Jane Doe](mention://user/2/Jane%20Doe)',
    ].join('\n\n');
    expect(plainNote(note)).toBe(
      [
        'Handed off: Keyword',
        'I want a refund',
        '“refund”: whole word',
        '· First asked: “how can I pay”',
        'See the trace @Jane Doe',
      ].join('\n'),
    );
  });

  it('says the words of links and of code', () => {
    expect(plainNote('Book [online](https://shop.example/a) with `ABC-1`')).toBe('Book online with ABC-1');
  });

  it('shows what a visitor wrote as they wrote it', () => {
    expect(plainNote('> \\*\\*bold\\*\\* \\[x\\]')).toBe('**bold** [x]');
    expect(plainNote('> \\`x\\` and `y`')).toBe('`x` and y');
  });
});
