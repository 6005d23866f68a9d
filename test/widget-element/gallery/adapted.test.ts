import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SCENES } from '../../../sandbox/shop/scenes/scenes.ts';
import { comparePicture } from '../../pictures/compare-picture.ts';
import { Gallery } from './gallery.ts';

const PICTURES = join(import.meta.dirname, 'adapted');
/** Every shape that carries meaning: bot, line and person, what is pressed, what failed. */
const SHOWN = ['answer', 'did-you-mean', 'queued', 'joined', 'not-sent', 'survey'];
const scenes = SCENES.filter(({ name }) => SHOWN.includes(name)).map((scene) => [scene.name, scene] as const);

let gallery: Gallery;

beforeAll(async () => {
  gallery = await Gallery.open();
});
afterEach(async () => {
  await gallery.page.emulateMedia({ forcedColors: null });
});
afterAll(async () => {
  await gallery.close();
});

const picture = (): Promise<Buffer> =>
  gallery.page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });

describe('with forced colours', () => {
  it.each(scenes)('%s keeps its shapes', async (name, scene) => {
    await gallery.page.emulateMedia({ forcedColors: 'active' });
    expect(await gallery.show(scene, 'light')).toEqual([]);
    expect(await comparePicture(PICTURES, `${name}.forced-colours`, await picture())).toBeNull();
  });
});

describe('at 200 % zoom, in a window of 900 by 1,000', () => {
  it.each(scenes)('%s is a page of its own, of which nothing is cut off', async (name, scene) => {
    expect(await gallery.show(scene, 'light')).toEqual([]);
    await gallery.page.setViewportSize({ width: 450, height: 500 });
    await gallery.page.evaluate(async () => {
      const log = document.querySelector('chat-widget')!.renderRoot.querySelector('.log')!;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      log.scrollTop = log.scrollHeight;
      await new Promise((done) => requestAnimationFrame(done));
    });
    expect(await gallery.violations()).toEqual([]);
    expect(await comparePicture(PICTURES, `${name}.zoomed`, await picture())).toBeNull();
  });
});
