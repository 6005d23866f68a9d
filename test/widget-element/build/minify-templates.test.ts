import { describe, expect, it } from 'vitest';
import { minifyHtml } from '../../../widget-element/build/minify-templates.ts';

describe('a template made shorter', () => {
  it('loses what lays out the source, and keeps the spaces that are read', () => {
    expect(
      minifyHtml(`
        <div class="a b" part="x">
          <span>one</span> <b>two</b>
        </div>
      `),
    ).toBe('<div class="a b" part=x><span>one</span> <b>two</b></div>');
  });

  it('keeps a space at its ends that stands on a line with text', () => {
    expect(minifyHtml(' <i>· more</i>')).toBe(' <i>· more</i>');
  });
});
