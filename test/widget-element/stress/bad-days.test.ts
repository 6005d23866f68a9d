import { beforeEach, describe, expect, it } from 'vitest';
import {
  ask,
  button,
  composer,
  context,
  launcher,
  messages,
  newPage,
  page,
  said,
  say,
  shop,
  shown,
  useShop,
  widget,
} from '../visit.ts';

useShop();
beforeEach(async () => {
  await newPage();
});

/** A first message, which Chatwoot has when this ends. */
async function begin(text = 'one'): Promise<number> {
  await page.goto(shop.pageUrl);
  return ask(text);
}

describe('a proxy that takes no cable', () => {
  it.each(['closed', '403', 'silence'] as const)(
    'and answers its opening by “%s” costs no message: they are asked for',
    async (refusal) => {
      shop.cableOpen = false;
      shop.refusal = refusal;
      const conversation = await begin();
      await shop.bot(conversation, { content: 'heard by asking' });
      await shown('heard by asking');
      await say('two');
      await expect.poll(said).toEqual(['one', 'heard by asking', 'two']);
      await shop.jane(conversation, { content: 'from a person' });
      await shown('from a person');
      await expect.poll(() => widget.locator('.banner').count()).toBe(0);
    },
  );
});

describe('a laptop that slept', () => {
  it('shows what was said meanwhile, although its connection looks alive', async () => {
    await page.clock.install();
    const conversation = await begin();
    await shop.bot(conversation, { content: 'before' });
    await shown('before');
    shop.cableMuted = true;
    for (let index = 1; index <= 30; index += 1)
      await shop.bot(conversation, { content: `meanwhile ${String(index)}` });
    shop.cableMuted = false;
    // As a lid that is opened again: the clock jumps, and what was due comes once.
    await page.clock.fastForward('08:00:00');
    await shown('meanwhile 30');
    await expect.poll(() => widget.locator('.message').count()).toBe(32);
    await shop.bot(conversation, { content: 'after' });
    await shown('after');
    expect((await messages()).slice(0, 3)).toEqual([
      'You:one',
      'Assistant, AI:before',
      'Assistant, AI:meanwhile 1',
    ]);
  });
});

describe('a Chatwoot that restarts', () => {
  it('costs no message in either direction, and none comes twice', async () => {
    const conversation = await begin();
    const comeBack = shop.away('chatwoot');
    await say('two');
    await shown('Waiting to send');
    await shown(/can’t be reached/);
    await say('three');
    // What was on its way into Chatwoot all the same.
    await shop.bot(conversation, { content: 'an answer' });
    await comeBack();
    await button('Retry').click();
    await shown('an answer');
    await expect.poll(said).toEqual(['one', 'an answer', 'two', 'three']);
    await expect
      .poll(() => messages())
      .toEqual(['You:one', 'Assistant, AI:an answer', 'You:two', 'You:three']);
    await widget.locator('.banner').waitFor({ state: 'detached' });
    await shop.bot(conversation, { content: 'heard by cable' });
    await shown('heard by cable');
  });

  it('while the visitor comes back is waited for', async () => {
    const conversation = await begin();
    await shop.bot(conversation, { content: 'an answer' });
    await shown('an answer');
    const comeBack = shop.away('chatwoot');
    await page.reload();
    await shown(/can’t be reached/);
    await say('two');
    await comeBack();
    await button('Retry').click();
    await expect.poll(said).toEqual(['one', 'an answer', 'two']);
    await expect.poll(() => messages()).toEqual(['You:one', 'Assistant, AI:an answer', 'You:two']);
  });
});

describe('a Baton that is away', () => {
  it('costs the place in the line, and nothing else', async () => {
    const comeBack = shop.away('service');
    const conversation = await begin();
    await shop.bot(conversation, {
      content: 'Is it one of these?',
      content_type: 'input_select',
      content_attributes: { items: [{ title: 'Returns', value: 'r' }] },
    });
    await button('Returns').click();
    await widget.locator('.choice--on').waitFor();
    await shop.status(conversation, 'open');
    await shown('Waiting for a person');
    await shown('We can’t say how long yet');
    await say('a detail');
    await expect.poll(() => said().at(-1)).toBe('a detail');
    shop.line = { owner: 'queued', position: 2, waiting_since: Date.now() };
    await comeBack();
    await shown('You’re 2nd in line');
    await shop.jane(conversation, { content: 'Hello' });
    await shown('Hello');
    await button('End chat').click();
    await shown(/You ended the chat/);
  });
});

describe('a visitor’s clock that is wrong', () => {
  it.each([
    ['five hours behind', -5],
    ['two days ahead', 48],
  ])('%s: counts the wait by the service’s, and keeps the order', async (_, hours) => {
    await page.clock.install({ time: Date.now() + hours * 3_600_000 });
    const conversation = await begin();
    shop.line = {
      owner: 'queued',
      position: 1,
      now: Date.now(),
      waiting_since: Date.now() - 80_000,
      range: { from_minutes: 3, to_minutes: 6 },
    };
    await shop.bot(conversation, { content: 'A person comes.' });
    await shop.status(conversation, 'open');
    await shown(/^Waited 1:[2-5]\d$/);
    await shop.jane(conversation, { content: 'Hello' });
    await shown('Hello');
    await say('two');
    await expect
      .poll(() => messages())
      .toEqual(['You:one', 'Assistant, AI:A person comes.', 'Jane, person:Hello', 'You:two']);
  });
});

describe('an input method', () => {
  it('keeps its Enter to itself: what is composed is sent by the next one', async () => {
    await page.goto(shop.pageUrl);
    await launcher().click();
    await composer().click();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    const composed = await composer().evaluate((input: HTMLTextAreaElement) => {
      const seen: boolean[] = [];
      Object.assign(window, { seen });
      input.addEventListener('keydown', (event) => seen.push(event.isComposing));
      return input.value;
    });
    expect(composed).toBe('にほん');
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { seen: boolean[] }).seen))
      .toEqual([true]);
    await cdp.send('Input.insertText', { text: '日本' });
    await expect.poll(() => composer().inputValue()).toBe('日本');
    expect(shop.requests).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(said).toEqual(['日本']);
    // Escape gives up what is composed, and leaves the panel open.
    await cdp.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Escape',
      code: 'Escape',
      windowsVirtualKeyCode: 229,
    });
    await expect.poll(() => widget.locator('dialog').isVisible()).toBe(true);
  });
});

describe('a browser that blocks third parties’ cookies', () => {
  it('lets the chat work in a frame of another site, and finds it again there', async () => {
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.setCookieControls', {
      enableThirdPartyCookieRestriction: true,
    });
    await page.goto(`${shop.pageUrl.replace('127.0.0.1', 'localhost')}/frame`);
    const chat = page.frameLocator('iframe').locator('chat-widget');
    await chat.locator('.launcher').click();
    // The browser is as strict as it says.
    await expect
      .poll(() =>
        chat.evaluate(() => {
          document.cookie = 'probe=1; SameSite=None; Secure';
          return document.cookie;
        }),
      )
      .toBe('');
    await chat.locator('textarea').fill('from a frame');
    await chat.locator('textarea').press('Enter');
    await chat.getByText(/^Sent/).waitFor();
    await shop.bot(shop.lastConversation, { content: 'An answer' });
    await chat.getByText('An answer').waitFor();
    await page.reload();
    await chat.getByText('An answer').waitFor();
    expect(await context.cookies()).toEqual([]);
  });
});
