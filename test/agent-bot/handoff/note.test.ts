import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newConversation, type Conversation } from '../../../agent-bot/conversation/conversation.ts';
import { handoffNote, type Mention } from '../../../agent-bot/handoff/note.ts';
import type { Evidence } from '../../../agent-bot/turn/decision.ts';

const JANE: Mention = { kind: 'user', id: 2, name: 'Jane Doe' };
const SUPPORT: Mention = { kind: 'team', id: 1, name: 'support' };

function said(...texts: string[]): Conversation {
  const conversation = newConversation(0);
  const turns = texts.map((text, n) => ({ author: 'visitor' as const, messageId: n + 1, text, at: n }));
  return { ...conversation, stretch: { ...conversation.stretch, turns, visitorMessages: texts.length } };
}

function note(
  texts: string[],
  over: {
    evidence?: Partial<Evidence>;
    answered?: string[];
    traceUrl?: string | null;
    people?: Mention[];
  } = {},
): string {
  return handoffNote({
    reason: 'keyword',
    evidence: { trigger: 'keyword', quotes: [], why: '"refund" (Refunds): whole word', ...over.evidence },
    conversation: said(...texts),
    answered: over.answered ?? [],
    traceUrl: over.traceUrl ?? null,
    people: over.people ?? [],
  });
}

describe('the note', () => {
  it('says, in this order: reason, words, evidence, three bullets, trace, mentions', () => {
    const text = note(['When does it ship?', 'I want a refund'], {
      evidence: { quotes: ['refund'], score: 0.9, threshold: 0.75 },
      answered: ['Shipping times', 'Shipping times', 'Returns'],
      traceUrl: 'https://baton.example/panel/trace/7',
      people: [JANE, SUPPORT],
    });
    expect(text).toBe(
      [
        '**Handed off: Keyword**',
        '> I want a refund',
        '"refund" (Refunds): whole word (0.90, threshold 0.75). Words: “refund”',
        '- First asked: “When does it ship?”\n- The bot answered: Shipping times, Returns\n- 2 messages by the visitor so far',
        '[See the trace](https://baton.example/panel/trace/7) [@Jane Doe](mention://user/2/Jane%20Doe) [@support](mention://team/1/support)',
      ].join('\n\n'),
    );
  });

  it('is short where there is little to say', () => {
    expect(note(['refund'])).toBe('**Handed off: Keyword**\n\n> refund\n\n"refund" (Refunds): whole word');
  });

  it('has no empty quote where the visitor only sent a file', () => {
    expect(note([''])).toBe('**Handed off: Keyword**\n\n"refund" (Refunds): whole word');
    expect(note(['\u202e \u200f'])).not.toContain('>');
  });

  it('keeps the lines of what the visitor said, and shortens it', () => {
    expect(note(['one\r\n\r\ntwo\u2028three'])).toContain('> one\n> two\n> three\n\n');
    const long = note(['ä'.repeat(150_000)]);
    expect(long).toContain(`> ${'ä'.repeat(299)}…`);
    expect(long.length).toBeLessThan(600);
  });

  it('leaves harmless words as they are', () => {
    const words =
      "My order 10.5 didn't arrive: 50% off, 3/4 broken (again)! E-mail? 1.2.2026, ok. Danke schön 👍🏽";
    expect(note([words])).toContain(`> ${words}\n`);
  });

  it('mentions the people it was given, whatever they are called', () => {
    const odd: Mention = { kind: 'user', id: 4, name: '[x](y)\nZoë ' };
    expect(note(['hi'], { people: [odd] })).toMatch(/\[@xy Zoë\]\(mention:\/\/user\/4\/xy%20Zo%C3%AB\)$/);
  });
});

