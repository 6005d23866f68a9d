import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scene } from '../../../sandbox/shop/scenes/scene.ts';
import { SCENES } from '../../../sandbox/shop/scenes/scenes.ts';
import { Gallery } from '../gallery/gallery.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await Gallery.open();
});
afterAll(async () => {
  await gallery.close();
});

const named = (scenes: readonly Scene[]) => scenes.map((scene) => [scene.name, scene] as const);
const scene = (name: string): Scene => SCENES.find((one) => one.name === name)!;

/** Something that has the focus, as the walk tells it. */
interface Stop {
  what: string;
  isSeen: boolean;
}

/** What the widget's focused element is called, and whether one sees that it is focused; null outside the widget. */
function stop(): Promise<Stop | null> {
  return gallery.page.evaluate(() => {
    const focused = document.querySelector('chat-widget')!.renderRoot.activeElement as HTMLElement | null;
    if (!focused) return null;
    const box = (focused.localName === 'textarea' && focused.closest('.composer__box')) || focused;
    const { outlineStyle, outlineWidth } = getComputedStyle(box);
    const { top, bottom } = focused.getBoundingClientRect();
    return {
      what: (focused.ariaLabel ?? focused.textContent.replace(/\s+/g, ' ').trim()) || focused.tagName,
      isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && bottom > 0 && top < innerHeight,
    };
  });
}

/** Everything in the panel that a mouse could use and the keyboard must reach: of a radio group, one. */
function reachable(): Promise<number> {
  return gallery.page
    .locator('chat-widget dialog')
    .evaluate(
      (dialog) =>
        [
          ...dialog.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, [tabindex="0"]'),
        ].filter(
          (element) =>
            element.checkVisibility() &&
            !element.matches(':disabled') &&
            element.tabIndex >= 0 &&
            !element.hidden,
        ).length,
    );
}

describe('by keyboard alone', () => {
  it.each(named(SCENES.filter((one) => !one.isClosed)))(
    '%s: every control is reached once, is seen to have the focus, and Escape gives it back',
    async (_name, one) => {
      const { page } = gallery;
      await gallery.show(one, 'light');
      const all = await reachable();
      expect(all).toBeGreaterThan(2);
      // From the top of the page on.
      await page.evaluate(() => {
        document.querySelector('h1')!.tabIndex = -1;
        document.querySelector('h1')!.focus();
      });
      const walked: Stop[] = [];
      for (let step = 0; step <= all + 2; step += 1) {
        await page.keyboard.press('Tab');
        const at = await stop();
        if (at) walked.push(at);
        else if (walked.length > 0) break;
      }
      expect(walked.filter(({ isSeen }) => !isSeen)).toEqual([]);
      expect(walked).toHaveLength(all);
      await page.keyboard.press('Shift+Tab');
      expect((await stop())?.what).toBe(walked.at(-1)?.what);
      await page.keyboard.press('Escape');
      const launcher = page.locator('chat-widget .launcher');
      expect(await launcher.evaluate((element) => element.matches(':focus'))).toBe(true);
    },
  );
});

describe('to a screen reader', () => {
  it.each(named(SCENES))('%s is what it is', async (_, one) => {
    await gallery.show(one, 'light');
    // One by one: of an element that has no box of its own nothing is told.
    const heard: string[] = [];
    for (const part of ['.launcher', '.peek', 'dialog']) {
      const found = gallery.page.locator(`chat-widget ${part}`);
      if (await found.isVisible()) heard.push(await found.ariaSnapshot());
    }
    expect(heard.length).toBeGreaterThan(0);
    // What is said comes and goes in its own time; what is said when has tests of its own.
    expect(heard.join('\n').replace(/^(\s*- (?:status|alert)):.*$/gm, '$1')).toMatchSnapshot();
  });

  it('names its parts, and whose words are whose', async () => {
    await gallery.show(scene('joined'), 'light');
    const chat = gallery.page.getByRole('dialog', { name: 'Chat with Larkfield' });
    await chat.getByRole('heading', { name: /^Jane\s+Person$/ }).waitFor();
    const log = chat.getByRole('log', { name: 'Messages' });
    await log.getByText('Jane, person:').first().waitFor({ state: 'attached' });
    await log.getByText('Assistant, AI:').first().waitFor({ state: 'attached' });
    await chat.getByRole('textbox', { name: 'Message Jane' }).waitFor();
    for (const name of ['End chat', 'Send', 'Close chat']) await chat.getByRole('button', { name }).waitFor();
    await expect.poll(() => chat.getByRole('status').textContent()).toBe('Jane from Support joined');
  });

  it('tells of unread messages in the launcher’s name, and of what was not sent at once', async () => {
    await gallery.show(scene('unread'), 'light');
    await gallery.page
      .getByRole('button', { name: 'Open chat, 1 unread message', expanded: false })
      .waitFor();
    await gallery.show(scene('not-sent'), 'light');
    await expect
      .poll(() => gallery.page.locator('chat-widget').getByRole('alert').textContent())
      .toContain('Not sent');
  });
});
