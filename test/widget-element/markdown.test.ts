import fc from 'fast-check';
import type { TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { markdown, safeHref } from '../../widget-element/markdown.ts';

/** What Lit would draw: the template's own markup as it is, every value escaped. */
function draw(value: unknown): string {
  if (Array.isArray(value)) return value.map(draw).join('');
  if (typeof value === 'symbol' || value === undefined) return '';
  if (typeof value === 'object' && value !== null && 'strings' in value) {
    const { strings, values } = value as TemplateResult;
    return strings.map((part, index) => part + (index < values.length ? draw(values[index]) : '')).join('');
  }
  return String(value).replace(/[&<>"]/g, (one) => `&#${String(one.charCodeAt(0))};`);
}

const drawn = (text: string): string => draw(markdown(text)).replace(/\s*\n\s*/g, '');

describe('markdown', () => {
  it('knows paragraphs, breaks, bold, italics, code, links and lists', () => {
    expect(drawn('One\ntwo\n\n**Three** _four_ *five* `six`')).toBe(
      '<p>One<br />two</p><p><strong>Three</strong> <em>four</em> <em>five</em> <code>six</code></p>',
    );
    expect(drawn('- a\n- **b**')).toBe('<ul><li>a</li><li><strong>b</strong></li></ul>');
    expect(drawn('3. a\n4. b')).toBe('<ol start=3><li>a</li><li>b</li></ol>');
    expect(drawn('```\n<b>x</b>\n```')).toBe('<pre><code>&#60;b&#62;x&#60;/b&#62;</code></pre>');
    expect(drawn('[shop](https://a.example/b)')).toContain('<a href=https://a.example/b ');
  });

  it('makes addresses links and leaves the full stop out', () => {
    const text = drawn('See https://a.example/b?c=1_2_3. Bye');
    expect(text).toContain('<a href=https://a.example/b?c=1_2_3 ');
    expect(text).toContain('</a>. Bye');
  });

  it('leaves arithmetic and snake_case alone', () => {
    expect(drawn('2 * 3 * 4 and my_file_name')).toBe('<p>2 * 3 * 4 and my_file_name</p>');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    'blob:https://a.example/1',
  ])('never links to %j', (address) => {
    expect(safeHref(address)).toBeNull();
    expect(drawn(`[click](${address.replace(/\s/g, '')})`)).not.toContain('<a ');
  });

  it('allows the addresses people use', () => {
    for (const address of ['https://a.example/', 'http://a.example/', 'mailto:a@b.example', 'tel:+123']) {
      expect(safeHref(address)).toBe(address);
    }
  });

  it('never lets text become markup', () => {
    const hostile = fc.array(
      fc.constantFrom(
        '<img src=x onerror=alert(1)>',
        '</p>',
        '<script>',
        '**',
        '*',
        '_',
        '`',
        '```',
        '\n',
        '\n\n',
        '- ',
        '1. ',
        '[',
        ']',
        '(',
        ')',
        'https://a.example/"onmouseover="x',
        'a',
        ' ',
        '"',
        '>',
        '\u202e',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        const tags = drawn(parts.join('')).match(/<[^>]*>/g) ?? [];
        for (const tag of tags) {
          expect(tag).toMatch(
            /^<\/?(p|ul|ol|li|strong|em|code|pre|br|a)( \/| start=\d+| href=(https?|mailto|tel):[^\s"<>]* target="_blank" rel="noopener noreferrer nofollow")?>$/,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('shows marks of code that have no end as they are', () => {
    expect(drawn('```alpha')).toContain('```alpha');
    expect(drawn('```\nalpha\n```beta')).toContain('```beta');
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('alpha', '**', '_', '\n', ' ', '`', 'beta', '[x](y)', '- '), {
          maxLength: 40,
        }),
        (parts) => {
          const words = (text: string): number => (text.match(/alpha|beta/g) ?? []).length;
          // A language's name behind the marks of a code block is no word.
          const source = parts.join('').replace(/^```(alpha|beta)+$/gm, '```');
          expect(words(drawn(source))).toBe(words(source));
        },
      ),
    );
  });

  it.each(['*', '_', '`', '[', '**a ', '[a](', '- ', '1. ', 'https://', '\n', '_a', '```\n'])(
    'takes 150,000 characters of %j in its stride',
    (piece) => {
      const hostile = piece.repeat(Math.ceil(150_000 / piece.length));
      const before = performance.now();
      markdown(hostile);
      // Quadratic work on this takes minutes.
      expect(performance.now() - before).toBeLessThan(3_000);
    },
  );
});

describe('what Chatwoot’s editor sends', () => {
  it('shows an agent’s line breaks and dashes without their backslashes, and leaves all other backslashes alone', () => {
    expect(drawn('Hi Ben,\\\nit is on its way.')).toBe('<p>Hi Ben,<br />it is on its way.</p>');
    expect(drawn('a\n\n\\\nb')).toBe('<p>a</p><p><br />b</p>');
    expect(drawn('Bye\\\n\\--')).toBe('<p>Bye<br />--</p>');
    expect(drawn('It is in C:\\temp\\')).toBe('<p>It is in C:\\temp\\</p>');
    expect(drawn('```\ncurl \\\n  -v\n```')).toContain('curl \\-v');
  });

  it('links to addresses in angle brackets, and with brackets of their own', () => {
    expect(drawn('See <https://a.example/b>.')).toMatch(
      /^<p>See <a href=https:\/\/a\.example\/b [^>]*>https:\/\/a\.example\/b<\/a>\.<\/p>$/,
    );
    expect(drawn('[Mercury](https://a.example/Mercury_(planet))')).toContain(
      'href=https://a.example/Mercury_(planet) ',
    );
    expect(drawn('(see https://a.example/Mercury_(planet))')).toMatch(/planet\)<\/a>\)<\/p>$/);
    expect(drawn('(see https://a.example/b)')).toMatch(/\/b<\/a>\)<\/p>$/);
  });
});
