import { describe, expect, it } from 'vitest';
import { parseKnowledge } from '../../../agent-bot/knowledge/entries.ts';
import { MAX_SOURCES, withSources } from '../../../agent-bot/knowledge/sources.ts';

const withThese = (sources: unknown) =>
  parseKnowledge({ entries: [{ id: 'returns', questions: ['how?'], answer: 'so', sources }] })[0]!;
const page = (url: unknown, title: unknown = 'Returns') => ({ title, url });

describe('the sources of an entry', () => {
  it('are kept in order, trimmed, and each page once', () => {
    const sources = [
      page(' https://shop.example/returns#start ', '  How to start a return '),
      page('http://shop.example'),
      page('https://shop.example/returns#start', 'Again'),
    ];
    expect(withThese(sources).sources).toEqual([
      { title: 'How to start a return', url: 'https://shop.example/returns#start' },
      { title: 'Returns', url: 'http://shop.example/' },
    ]);
  });

  it('may be missing or none: the entry is what it was before there were sources', () => {
    for (const sources of [undefined, []])
      expect(withThese(sources)).toEqual({ id: 'returns', questions: ['how?'], answer: 'so' });
  });

  it('may be a handful, and no more, however many somebody lists', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => page(`https://shop.example/${String(n)}`));
    expect(withThese(many(MAX_SOURCES)).sources).toHaveLength(MAX_SOURCES);
    for (const count of [MAX_SOURCES + 1, 10_000])
      expect(() => withThese(many(count))).toThrow('Entry 1: sources are more than 5');
  });

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['a script that pretends', 'JaVaScRiPt://shop.example/%0Aalert(1)'],
    ['a script behind a tab', 'java\tscript:alert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['a file', 'file:///etc/passwd'],
    ['a blob', 'blob:https://shop.example/1'],
    ['no scheme', '//shop.example/returns'],
    ['a path', '/returns'],
    ['an address that browsers mend', 'https:shop.example'],
    ['backslashes', 'https:\\\\shop.example\\returns'],
    ['a backslash inside', 'https://shop.example\\@evil.example/'],
    ['spaces inside', 'https://shop.example/a b'],
    ['a line break inside', 'https://shop.example/a\nb'],
    ['somebody else’s name before the host', 'https://shop.example@evil.example/'],
    ['a password', 'https://user:secret@shop.example/'],
    ['no host', 'https://'],
    ['a host that is none', 'https://a..b:99999/'],
    ['text turned around', 'https://shop.example/\u202efdp.exe'],
    ['too much', `https://shop.example/${'a'.repeat(2000)}`],
    ['what grows too long when it is written out', `https://shop.example/${'ü'.repeat(1000)}`],
    ['nothing', ''],
    ['a number', 7],
    ['null', null],
  ])('are refused with %s as address', (_, url) => {
    expect(() => withThese([page(url)])).toThrow(/Entry 1: sources\.0\.url /);
  });

  it.each([
    ['nothing', ' '],
    ['a number', 7],
    ['too much', 'x'.repeat(201)],
    ['a line break', 'Returns\nand more'],
    ['text turned around', 'Returns \u202egnp.exe'],
  ])('are refused with %s as title', (_, title) => {
    expect(() => withThese([page('https://shop.example/', title)])).toThrow(/Entry 1: sources\.0\.title /);
  });

  it.each([
    ['Cyrillic letters', 'https://раypal.com/login', 'https://xn--'],
    ['full-width letters', 'https://ｓｈｏｐ.example/', 'https://shop.example/'],
    ['an umlaut that is meant', 'https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ])('with %s in the host come out as what they are', (_, url, begins) => {
    const [source] = withThese([page(url)]).sources ?? [];
    expect(source?.url.startsWith(begins)).toBe(true);
    expect(source?.url).toMatch(/^[\x21-\x7e]+$/);
  });

  it('cannot smuggle a template into a message that shows them as text', () => {
    const { sources = [] } = withThese([page('https://shop.example/?q={{contact.email}}&p={%x%}')]);
    expect(withSources('So.', sources)).toBe(
      'So.\n\nReturns: https://shop.example/?q=%7B%7Bcontact.email%7D%7D&p=%7B%x%%7D',
    );
  });
});
