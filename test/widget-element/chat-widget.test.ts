import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ask,
  composer,
  context,
  launcher,
  page,
  problems,
  say,
  shop,
  shown,
  useShop,
  visit,
  widget,
} from './visit.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

useShop();

const title = () => widget.locator('#title');
const open = (): Promise<void> => launcher().click();

/** All of the chat, in order, as it reads: one line a message or divider. */
const lines = (): Promise<string[]> =>
  widget
    .locator('.log > :is(.message, .divider)')
    .evaluateAll((rows) =>
      rows.map((row) => (row.querySelector('.text') ?? row).textContent.replace(/\s+/g, ' ').trim()),
    );

async function violations(): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await runner.run();
    return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
  });
}

const CHOICES = {
  content: 'Is it one of these?',
  content_type: 'input_select',
  content_attributes: {
    items: [
      { title: 'The wrong item', value: 'wrong' },
      { title: 'None of these', value: 'none' },
    ],
  },
};

describe('a visitor', () => {
  it('is nobody to Chatwoot before the first message, then asks and is answered', async () => {
    await visit();
    await open();
    await shown(/You’re chatting with an AI assistant/);
    expect(shop.requests).toEqual([]);
    await say('How long does shipping take?');
    await shown(/^Sent/);
    const conversation = shop.lastConversation;
    await shop.typing(conversation, 'bot');
    await shown('Looking in our help pages');
    await shop.bot(conversation, { content: 'Shipping takes **3 days**.' });
    await shown(/Shipping takes/);
    await expect.poll(() => widget.locator('.message--bot strong').textContent()).toBe('3 days');
    await expect.poll(() => widget.locator('.message--bot .tag').textContent()).toBe('AI');
    await expect.poll(() => widget.locator('.typing').count()).toBe(0);
    await expect
      .poll(() => lines())
      .toEqual(['You:How long does shipping take?', 'Assistant, AI:Shipping takes 3 days.']);
    expect(shop.sandbox.inspect.messages(conversation)).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  it('takes a choice once, sees it taken, and is one tap from a person when none fits', async () => {
    await visit();
    const conversation = await ask();
    await shop.bot(conversation, CHOICES);
    await widget.getByRole('button', { name: 'None of these' }).click();
    await widget.getByRole('group', { name: 'Is it one of these? Answered' }).waitFor();
    await expect.poll(() => widget.locator('.choice:enabled').count()).toBe(0);
    await expect.poll(() => widget.locator('.choice--on').textContent()).toContain('None of these');
    await shop.bot(conversation, { content: 'Tell me once more in your own words.' });
    await widget.getByRole('button', { name: 'Talk to a person now' }).click();
    await shown("I'd like to talk to a person, please.");
    const said = shop.sandbox.inspect.messages(conversation).map((message) => message.content);
    await expect.poll(() => shop.sandbox.inspect.messages(conversation).length).toBe(4);
    expect(said).toContain('Is it one of these?');
  });

  it('waits in a line that moves, and sees who joined', async () => {
    await visit();
    const conversation = await ask();
    await shop.bot(conversation, { content: 'I’m getting a person.' });
    shop.line = {
      owner: 'queued',
      position: 2,
      waiting_since: Date.now() - 80_000,
      range: { from_minutes: 3, to_minutes: 6 },
      team: 'Support',
    };
    await shop.status(conversation, 'open');
    await shown('You’re 2nd in line');
    await shown('Usually 3–6 min · Support team');
    await shown(/^Waited 1:[2-5]\d$/);
    await expect.poll(() => title().textContent()).toContain('Waiting for a person');
    const [call] = shop.calls;
    expect(call?.path).toBe('/visitor/ticket');
    expect(call?.body).toMatchObject({
      inbox_identifier: shop.identifier,
      conversation_id: conversation,
      locale: 'en-GB',
    });
    shop.tell({ ...shop.line, position: 1 });
    await shown('You’re next');
    shop.tell({ owner: 'agent', person: { name: 'Jane Doe', team: 'Support' } });
    await shown(/Jane from Support/);
    await expect.poll(() => title().textContent()).toMatch(/Jane\s+Person/);
    await expect.poll(() => shop.streams).toBe(0);
    await shop.jane(conversation, { content: 'Hi, I’m Jane.' });
    await shown('Hi, I’m Jane.');
    await expect.poll(() => widget.locator('.divider--person').count()).toBe(1);
    await expect.poll(() => widget.locator('[role=status]').textContent()).toBe('Jane from Support joined');
  });

  it('leaves the line, and the bot has the chat again', async () => {
    await visit();
    const conversation = await ask();
    await shop.status(conversation, 'open');
    await widget.getByRole('button', { name: 'Leave the line' }).click();
    await shown(/You left the line/);
    await widget.getByRole('button', { name: 'Talk to a person' }).waitFor();
    expect(shop.calls.find((call) => call.path === '/visitor/leave')?.body).toMatchObject({
      conversation_id: conversation,
    });
  });

  it('ends the chat with the person, and goes on by writing again', async () => {
    await visit();
    const conversation = await ask();
    await shop.status(conversation, 'open');
    await shop.jane(conversation, { content: 'Hello' });
    await widget.getByRole('button', { name: 'End chat' }).click();
    await shown(/You ended the chat/);
    const title = widget.getByRole('heading', { level: 2 });
    await expect.poll(() => title.textContent()).toBe('Chat ended');
    await widget.getByRole('button', { name: 'Start a new chat' }).click();
    await expect.poll(() => title.textContent()).not.toBe('Chat ended');
    await expect.poll(() => composer().evaluate((input) => input.matches(':focus'))).toBe(true);
    await say('One more thing');
    await widget.getByRole('button', { name: 'Talk to a person' }).waitFor();
    expect(shop.lastConversation).toBe(conversation);
    expect(shop.sandbox.inspect.conversation(conversation)?.status).toBe('pending');
  });

  it('sees only that somebody types to them, not that they type a note', async () => {
    await visit();
    const conversation = await ask();
    await shop.typing(conversation, 'jane', true);
    await shop.bot(conversation, { content: 'First' });
    await shown('First');
    await expect.poll(() => widget.locator('.typing').count()).toBe(0);
    await shop.typing(conversation, 'jane');
    await shown('Jane is typing');
  });

  it('finds the chat again after a reload, pages back through it, and sees what came meanwhile as unread', async () => {
    await visit();
    const conversation = await ask('message 0');
    await widget.getByRole('button', { name: 'Close chat' }).click();
    for (let index = 1; index <= 30; index += 1)
      await shop.bot(conversation, { content: `answer ${String(index)}` });
    // What the cable brings late would be read back to after the reload, and be on the page at once.
    await widget.getByRole('button', { name: 'Open chat, 30 unread messages' }).waitFor();
    await page.reload();
    await widget.getByRole('button', { name: 'Open chat, 20 unread messages' }).click();
    await shown('answer 30');
    await expect.poll(() => widget.locator('.message').count()).toBe(20);
    // A page that begins in the middle of a second brings fewer that are new: once or twice.
    const earlier = widget.getByRole('button', { name: 'Earlier messages' });
    const readBack = async (): Promise<number> => {
      if (await earlier.isVisible()) await earlier.click({ timeout: 1_000 }).catch(() => undefined);
      return widget.locator('.message').count();
    };
    await expect.poll(readBack).toBe(31);
    expect((await lines())[0]).toBe('You:message 0');
    expect((await lines()).at(-1)).toBe('Assistant, AI:answer 30');
    await widget.getByRole('button', { name: 'Close chat' }).click();
    await widget.getByRole('button', { name: 'Open chat', exact: true }).waitFor();
  });
});

describe('two tabs', () => {
  it('are one visitor with one chat, and neither sends what the other has yet to send', async () => {
    await visit();
    await open();
    const other = await context.newPage();
    await other.goto(shop.pageUrl);
    await other.locator('chat-widget .launcher').click();
    await say('from the first');
    await shown(/^Sent/);
    await other.locator('chat-widget textarea').fill('from the second');
    await other.locator('chat-widget textarea').press('Enter');
    await shown('from the second');
    await other.locator('chat-widget').getByText('from the first').waitFor();
    expect(shop.sandbox.inspect.conversations()).toHaveLength(1);

    await context.setOffline(true);
    await say('written offline');
    await shown('Waiting to send');
    await context.setOffline(false);
    const third = await context.newPage();
    await third.goto(shop.pageUrl);
    await shown(/^Sent/);
    await third.locator('chat-widget .launcher').click();
    await third.locator('chat-widget').getByText('written offline').waitFor();
    expect(shop.sandbox.inspect.messages(shop.lastConversation).map((one) => one.content)).toEqual([
      'from the first',
      'from the second',
      'written offline',
    ]);
  });

  it('keep what waits in one of them across its reload', async () => {
    await visit();
    const conversation = await ask('one');
    shop.sandbox.faults.set({ api: { answer: 500, work: 'undone', when: (call) => call.method === 'POST' } });
    await say('two');
    await widget.getByRole('button', { name: 'Try again' }).waitFor();
    await page.reload();
    shop.sandbox.faults.clear();
    await widget.getByRole('button', { name: 'Try again' }).click();
    await expect
      .poll(() => shop.sandbox.inspect.messages(conversation).map(({ content }) => content))
      .toEqual(['one', 'two']);
    await shown(/^Sent/);
    await expect.poll(() => lines()).toEqual(['You:one', 'You:two']);
  });
});

describe('a bad connection', () => {
  it('keeps what is written offline and sends it in order', async () => {
    await visit();
    const conversation = await ask('one');
    await context.setOffline(true);
    await say('two');
    await say('three');
    await shown(/You’re offline/);
    await expect.poll(() => widget.getByText('Waiting to send').count()).toBe(2);
    await context.setOffline(false);
    await expect
      .poll(() => shop.sandbox.inspect.messages(conversation).map((one) => one.content))
      .toEqual(['one', 'two', 'three']);
    await widget.locator('.banner').waitFor({ state: 'detached' });
    await expect.poll(() => lines()).toEqual(['You:one', 'You:two', 'You:three']);
  });

  it('says what was not sent, and tries again or forgets it as the visitor wishes', async () => {
    await visit();
    const conversation = await ask('one');
    const refuse = { answer: 500 as const, work: 'undone' as const };
    shop.sandbox.faults.set({
      api: { ...refuse, when: (call) => call.path.endsWith('/messages') && call.method === 'POST' },
    });
    await say('two');
    await say('three');
    await expect.poll(() => widget.locator('.alert-line').count()).toBe(2);
    await expect.poll(() => widget.locator('[role=alert]').textContent()).toContain('Not sent');
    shop.sandbox.faults.clear();
    await widget.getByRole('button', { name: 'Delete' }).last().click();
    await widget.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => lines()).toEqual(['You:one', 'You:two']);
    await expect
      .poll(() => shop.sandbox.inspect.messages(conversation).map((one) => one.content))
      .toEqual(['one', 'two']);
  });

  it('says that a message is too long for Chatwoot, which trying again would not mend', async () => {
    await visit();
    await shop.bot(await ask('one'), { content: 'Two.' });
    await shown('Two.');
    await say('x'.repeat(150_001));
    await shown('This message is longer than 150,000 characters. Send it in parts.');
    await widget.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => widget.getByText('150,000 characters').count()).toBe(0);
  });

  it('does not send twice what had arrived although its answer was lost', async () => {
    await visit();
    const conversation = await ask('one');
    // The work is done, the connection breaks in the answer, and the cable is away too.
    shop.cableOpen = false;
    shop.dropCables();
    shop.halfAnswers = 1;
    await say('two');
    await expect.poll(() => lines()).toEqual(['You:one', 'You:two']);
    await shown(/^Sent/);
    expect(shop.sandbox.inspect.messages(conversation).map((one) => one.content)).toEqual(['one', 'two']);
  });

  it('hears answers without the cable, and nothing twice when it comes back', async () => {
    await visit();
    const conversation = await ask('one');
    shop.cableOpen = false;
    shop.dropCables();
    await shop.bot(conversation, { content: 'heard by asking' });
    await shown('heard by asking');
    shop.cableOpen = true;
    await shop.bot(conversation, { content: 'heard by cable' });
    await shown('heard by cable');
    await expect
      .poll(() => lines())
      .toEqual(['You:one', 'Assistant, AI:heard by asking', 'Assistant, AI:heard by cable']);
  });

  it('fills a gap that is longer than a page', async () => {
    await visit();
    const conversation = await ask('one');
    shop.cableOpen = false;
    shop.sandbox.faults.set({ api: { answer: 503, work: 'undone', when: (call) => call.as === 'visitor' } });
    shop.dropCables();
    await shown(/can’t be reached/);
    for (let index = 1; index <= 45; index += 1)
      await shop.bot(conversation, { content: `answer ${String(index)}` });
    shop.sandbox.faults.clear();
    await widget.getByRole('button', { name: 'Retry' }).click();
    await expect.poll(() => widget.locator('.message').count()).toBe(46);
    expect((await lines()).slice(0, 2)).toEqual(['You:one', 'Assistant, AI:answer 1']);
  });

  it('begins anew when the conversation was deleted', async () => {
    await visit();
    const conversation = await ask('one');
    await shop.admin('DELETE', `/conversations/${String(conversation)}`);
    // Chatwoot deletes in a job: what is written before that goes with the conversation.
    await expect.poll(() => shop.lastConversation).toBe(0);
    await say('two');
    await expect.poll(() => shop.lastConversation).toBeGreaterThan(conversation);
    await expect.poll(() => lines()).toEqual(['You:two']);
  });
});

