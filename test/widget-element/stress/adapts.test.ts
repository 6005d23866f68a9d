import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SCENES } from '../../../sandbox/shop/scenes/scenes.ts';
import { Gallery } from '../gallery/gallery.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await Gallery.open();
});
afterEach(async () => {
  await gallery.page.emulateMedia({ forcedColors: null, reducedMotion: 'reduce' });
});
afterAll(async () => {
  await gallery.close();
});

const OPEN = SCENES.filter((scene) => !scene.isClosed);
const named = (scenes: readonly (typeof SCENES)[number][]) =>
  scenes.map((scene) => [scene.name, scene] as const);

/** What sticks out of the panel sideways, and what of the panel sticks out of the window. */
function overflowing(): Promise<string[]> {
  return gallery.page.locator('chat-widget dialog').evaluate((dialog) => {
    const panel = dialog.getBoundingClientRect();
    const out = [...dialog.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < panel.left - 1 || right > panel.right + 1);
    });
    const window_ = panel.left < 0 || panel.top < 0 || panel.right > innerWidth || panel.bottom > innerHeight;
    return [
      ...out
        .filter((element) => !element.closest('.visually-hidden'))
        .map((element) => element.className || element.tagName),
      ...(window_ ? ['the panel'] : []),
      ...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : []),
    ];
  });
}

describe.each([
  ['200 %', { width: 640, height: 400 }],
  ['400 %', { width: 320, height: 256 }],
] as const)('a window of 1280 by 800 or more at %s zoom', (_, size) => {
  it.each(named(OPEN))(
    '%s: nothing sticks out, and there is room to read and to write',
    async (_name, scene) => {
      await gallery.show(scene, 'light');
      await gallery.page.setViewportSize(size);
      await expect.poll(overflowing).toEqual([]);
      const chat = gallery.page.locator('chat-widget');
      // At 400 % the log gives way before what is pressed does.
      const log = await chat.locator('.log').boundingBox();
      expect(log!.height).toBeGreaterThan(20);
      const below = await chat.locator('.composer').boundingBox();
      expect(below!.y).toBeGreaterThanOrEqual(log!.y + log!.height - 0.5);
      // With a banner above them the panel may have to be scrolled a little.
      await chat.locator('.composer').evaluate((composer) => {
        composer.scrollIntoView({ block: 'end' });
      });
      const foot = await chat.locator('.composer').boundingBox();
      expect(foot!.y + foot!.height).toBeLessThanOrEqual(size.height);
    },
  );
});

describe('a window of 1280 by 720 at 400 % zoom', () => {
  it.each(['queued', 'offline', 'email-gate'])(
    '%s: the panel scrolls, and nothing covers anything',
    async (name) => {
      await gallery.show(
        SCENES.find((scene) => scene.name === name)!,
        'light',
      );
      await gallery.page.setViewportSize({ width: 320, height: 180 });
      const chat = gallery.page.locator('chat-widget');
      const box = async (part: string) => (await chat.locator(part).boundingBox())!;
      await expect.poll(async () => (await box('.log')).height).toBeGreaterThanOrEqual(120);
      const log = await box('.log');
      expect((await box('.composer')).y).toBeGreaterThanOrEqual(log.y + log.height - 0.5);
      await chat.locator('.exit').scrollIntoViewIfNeeded();
      const exit = await box('.exit');
      expect(exit.y + exit.height).toBeLessThanOrEqual(180);
      await chat.getByRole('button', { name: 'Close chat' }).click();
      await expect.poll(() => chat.locator('dialog').isVisible()).toBe(false);
    },
  );
});

describe('long words', () => {
  it.each(named(OPEN))('%s in German: nothing sticks out', async (_name, scene) => {
    await gallery.show(scene, 'small');
    await gallery.page.evaluate(async () => {
      const chat = document.querySelector('chat-widget')!;
      chat.locale = 'de';
      // A language is fetched, then everything is drawn.
      const { renderRoot } = chat;
      while (renderRoot.querySelector('.content, dialog')?.closest('[lang]')?.getAttribute('lang') !== 'de')
        await new Promise((done) => setTimeout(done, 10));
    });
    await expect.poll(overflowing).toEqual([]);
  });
});

describe('forced colours', () => {
  it.each(named(OPEN))('%s: what has a shape by its colour alone gets a border', async (_name, scene) => {
    await gallery.show(scene, 'light');
    await gallery.page.emulateMedia({ forcedColors: 'active' });
    const bare = await gallery.page.locator('chat-widget dialog').evaluate((dialog) =>
      [
        dialog,
        ...dialog.querySelectorAll(
          '.bubble, .avatar, .tag, .card, .chip, .choice, .score, .composer__box, .button, .input',
        ),
      ]
        .filter((element) => element.checkVisibility() && !element.closest('.choices .choice'))
        .filter((element) => {
          const style = getComputedStyle(element);
          return style.borderTopStyle === 'none' || parseFloat(style.borderTopWidth) === 0;
        })
        .map((element) => element.className || element.tagName),
    );
    expect(bare).toEqual([]);
  });
});

describe('reduced motion', () => {
  it.each(named(SCENES))('%s: nothing moves', async (_name, scene) => {
    await gallery.show(scene, 'light');
    const moving = (): Promise<number> =>
      gallery.page.evaluate(() => {
        const root = document.querySelector('chat-widget')!.renderRoot;
        return root.getAnimations().filter((animation) => animation.playState === 'running').length;
      });
    expect(await moving()).toBe(0);
  });

  it('is what stops the dots, which move otherwise', async () => {
    await gallery.show(
      SCENES.find((scene) => scene.name === 'typing')!,
      'light',
    );
    await gallery.page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect
      .poll(() =>
        gallery.page.evaluate(() => document.querySelector('chat-widget')!.renderRoot.getAnimations().length),
      )
      .toBeGreaterThan(0);
  });
});
