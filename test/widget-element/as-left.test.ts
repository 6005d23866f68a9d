import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  ask,
  button,
  composer,
  context,
  launcher,
  newPage,
  page,
  say,
  shop,
  shown,
  useShop,
  visit,
  widget,
} from './visit.ts';

useShop();

/** Another page of the shop, in the same tab. */
const goOn = (path = 'orders', on: Page = page): Promise<unknown> => on.goto(`${shop.pageUrl}/${path}`);
const panel = (on: Page = page) => on.locator('chat-widget .panel');
const isOpen = (): Promise<boolean> => panel().isVisible();
/** Once it is drawn: before that nothing is to be seen of an open one either. */
async function isClosed(): Promise<boolean> {
  await launcher().waitFor();
  return !(await isOpen());
}
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');
const small = { viewport: { width: 390, height: 780 } };

describe('on the next page', () => {
  it('an open chat is open, with its words, and takes no focus', async () => {
    await visit();
    await ask('where is my order?');
    await shop.bot(shop.lastConversation, { content: 'On its way.' });
    await shown('On its way.');
    await goOn();
    await shown('On its way.');
    expect(await isOpen()).toBe(true);
    expect(await focused()).toBe('BODY');
    await page.reload();
    await shown('On its way.');
    await page.keyboard.press('Tab');
    expect(await focused()).not.toBe('CHAT-WIDGET');
  });

  it('one that was closed is closed, also where the page opens it by itself, and what comes is unread', async () => {
    shop.attributes = { open: '' };
    await visit();
    await composer().waitFor();
    await say('hello');
    await shown(/^Sent/);
    await button('Close chat').click();
    await goOn();
    expect(await isClosed()).toBe(true);
    expect(await widget.getAttribute('open')).toBeNull();
    await shop.bot(shop.lastConversation, { content: 'One' });
    await expect.poll(() => widget.locator('.badge').textContent()).toContain('1');
    await goOn('cart');
    await expect.poll(() => widget.locator('.badge').textContent()).toContain('1');
    expect(await isClosed()).toBe(true);
  });

  it('what was being written is there, once', async () => {
    await visit();
    await launcher().click();
    await composer().fill('Two lines\nof a question');
    await goOn();
    await expect.poll(() => composer().inputValue()).toBe('Two lines\nof a question');
    expect(await focused()).toBe('BODY');
    await composer().press('Enter');
    await shown(/^Sent/);
    await goOn('cart');
    await shown('of a question');
    expect(await composer().inputValue()).toBe('');
  });

  it('what was taken back letter by letter before a first word was sent is gone', async () => {
    await visit();
    await launcher().click();
    await composer().pressSequentially('hm');
    await composer().press('Backspace');
    await composer().press('Backspace');
    await goOn();
    expect(await isClosed()).toBe(true);
    await launcher().click();
    expect(await composer().inputValue()).toBe('');
  });

  it('nothing is known of it in another tab, nor after a reset', async () => {
    await visit();
    await ask();
    await composer().fill('half a');
    const other = await context.newPage();
    await goOn('', other);
    await other.locator('chat-widget .launcher').waitFor();
    expect(await panel(other).isVisible()).toBe(false);
    await page.evaluate(() => {
      document.querySelector('chat-widget')!.reset();
    });
    await expect.poll(() => composer().inputValue()).toBe('');
    await goOn();
    expect(await isClosed()).toBe(true);
  });

  it('is as the page has it where nothing may be kept', async () => {
    shop.attributes = { persist: 'none' };
    await visit();
    await ask();
    await goOn();
    expect(await isClosed()).toBe(true);
  });

  it('is as it was left when the visitor goes back', async () => {
    await visit();
    await ask();
    await composer().fill('to be sent elsewhere');
    await goOn();
    await expect.poll(() => composer().inputValue()).toBe('to be sent elsewhere');
    await composer().press('Enter');
    await button('Close chat').click();
    await page.goBack();
    expect(await isClosed()).toBe(true);
    await launcher().click();
    await shown('to be sent elsewhere');
    expect(await composer().inputValue()).toBe('');
  });

  it('a little window that was put away stays away', async () => {
    await visit();
    await ask();
    await button('Close chat').click();
    await shop.bot(shop.lastConversation, { content: 'Here it is.' });
    await button('Dismiss').click();
    await goOn();
    await expect.poll(() => widget.locator('.badge').textContent()).toContain('1');
    expect(await widget.locator('.peek').count()).toBe(0);
    await shop.bot(shop.lastConversation, { content: 'And more.' });
    await expect.poll(() => widget.locator('.peek__words').textContent()).toBe('And more.');
  });
});

describe('on a small screen', () => {
  it('a link leads to a page that can be seen, and the same page again has the chat open', async () => {
    await newPage(small);
    await page.goto(shop.pageUrl);
    await ask();
    await composer().fill('half a question');
    await page.reload();
    await shown('hello');
    await goOn();
    expect(await isClosed()).toBe(true);
    await page.goBack();
    await shown('hello');
    expect(await isOpen()).toBe(true);
    await goOn();
    await launcher().click();
    expect(await composer().inputValue()).toBe('half a question');
  });
});

describe('what was being written', () => {
  it('outlives the end of the chat, and is there for the next one', async () => {
    await visit();
    const chat = await ask();
    await composer().fill('One more thing');
    await shop.status(chat, 'resolved');
    await button('Start a new chat').click();
    await expect.poll(() => composer().inputValue()).toBe('One more thing');
    await composer().press('Enter');
    await shown('One more thing');
  });
});