describe('the page around it', () => {
  it('may forbid everything but the two origins, and only Lit’s own trusted types', async () => {
    shop.csp =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src ORIGINS; require-trusted-types-for 'script'; trusted-types lit-html";
    await visit();
    const reports: string[] = [];
    page.on('console', (entry) => {
      if (entry.text().includes('Content Security Policy')) reports.push(entry.text());
    });
    await page.reload();
    const conversation = await ask();
    await shop.bot(conversation, CHOICES);
    await widget.getByRole('button', { name: 'The wrong item' }).click();
    shop.line = {
      owner: 'queued',
      position: 2,
      waiting_since: Date.now() - 60_000,
      range: { from_minutes: 3, to_minutes: 6 },
    };
    await shop.status(conversation, 'open');
    await shown('You’re 2nd in line');
    await expect
      .poll(() => widget.locator('.eta__band').evaluate((band) => band.getBoundingClientRect().width))
      .toBeGreaterThan(50);
    expect(reports).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('hears what happens by events that leave the shadow tree', async () => {
    await visit();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const name of ['opened', 'closed', 'message', 'handoff', 'unread', 'error']) {
        document.addEventListener(`chat-${name}`, (event) => {
          heard.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`);
        });
      }
    });
    const conversation = await ask('hello');
    await shop.status(conversation, 'open');
    await shown('Waiting for a person');
    await shop.jane(conversation, { content: 'Hi' });
    await shown('Hi');
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard[0]).toBe('opened {}');
    expect(heard).toContain('handoff {"from":"bot","to":"queued","person":null}');
    expect(heard).toContain('handoff {"from":"queued","to":"agent","person":"Jane Doe"}');
    expect(heard.filter((line) => line.startsWith('message'))).toHaveLength(2);
  });

  it('drives it by methods, and forgets the visitor on reset', async () => {
    await visit();
    await page.evaluate(() => {
      const chat = document.querySelector('chat-widget')!;
      chat.open();
      chat.sendMessage('  from the page  ');
    });
    await shown('from the page');
    await shown(/^Sent/);
    await page.evaluate(() => {
      document.querySelector('chat-widget')!.setLocale('de');
    });
    await widget.getByRole('button', { name: 'Mit einem Menschen sprechen' }).waitFor();
    await page.evaluate(() => {
      document.querySelector('chat-widget')!.reset();
    });
    await expect.poll(() => lines()).toEqual([]);
    await expect
      .poll(() =>
        page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('chat-widget'))),
      )
      .toEqual([]);
    await page.evaluate(() => {
      document.querySelector('chat-widget')!.toggle();
    });
    await expect.poll(() => widget.locator('dialog').isVisible()).toBe(false);
  });

  it('may set properties before the script is there, take attributes away, and move the element', async () => {
    await visit();
    await context.addInitScript(() => {
      new MutationObserver(() => {
        const chat = document.querySelector('chat-widget:not(:defined)');
        if (chat) Object.assign(chat, { botName: 'Early bird', isOpen: true });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await shown('Early bird');
    await expect.poll(() => widget.getAttribute('open')).toBe('');
    await page.evaluate(() => {
      const chat = document.querySelector('chat-widget')!;
      document.querySelector('main')!.append(chat);
      chat.removeAttribute('open');
      chat.removeAttribute('service-url');
    });
    await ask('still here');
    expect(problems).toEqual([]);
  });

  it('shows answers before the code of a begun chat is there, asks for it again, and shows all of it then', async () => {
    await visit();
    let asked = 0;
    await page.route('**/later-*.js', (route) => {
      asked += 1;
      return asked === 1 ? route.abort() : route.continue();
    });
    const conversation = await ask();
    await shop.status(conversation, 'open');
    await shop.jane(conversation, { content: 'Hello' });
    await shown('Hello');
    await widget.getByRole('button', { name: 'End chat' }).waitFor();
    await expect.poll(() => title().textContent()).toMatch(/Jane\s+Person/);
    await expect.poll(() => lines()).toHaveLength(3);
    expect(asked).toBe(2);
  });

  it('shows a plain first answer without waiting for anything else, and Markdown once it can be drawn', async () => {
    await visit();
    const held: (() => Promise<void>)[] = [];
    await page.route('**/later-*.js', (route) => {
      held.push(() => route.continue());
    });
    const conversation = await ask();
    await shop.bot(conversation, { content: 'In three days.' });
    await shown('In three days.');
    await expect.poll(() => held.length).toBe(1);
    await shop.bot(conversation, { content: 'In **five** days.' });
    await held[0]?.();
    await widget.locator('strong', { hasText: 'five' }).waitFor();
    expect(problems).toEqual([]);
  });

  it('may load the script twice', async () => {
    await visit();
    await page.addScriptTag({ type: 'module', url: '/chat-widget.js?again' });
    await open();
    expect(problems).toEqual([]);
  });

  it('still works where the browser gives no storage', async () => {
    await visit();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.reload();
    await ask('hello');
    expect(problems).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('opens, writes, breaks lines, reads back, closes, and gives the focus back', async () => {
    await visit();
    const focused = (): Promise<string> =>
      page.evaluate(
        () =>
          document.activeElement?.shadowRoot?.activeElement?.className ??
          document.activeElement?.tagName ??
          '',
      );
    await page.locator('#buy').focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => focused()).toBe('launcher');
    await page.keyboard.press('Enter');
    await composer().waitFor();
    await expect.poll(() => composer().evaluate((input) => input.matches(':focus'))).toBe(true);
    await page.keyboard.type('first');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('second');
    await page.keyboard.press('Enter');
    await shown(/^Sent/);
    expect(shop.sandbox.inspect.messages(shop.lastConversation)[0]?.content).toBe('first\nsecond');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused()).toBe('log');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused()).toBe('launcher');
    await expect.poll(() => widget.locator('dialog').isVisible()).toBe(false);
  });

  it('takes a choice and keeps the focus where the visitor writes', async () => {
    await visit();
    const conversation = await ask();
    await shop.bot(conversation, CHOICES);
    await widget.getByRole('button', { name: 'The wrong item' }).focus();
    await page.keyboard.press('Enter');
    await widget.locator('.choice--on').waitFor();
    await expect.poll(() => composer().evaluate((input) => input.matches(':focus'))).toBe(true);
  });

  it('does not send while an input method is composing', async () => {
    await visit();
    await open();
    await composer().fill('にほん');
    await composer().evaluate((input) => {
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }),
      );
    });
    await expect.poll(() => composer().inputValue()).toBe('にほん');
  });

  it('leaves the page usable beside the open panel, and takes no focus when open from the start', async () => {
    shop.attributes = { open: '' };
    await visit();
    await composer().waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.locator('#buy').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('buy');
  });
});

describe('a small screen', () => {
  it('shows the panel as a modal page of its own, with targets a thumb can hit', async () => {
    await visit({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const conversation = await ask();
    await shop.bot(conversation, CHOICES);
    await shown('Is it one of these?');
    await expect
      .poll(() => widget.locator('dialog').evaluate((dialog) => dialog.matches(':modal')))
      .toBe(true);
    await expect
      .poll(() => widget.locator('dialog').boundingBox())
      .toMatchObject({
        x: 0,
        y: 0,
        width: 390,
        height: 844,
      });
    for (const button of await widget.locator('dialog button:visible').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => widget.locator('dialog').isVisible()).toBe(false);
    await open();
    await widget.getByRole('button', { name: 'Close chat' }).click();
    await widget.locator('.launcher').waitFor();
  });
});

describe('a keyboard on the screen', () => {
  it('leaves the header and where the visitor writes in sight, and who magnifies their part', async () => {
    await visit({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await open();
    const seen = (height: number, offsetTop: number, scale = 1) =>
      page.evaluate(
        (told) => {
          for (const [name, value] of Object.entries(told))
            Object.defineProperty(visualViewport, name, { value, configurable: true });
          visualViewport?.dispatchEvent(new Event('resize'));
        },
        { height, offsetTop, scale },
      );
    const box = () => widget.locator('dialog').boundingBox();
    await seen(460, 120);
    await expect.poll(box).toMatchObject({ y: 120, height: 460 });
    await seen(200, 300, 2);
    await expect.poll(box).toMatchObject({ y: 120, height: 460 });
    await seen(844, 0);
    await expect.poll(box).toMatchObject({ y: 0, height: 844 });
  });
});

describe('right to left', () => {
  it('mirrors the panel, and lets each message run its own way', async () => {
    shop.dir = 'rtl';
    shop.attributes = { locale: 'ar-EG' };
    await visit();
    await open();
    await say('How long does shipping take?');
    await shown(/^أُرسلت \d{1,2}:\d\d/);
    await shop.bot(shop.lastConversation, { content: 'Shipping takes 3 days.' });
    await shown(/Shipping takes/);
    const panel = await widget.locator('dialog').boundingBox();
    const bot = await widget.locator('.message--bot .avatar').boundingBox();
    const own = await widget.locator('.message--visitor .bubble').boundingBox();
    expect(panel?.x).toBe(24);
    expect(bot?.x).toBeGreaterThan(300);
    expect(own?.x).toBeLessThan(60);
    await expect
      .poll(() => widget.locator('.message--bot .text').evaluate((text) => getComputedStyle(text).direction))
      .toBe('ltr');
  });

  it('is a matter of the language, not of the page', async () => {
    shop.attributes = { locale: 'ar' };
    await visit();
    await open();
    await shown(/مساعد Larkfield/);
    const box = await widget.locator('dialog').boundingBox();
    const picture = await widget.locator('.header .avatar').boundingBox();
    expect(box?.x).toBe(960 - 24 - 400);
    expect(picture?.x).toBeGreaterThan(850);
    await widget.evaluate((element) => {
      (element as HTMLElement & { setLocale(locale: string): void }).setLocale('de');
    });
    await shown('Larkfield');
    await widget.getByRole('button', { name: 'Chat schließen' }).waitFor();
    expect((await widget.locator('.header .avatar').boundingBox())?.x).toBeLessThan(600);
  });
});

describe.each(['light', 'dark'] as const)('accessibility in %s', (colorScheme) => {
  it('has no violation in any state', async () => {
    await visit({ colorScheme });
    const found: Record<string, string[]> = {};
    const check = async (state: string): Promise<void> => {
      const list = await violations();
      if (list.length > 0) found[state] = list;
    };
    await check('closed');
    await open();
    await composer().waitFor();
    await check('empty');
    await say('hello');
    await shown(/^Sent/);
    const conversation = shop.lastConversation;
    await shop.bot(conversation, {
      content: 'See **this**',
      content_type: 'article',
      content_attributes: {
        items: [{ title: 'Returns', description: 'Helmets', link: 'https://larkfield.example/r' }],
      },
    });
    await shown('Returns');
    await shop.typing(conversation, 'bot');
    await shown('Looking in our help pages');
    await check('answer and typing');
    await shop.bot(conversation, CHOICES);
    await shown('Is it one of these?');
    await check('did you mean');
    await widget.getByRole('button', { name: 'None of these' }).click();
    await widget.locator('.choice--on').waitFor();
    await shop.bot(conversation, { content: 'In your own words?' });
    await shown('Talk to a person now');
    await check('rephrase');
    shop.line = {
      owner: 'queued',
      position: 2,
      waiting_since: Date.now(),
      range: { from_minutes: 3, to_minutes: 6 },
      team: 'Support',
    };
    await shop.status(conversation, 'open');
    await shown('You’re 2nd in line');
    await check('queued');
    await shop.jane(conversation, { content: 'Hi, I’m Jane.' });
    await shown('Hi, I’m Jane.');
    await check('joined');
    await context.setOffline(true);
    await say('offline');
    await shown('Waiting to send');
    await check('offline');
    await context.setOffline(false);
    await shown(/^Sent/);
    shop.sandbox.faults.set({ api: { answer: 500, work: 'undone', when: (call) => call.method === 'POST' } });
    await say('refused');
    await widget.locator('.alert-line').waitFor();
    await check('not sent');
    shop.sandbox.faults.clear();
    await shop.status(conversation, 'resolved', 'jane');
    await shown('Start a new chat');
    await check('ended');
    expect(found).toEqual({});
  });
});