/** What Markdown, Chatwoot's mentions and Liquid look for in a line, none of which words may contain. */
function dangers(words: string): string[] {
  const bare = words.replace(/\\[\\`*_[\]<>#|~&\-+=.)]/g, '');
  const inside: [string, RegExp][] = [
    ['formatting', /[\\`*_[\]<>#|~&]/],
    ['an address', /:\/|\/\/|mailto:/i],
    ['a bare link', /\p{L}\.\p{L}/u],
    ['an address of numbers', /@\d/],
    ['a template', /\{[{%]/],
    ['a control', /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/],
  ];
  const begins: [string, RegExp][] = [
    ['a list or a heading', /^(?:[-+=]|\d+[.)])/],
    ['an indented block', /^\s/],
  ];
  return [
    ...inside.filter(([, pattern]) => pattern.test(bare)),
    ...begins.filter(([, pattern]) => pattern.test(words)),
  ].map(([name]) => name);
}

describe('what the visitor wrote', () => {
  const hostile = [
    '[@Ada](mention://user/1/Ada)',
    '(mention://team/1/x)',
    '[click](https://evil.example)',
    '![pixel](http://evil.example/p.png)',
    'www.evil.example',
    'evil.example',
    'a@evil.example',
    'mailto:a@b',
    'MAILTO:a@b',
    '//localhost',
    'a@1.2.3.4',
    '**bold** __bold__ *i* _i_ ~~s~~',
    '# head',
    '\n# head',
    '\n\nnot quoted',
    '\r',
    '\u2028',
    '\u0085',
    '\v\f',
    '- item',
    '+ item',
    '1. item',
    '2) item',
    '===',
    '---',
    '    code',
    '```\ncode',
    '`{{ contact.email }}`',
    '`{% endraw %}{{ contact.email }}`',
    '{{{contact.email}}}',
    '{%raw%}',
    '<b>x</b>',
    '&lt;',
    '\\',
    '\\*',
    '|a|b|\n|-|-|',
    '[ref]: http://evil.example',
    '\u202eevil\u2066',
    '\0',
    '\ud800',
    'javascript://x',
  ];
  const text = fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...hostile) }, fc.string({ unit: 'binary' })), {
      minLength: 1,
      maxLength: 6,
    })
    .chain((parts) => fc.constantFrom('', ' ', '\n').map((glue) => parts.join(glue)));

  it('can neither mention, link, format nor break out, wherever it stands in the note', () => {
    fc.assert(
      fc.property(text, (words) => {
        const made = note([`a${words}`, words], {
          evidence: { quotes: [words], why: words },
          answered: [words],
          people: [JANE],
        });
        const lines = made.split('\n');
        expect(lines[0]).toBe('**Handed off: Keyword**');
        expect(lines.at(-1)).toBe('[@Jane Doe](mention://user/2/Jane%20Doe)');
        const body = lines.slice(1, -1);
        const bullets = body.filter((line) => line.startsWith('- '));
        expect(bullets).toHaveLength(words === '' ? 2 : 3);
        // Everything between the label and the evidence is quoted, without a gap.
        const quoted = body.filter((line) => line.startsWith('> '));
        const blocks = body
          .join('\n')
          .split('\n\n')
          .filter((block) => block !== '');
        expect(blocks.filter((block) => block.trim().startsWith('> ')).length).toBe(
          quoted.length > 0 ? 1 : 0,
        );
        expect(quoted.flatMap((line) => dangers(line.slice(2)))).toEqual([]);
        expect(bullets.flatMap((line) => dangers(line.slice(2)))).toEqual([]);
        const rest = body.filter((line) => line !== '' && !line.startsWith('> ') && !line.startsWith('- '));
        expect(rest.length).toBeLessThanOrEqual(1);
        expect(rest.flatMap(dangers)).toEqual([]);
        expect(made.isWellFormed()).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('takes no time worth telling when it is 150,000 characters long', () => {
    for (const unit of ['\n', '\\', '[', 'a.', '{', '//', '1.\n', '\u202e', '👍', ' \n']) {
      const made = note([unit.repeat(150_000 / unit.length)]);
      expect(made.length).toBeLessThan(3_000);
    }
  });
});
