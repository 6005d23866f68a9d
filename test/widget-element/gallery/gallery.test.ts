import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENES } from '../../../sandbox/shop/scenes/scenes.ts';
import { comparePicture } from '../../pictures/compare-picture.ts';
import { Gallery, VARIANTS, type Variant } from './gallery.ts';

const PICTURES = join(import.meta.dirname, 'pictures');

let gallery: Gallery;

beforeAll(async () => {
  gallery = await Gallery.open();
});
afterAll(async () => {
  await gallery.close();
});

describe.each(Object.keys(VARIANTS) as Variant[])('every state in %s', (variant) => {
  it.each(SCENES.map((scene) => [scene.name, scene] as const))(
    '%s: has no violation, and looks as it should',
    async (name, scene) => {
      expect(await gallery.show(scene, variant)).toEqual([]);
      expect(await gallery.violations()).toEqual([]);
      expect(await comparePicture(PICTURES, `${name}.${variant}`, await gallery.picture(variant))).toBeNull();
    },
  );
});
