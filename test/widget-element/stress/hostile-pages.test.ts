import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SCENES } from '../../../sandbox/shop/scenes/scenes.ts';
import { differingPixels } from '../../pictures/differing-pixels.ts';
import { Gallery } from '../gallery/gallery.ts';

/** Style sheets of pages that mean something else, and hit the widget as well. */
const HOSTILE = {
  'resets everything': '* { all: unset !important; }',
  'has giant fonts':
    'html { font-size: 40px !important } * { font: 900 40px/3 fantasy !important; letter-spacing: .5em !important; word-spacing: 2em !important; text-transform: uppercase !important; text-align: center !important; text-indent: 4em !important; color: hotpink !important; white-space: nowrap !important; list-style: square inside !important; cursor: wait !important; }',
  // What a page does to its own body it does to all that is in it: nothing below can undo a parent's opacity.
  'moves, hides and cuts everything':
    'body * { display: block !important; position: relative !important; float: left !important; transform: rotate(3deg) !important; filter: blur(2px) !important; opacity: .4 !important; visibility: hidden !important; overflow: hidden !important; width: 50px !important; max-width: 50px !important; height: 20px !important; contain: strict !important; z-index: 0 !important; clip-path: inset(40%) !important; will-change: transform !important; perspective: 10px !important; zoom: 3 !important; }',
  'takes pointers and selection away':
    '* { pointer-events: none !important; user-select: none !important; touch-action: none !important; box-sizing: content-box !important; margin: 9px !important; padding: 9px !important; border: 3px solid red !important; outline: 3px solid red !important; }',
  'is dark in a light widget':
    'html { color-scheme: dark !important; background: #000 !important } * { color-scheme: dark !important; color: #fff !important; background: #000 !important }',
  'colours every button, field and link':
    'button, input, textarea, select, a, dialog, p, h2 { background: red !important; color: yellow !important; border: 5px dotted blue !important; font: 30px cursive !important; display: none !important }',
} as const;

let gallery: Gallery;

beforeAll(async () => {
  gallery = await Gallery.open();
});
afterEach(async () => {
  await gallery.page.evaluate(() => document.querySelector('#hostile')?.remove());
});
afterAll(async () => {
  await gallery.close();
});

async function become(css: string): Promise<void> {
  await gallery.page.evaluate((text) => {
    const style = Object.assign(document.createElement('style'), { id: 'hostile', textContent: text });
    document.head.append(style);
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, css);
}

const queued = SCENES.find((scene) => scene.name === 'queued')!;

/** The panel without its edges, where the page shines through the shadow. */
function picture(): Promise<Buffer> {
  return gallery.page.screenshot({
    clip: { x: 148, y: 68, width: 376, height: 616 },
    animations: 'disabled',
    caret: 'hide',
  });
}

describe.each(Object.entries(HOSTILE))('on a page that %s', (_, css) => {
  it('the widget looks the same, and works', async () => {
    const { page } = gallery;
    const chat = page.locator('chat-widget');
    await chat.evaluate((element) => {
      element.setAttribute('color-scheme', 'light');
    });
    await gallery.show(queued, 'light');
    const before = await picture();
    await become(css);
    expect(differingPixels(before, await picture())).toBe(0);
    await chat.locator('textarea').click();
    await page.keyboard.type('Still here');
    await chat.locator('.send').click();
    await chat.locator('.message--visitor', { hasText: 'Still here' }).waitFor();
    await chat.getByRole('button', { name: 'Close chat' }).click();
    await expect
      .poll(() => chat.locator('.launcher').boundingBox())
      .toEqual({ x: 484, y: 644, width: 52, height: 52 });
    await chat.locator('.launcher').click();
    await chat.locator('textarea').waitFor();
  });
});

describe('on a page whose direction is another', () => {
  it('stands at the page’s end, and reads the way of its own language', async () => {
    const { page } = gallery;
    await gallery.show(queued, 'light');
    await become('* { direction: rtl !important }');
    const chat = page.locator('chat-widget');
    await expect.poll(async () => (await chat.locator('dialog').boundingBox())?.x).toBe(24);
    expect(await chat.locator('.header__title').evaluate((title) => getComputedStyle(title).direction)).toBe(
      'ltr',
    );
    const own = await chat.locator('.message--visitor .bubble').boundingBox();
    expect(own!.x + own!.width).toBeGreaterThan(380);
  });
});
