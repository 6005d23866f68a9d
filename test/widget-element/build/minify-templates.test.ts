import { describe, expect, it } from 'vitest';
import { BLOCKS, minifyHtml } from '../../../widget-element/build/minify-templates.ts';

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

  it('keeps the spaces around what a page shows within a line, unless it is said to be a box', () => {
    const source = `<p>
      See <a class="link" href="#">it</a> or <button>do it</button> now.
    </p>`;
    expect(minifyHtml(source, BLOCKS)).toBe(
      '<p>See <a class=link href="#">it</a> or <button>do it</button> now.</p>',
    );
  });
});
