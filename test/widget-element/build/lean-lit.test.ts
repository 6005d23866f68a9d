import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { featuresUsed, leaner } from '../../../widget-element/build/lean-lit.ts';
import { launchChromium } from '../../browser/launch-chromium.ts';

const lit = readFileSync(join(process.cwd(), 'node_modules/lit-html/lit-html.js'), 'utf8');

describe('lit-html without what the widget never uses', () => {
  it('is shorter, and says which part of it is another than the one that is known', () => {
    expect(leaner(lit).length).toBeLessThan(lit.length * 0.82);
    for (const changed of [lit.replace('"<svg>"', '"<svg >"'), leaner(lit), '']) {
      expect(() => leaner(changed)).toThrow(/lit-html has changed: lean-lit no longer finds/);
    }
  });

  it('keeps what guards a page: templates are those of the source, and trusted types', () => {
    expect(leaner(lit)).toContain('hasOwnProperty("raw")');
    expect(leaner(lit)).toContain('createPolicy("lit-html"');
  });

  it('draws what lit-html draws, whatever comes after whatever', async () => {
    const browser = await launchChromium();
    const page = await browser.newPage();
    const url = (source: string): string =>
      `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
    // As text, or the tests' own loader would take the import for its own.
    await page.evaluate(`Promise.all([import("${url(lit)}"), import("${url(leaner(lit))}")])
      .then((both) => { globalThis.both = both; })`);
    const drawn = await page.evaluate(() => {
      interface Lit {
        html(strings: TemplateStringsArray, ...values: unknown[]): unknown;
        render(value: unknown, root: Node, options?: object): unknown;
        nothing: unknown;
      }
      const { both } = globalThis as unknown as { both: [Lit, Lit] };
      const [whole, lean] = both;
      let seed = 7;
      const next = (n: number): number => (seed = (seed * 16807) % 2147483647) % n;
      const heard: string[] = [];
      const value = ({ html, nothing }: Lit, dice: number[]): unknown => {
        const one = dice.shift() ?? 0;
        const deeper = (): unknown => value({ html, nothing, render: whole.render }, dice);
        switch (one) {
          case 0:
            return nothing;
          case 1:
            return `<b>"text" & more</b>`;
          case 2:
            return 17;
          case 3:
            return null;
          case 4:
            return html`<p
              class="a ${String(dice[0])} b"
              ?hidden=${dice[1] === 1}
              title=${dice[2] === 1 ? nothing : dice[2]}
            >
              ${deeper()}
            </p>`;
          case 5:
            return [deeper(), deeper(), html`<i>${deeper()}</i>`];
          case 6:
            return html`<svg viewBox="0 0 24 24"><path d=${'M0 0'}></path></svg>${deeper()}<br />`;
          case 7:
            return html`<textarea
              rows="1"
              .defaultValue=${'x'}
              @input=${() => heard.push('input')}
            ></textarea>`;
          default:
            return html`<button @click=${() => heard.push(`click ${dice.length}`)}>go</button>`;
        }
      };
      const roots = [document.createElement('div'), document.createElement('div')] as const;
      const differences: string[] = [];
      const plain = (root: Element): string => root.innerHTML.replace(/lit\$\d+\$/g, 'lit');
      for (let round = 0; round < 400; round += 1) {
        const dice = Array.from({ length: 40 }, () => next(9));
        whole.render(value(whole, [...dice]), roots[0], { host: document.body });
        lean.render(value(lean, [...dice]), roots[1], { host: document.body });
        const sounds = roots.map((root) => {
          heard.length = 0;
          for (const button of root.querySelectorAll('button')) button.click();
          for (const area of root.querySelectorAll('textarea')) area.dispatchEvent(new Event('input'));
          return heard.join();
        });
        if (plain(roots[0]) !== plain(roots[1]) || sounds[0] !== sounds[1])
          differences.push(`${String(round)}: ${plain(roots[0])} | ${plain(roots[1])}`);
      }
      return differences.length > 0 ? differences : [plain(roots[1]).length > 0 ? 'same' : 'empty'];
    });
    await browser.close();
    expect(drawn).toEqual(['same']);
  }, 60_000);

  it.each([
    ['svg`<path d=${d}></path>`', 'templates of SVG and MathML alone'],
    [
      'html`<textarea rows="2">${text}</textarea>`',
      'values within the text of textarea, title, style or script',
    ],
    [
      'html`<textarea @input=${(e) => e}>${text}</textarea>`',
      'values within the text of textarea, title, style or script',
    ],
    ['html`<div ${ref(box)}></div>`', 'values in the place of attributes'],
    ['html`<div class="a b" ${ref(box)}></div>`', 'values in the place of attributes'],
    ['html`<div\n  class="a b"\n  ${ref(box)}\n></div>`', 'values in the place of attributes'],
    ['html`<!-- why --><p></p>`', 'comments in templates'],
    ["import { live } from 'lit/directives/live.js';", 'directives in attributes'],
    ["import { AsyncDirective } from 'lit/async-directive.js';", 'directives that hear of being taken away'],
    ['render(view, root, { renderBefore: last })', 'drawing before what is there'],
  ])('is refused to %s', (source, feature) => {
    expect(featuresUsed(source)).toContain(feature);
  });

  it('is given to what the widget is written in', () => {
    expect(
      featuresUsed(`
        import { repeat } from 'lit/directives/repeat.js';
        const view = html\`<textarea
            part="input" class="a \${b}" ?disabled=\${off} .defaultValue=\${text} @input=\${(e) => e}></textarea>
          <svg viewBox="0 0 24 24"><path d=\${d}></path></svg>
          <title></title>\${repeat(rows, key, row)}\``),
    ).toEqual([]);
  });
});
