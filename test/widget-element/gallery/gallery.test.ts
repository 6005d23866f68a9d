import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENES } from '../../../sandbox/shop/scenes/scenes.ts';
import { comparePicture } from '../../pictures/compare-picture.ts';
import { Gallery, VARIANTS, type Variant } from './gallery.ts';

const PICTURES = join(import.meta.dirname, 'pictures');

const variants = Object.keys(VARIANTS) as Variant[];
/** A page for each variant: they are shown side by side, the states of each one after the other. */
let pages: Record<Variant, Gallery>;
const turns = new Map<Variant, Promise<unknown>>();

beforeAll(async () => {
  const galleries = await Gallery.openAll(variants.length);
  pages = Object.fromEntries(variants.map((variant, at) => [variant, galleries[at]])) as typeof pages;
});
afterAll(async () => {
  await pages.light.close();
});

/** Runs when nobody else uses the variant's page. */
function inTurn<T>(variant: Variant, run: (gallery: Gallery) => Promise<T>): Promise<T> {
  const before = turns.get(variant) ?? Promise.resolve();
  const mine = before.then(() => run(pages[variant]));
  turns.set(
    variant,
    mine.catch(() => undefined),
  );
  return mine;
}

describe.concurrent.each(SCENES.map((scene) => [scene.name, scene] as const))('%s', (name, scene) => {
  it.each(variants)('in %s: has no violation, and looks as it should', async (variant) => {
    const { problems, violations, picture } = await inTurn(variant, async (gallery) => ({
      problems: await gallery.show(scene, variant),
      violations: await gallery.violations(),
      picture: await gallery.picture(variant),
    }));
    expect(problems).toEqual([]);
    expect(violations).toEqual([]);
    expect(await comparePicture(PICTURES, `${name}.${variant}`, picture)).toBeNull();
  });
});
