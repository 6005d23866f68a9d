import { describe, expect, it } from 'vitest';
import {
  ask,
  composer,
  context,
  launcher,
  messages,
  page,
  problems,
  said,
  say,
  shop,
  shown,
  useShop,
  visit,
} from '../visit.ts';

useShop();

const PATIENCE_MS = 90_000;
const SOON = { timeout: 30_000, interval: 50 };

/** What a browser tells a page that it keeps while another is shown (`pagehide`), and takes up again (`pageshow`). */
const turn = (type: 'pagehide' | 'pageshow'): Promise<void> =>
  page.evaluate((name) => {
    dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
  }, type);

/** Locks keep a browser from putting a page aside, as open connections do. */
const locks = (): Promise<number> =>
  page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return held.length + pending.length;
  });

describe(
  'a page that the browser puts aside while the visitor is on another',
  { timeout: PATIENCE_MS },
  () => {
    it('keeps nothing open, and has what was said meanwhile when it is taken up again, once', async () => {
      shop.attributes = { 'service-url': shop.serviceUrl };
      await visit();
      const id = await ask();
      await shop.bot(id, { content: 'an answer' });
      await shown('an answer');
      await shop.status(id, 'open');
      await expect.poll(() => [shop.cables, shop.streams], SOON).toEqual([1, 1]);
      await turn('pagehide');
      await expect.poll(async () => [shop.cables, shop.streams, await locks()], SOON).toEqual([0, 0, 0]);
      const meanwhile = Array.from({ length: 45 }, (_, index) => `meanwhile ${String(index)}`);
      for (const content of meanwhile) await shop.jane(id, { content });
      await turn('pageshow');
      await shown('meanwhile 44');
      await expect.poll(() => messages(), SOON).toHaveLength(47);
      await expect.poll(() => shop.cables, SOON).toBe(1);
      await shop.jane(id, { content: 'and now' });
      await shown('and now');
      await say('thanks');
      await expect.poll(() => said().filter((text) => text === 'thanks'), SOON).toHaveLength(1);
      const all = await messages();
      expect(new Set(all).size).toBe(all.length);
      expect(all.slice(2, 47)).toEqual(meanwhile.map((text) => expect.stringContaining(text) as string));
      expect(problems).toEqual([]);
    });

    it('keeps what it has yet to send: the page shown instead does not send it as well', async () => {
      await visit();
      const id = await ask();
      const back = shop.away('chatwoot');
      await say('said on the way out');
      await turn('pagehide');
      expect(await locks()).toBeGreaterThan(0);
      // The visitor's next page, with what the tab keeps: browsers give it that as they give it to a copy of the tab.
      const next = await context.newPage();
      await next.route('**/*', (route) =>
        route.request().url() === `${shop.pageUrl}/keep` ? route.fulfill({ body: 'kept' }) : route.continue(),
      );
      await next.goto(`${shop.pageUrl}/keep`);
      const unsent = await page.evaluate(() => Object.entries(sessionStorage));
      await next.evaluate((entries) => {
        for (const [key, value] of entries) sessionStorage.setItem(key, value);
      }, unsent);
      await next.goto(shop.pageUrl);
      await back();
      await turn('pageshow');
      const sent = (): number => said().filter((text) => text === 'said on the way out').length;
      await expect.poll(sent, SOON).toBe(1);
      await shop.bot(id, { content: 'heard' });
      await shown('heard');
      await next.locator('chat-widget').getByText('heard').waitFor();
      expect(sent()).toBe(1);
    });

    it('is open, or not, as the visitor left it on the page shown meanwhile, with what they were writing', async () => {
      await visit();
      await ask();
      await composer().fill('sent from the next page');
      await turn('pagehide');
      // What the next page keeps of the same tab: a chat that is closed, with nothing half written.
      const left = await page.evaluate(() => {
        const key = Object.keys(sessionStorage).find((one) => one.endsWith(':left'))!;
        const before = sessionStorage.getItem(key);
        sessionStorage.setItem(key, '["",""]');
        return [key, before] as [string, string];
      });
      await turn('pageshow');
      await launcher().waitFor();
      await page.evaluate(([key, before]) => {
        sessionStorage.setItem(key, before);
      }, left);
      await turn('pageshow');
      await expect.poll(() => composer().inputValue()).toBe('sent from the next page');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    });

    it('shows nothing of a chat that was forgotten meanwhile', async () => {
      await visit();
      const id = await ask('my secret');
      await turn('pagehide');
      const next = await context.newPage();
      await next.goto(shop.pageUrl);
      await next.locator('chat-widget').evaluate((chat) => {
        (chat as HTMLElement & { reset(): void }).reset();
      });
      await turn('pageshow');
      await expect.poll(() => messages(), SOON).toEqual([]);
      await say('somebody else');
      await expect.poll(() => shop.lastConversation, SOON).not.toBe(id);
    });

    it.each(['local', 'none'])('goes on with the same chat where persist is %s', async (persist) => {
      shop.attributes = { persist };
      await visit();
      const id = await ask();
      await turn('pagehide');
      await shop.bot(id, { content: 'while away' });
      await turn('pageshow');
      await shown('while away');
      await say('and on');
      await expect.poll(() => said(), SOON).toContain('and on');
      expect(shop.lastConversation).toBe(id);
    });
  },
);

describe('a tab that the system froze', { timeout: PATIENCE_MS }, () => {
  it('goes on where it was, with a word that was typed before', async () => {
    await visit();
    const id = await ask();
    await composer().fill('half a sentence');
    const cdp = await context.newCDPSession(page);
    await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
    await shop.bot(id, { content: 'an answer to the frozen' });
    shop.dropCables();
    await shop.bot(id, { content: 'and another' });
    await cdp.send('Page.setWebLifecycleState', { state: 'active' });
    await shown('and another');
    expect(await messages()).toHaveLength(3);
    expect(await composer().inputValue()).toBe('half a sentence');
  });
});

describe('a clock that is set', { timeout: PATIENCE_MS }, () => {
  it.each([
    ['a day ahead', 86_400_000],
    ['a day back', -86_400_000],
  ])('%s costs no message, and shows none twice', async (_, jump) => {
    await visit();
    const id = await ask();
    await page.evaluate((by) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + by;
    }, jump);
    await shop.bot(id, { content: 'an answer' });
    await shown('an answer');
    await say('once more');
    await expect.poll(() => said(), SOON).toContain('once more');
    await expect.poll(() => shop.cables, SOON).toBe(1);
    await shop.bot(id, { content: 'the end' });
    await shown('the end');
    const all = await messages();
    expect(all).toHaveLength(4);
  });
});
