import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENES } from '../../../sandbox/shop/scenes/scenes.ts';
import { ruleOf, THEMES } from './themes.ts';
import { comparePicture } from '../../pictures/compare-picture.ts';
import { Gallery } from './gallery.ts';

const PICTURES = join(import.meta.dirname, 'themes');
const DOCS = readFileSync('docs/widget.md', 'utf8');

let gallery: Gallery;

beforeAll(async () => {
  gallery = await Gallery.open();
});
afterAll(async () => {
  await gallery.close();
});

describe.each(THEMES.map((theme) => [theme.name, theme] as const))(
  'the theme “%s” of the docs',
  (name, theme) => {
    it('is readable to everybody, and looks as the docs show it', async () => {
      const scene = SCENES.find((one) => one.name === theme.scene)!;
      await gallery.page.evaluate((properties) => {
        const chat = document.querySelector('chat-widget')!;
        chat.style.cssText = '';
        for (const [property, value] of Object.entries(properties)) chat.style.setProperty(property, value);
      }, theme.properties);
      expect(await gallery.show(scene, theme.colorScheme)).toEqual([]);
      expect(await gallery.violations()).toEqual([]);
      expect(await comparePicture(PICTURES, name, await gallery.picture(theme.colorScheme))).toBeNull();
    });

    it('stands in the docs as it is made', () => {
      expect(DOCS).toContain(ruleOf(theme));
      expect(DOCS).toContain(`gallery/themes/${name}.png`);
    });
  },
);
