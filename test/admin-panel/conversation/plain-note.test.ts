import { describe, expect, it } from 'vitest';
import { plainNote } from '../../../admin-panel/conversation/plain-note.ts';

describe('a private note in the transcript', () => {
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

  it('shows what a visitor wrote as they wrote it', () => {
    expect(plainNote('> \\*\\*bold\\*\\* \\[x\\]')).toBe('**bold** [x]');
  });
});
