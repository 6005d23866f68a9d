import { createHmac } from 'node:crypto';
import type { FrameLocator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { integrityOf } from '../../widget-element/build/integrity.ts';
import { context, newPage, page, problems, shop, useShop, widget } from './visit.ts';
import { widgetBundle } from './widget-bundle.ts';

/** Every request that left the browser. */
let requests: { url: string; cookie: string | undefined }[];

useShop();

async function visit(path = ''): Promise<void> {
  await newPage({ viewport: { width: 1000, height: 720 } });
  requests = [];
  page.on('console', (entry) => {
    if (entry.type() === 'error') problems.push(entry.text());
  });
  page.on('request', (request) => {
    requests.push({ url: request.url(), cookie: request.headers()['cookie'] });
  });
  await page.goto(shop.pageUrl + path);
}

type Place = Page | FrameLocator;

/** A question and its answer, in the widget that is found by `selector`. */
async function talk(place: Place, selector: string, words: string): Promise<void> {
  const chat = place.locator(selector);
  const panel = chat.locator('dialog');
  if (!(await panel.isVisible())) await chat.locator('.launcher').click();
  await chat.locator('textarea').fill(words);
  await chat.locator('textarea').press('Enter');
  await chat.getByText(/^Sent/).waitFor();
  await shop.bot(shop.lastConversation, { content: `About **${words}**` });
  await chat.locator('.message--bot strong', { hasText: words }).waitFor();
}

const storage = (): Promise<string[]> =>
  page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
const contacts = () => shop.sandbox.world.core.state.contacts;

describe('the widget in other people’s pages', () => {
  it('works twice on one page, each with an inbox and a keyboard of its own', async () => {
    const second = await shop.admin('POST', '/inboxes', { name: 'Workshop', channel: { type: 'api' } });
    shop.around = (tag) =>
      `${tag.replace('<chat-widget', '<chat-widget id="one" ')}${tag
        .replace('<chat-widget', '<chat-widget id="two" position="start"')
        .replace(shop.identifier, String(second['inbox_identifier']))}`;
    await visit();
    await page.locator('#one .launcher').click();
    await page.locator('#two .launcher').click();
    await page.locator('#one textarea').fill('to the shop');
    await page.locator('#two textarea').fill('to the workshop');
    await page.locator('#one textarea').press('Enter');
    await page.locator('#one').getByText(/^Sent/).waitFor();
    await expect.poll(() => page.locator('#two textarea').inputValue()).toBe('to the workshop');
    await expect.poll(() => page.locator('#two .message').count()).toBe(0);
    await page.locator('#two textarea').press('Escape');
    await expect.poll(() => page.locator('#two dialog').isVisible()).toBe(false);
    await expect.poll(() => page.locator('#one dialog').isVisible()).toBe(true);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('two');
    await page.locator('#two .launcher').click();
    await expect.poll(() => page.locator('#two textarea').inputValue()).toBe('to the workshop');
    await page.locator('#two textarea').press('Enter');
    await page.locator('#two').getByText(/^Sent/).waitFor();
    expect(shop.sandbox.inspect.conversations().map(({ inboxId }) => inboxId)).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  it('works inside another shadow tree, and inside one in that', async () => {
    shop.around = (tag) =>
      `<div id="outer"><template shadowrootmode="open"><p>outer</p><div id="inner"><template shadowrootmode="open">${tag}</template></div></template></div>`;
    await visit();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const name of ['chat-opened', 'chat-message', 'chat-ready'])
        document.addEventListener(name, (event) =>
          heard.push(`${event.type} ${(event.target as Element).id}`),
        );
    });
    await talk(page, 'chat-widget', 'shadows');
    await page.locator('chat-widget textarea').press('Escape');
    await page.locator('chat-widget .launcher').waitFor();
    await expect
      .poll(() =>
        page.evaluate(() => {
          let active = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          return active?.className;
        }),
      )
      .toBe('launcher');
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard).toEqual(expect.arrayContaining(['chat-opened outer', 'chat-message outer']));
    expect(problems).toEqual([]);
  });

  it('works where storage is blocked: in a sandboxed frame, for as long as the page lives', async () => {
    await visit('/frame?sandbox=allow-scripts');
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('body').evaluate(() => localStorage.length)).rejects.toThrow(
      /SecurityError|Failed to read/,
    );
    await talk(frame, 'chat-widget', 'sandboxes');
    expect(problems).toEqual([]);
  });

  it('works in a frame of another site, without a cookie', async () => {
    await visit();
    // Another host name is another site, whose storage is kept apart and whose cookies are third parties'.
    const elsewhere = shop.pageUrl.replace('127.0.0.1', 'localhost');
    await page.goto(`${elsewhere}/frame`);
    const frame = page.frameLocator('iframe');
    await talk(frame, 'chat-widget', 'frames');
    expect(requests.filter(({ cookie }) => cookie !== undefined)).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('is not moved by a page that styles everything', async () => {
    shop.around = (tag) =>
      `${tag}<style>* { all: unset !important; } html { font-size: 40px; direction: rtl; } button, textarea, dialog { display: none !important; color: red !important; }</style>`;
    await visit();
    await talk(page, 'chat-widget', 'styles');
    await expect
      .poll(() => widget.locator('textarea').evaluate((input) => getComputedStyle(input).fontSize))
      .toBe('15px');
    expect((await widget.locator('dialog').boundingBox())?.width).toBe(400);
  });
});

describe('a page that does things of its own', () => {
  it('with single keys hears none of what is typed in the chat, and its shortcuts with Ctrl all the same', async () => {
    await visit();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keypress', 'keyup'])
        document.addEventListener(type, (event) => {
          heard.push(`${type} ${(event as KeyboardEvent).key}`);
        });
    });
    await widget.locator('.launcher').click();
    await widget.locator('textarea').focus();
    await page.keyboard.type('and/or');
    expect(await widget.locator('textarea').inputValue()).toBe('and/or');
    const heard = (): Promise<string[]> =>
      page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(await heard()).toEqual([]);
    await page.keyboard.press('Control+k');
    expect(await heard()).toContain('keydown k');
  });

  it('may move the element without a break: connection, focus and words stay', async () => {
    await visit();
    await talk(page, 'chat-widget', 'hello');
    await widget.locator('textarea').fill('half a question');
    const heard = await page.evaluate(async () => {
      const chat = document.querySelector('chat-widget')!;
      const place = document.querySelector('main') as HTMLElement & { moveBefore(one: Node, at: null): void };
      const changes: string[] = [];
      chat.addEventListener('chat-status', (event) => changes.push(event.detail.connection));
      place.moveBefore(chat, null);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return [...changes, chat.parentElement?.tagName, chat.renderRoot.activeElement?.tagName];
    });
    expect(heard).toEqual(['MAIN', 'TEXTAREA']);
    expect(await widget.locator('textarea').inputValue()).toBe('half a question');
  });

  it('may take the element out and put it in again, open, without losing its own focus to it', async () => {
    await visit();
    await talk(page, 'chat-widget', 'hello');
    await page.evaluate(async () => {
      const chat = document.querySelector('chat-widget')!;
      chat.remove();
      document.querySelector<HTMLElement>('#buy')!.focus();
      document.body.append(chat);
      await chat.updateComplete;
    });
    await widget.locator('textarea').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('buy');
  });

  it.each(['1.5', '2'])('zoomed %s times by its own style still shows all of the panel', async (zoom) => {
    await visit();
    await page.evaluate((times) => {
      document.documentElement.style.setProperty('zoom', times);
    }, zoom);
    await widget.locator('.launcher').click();
    const box = (await widget.locator('dialog').boundingBox())!;
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
    const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  });

  it('is printed without a chat on each sheet', async () => {
    await visit();
    await widget.locator('.launcher').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await widget.locator('.launcher').isVisible()).toBe(false);
  });
});

describe('a page that pins the widget to its bytes', () => {
  beforeEach(async () => {
    const files = [...(await widgetBundle())].filter(([name]) => name.endsWith('.js'));
    const hashes = Object.fromEntries(files.map(([name, code]) => [`/${name}`, integrityOf(code)]));
    shop.script = `<script type="importmap">${JSON.stringify({ integrity: hashes })}</script>
<script type="module" src="/chat-widget.js" integrity="${hashes['/chat-widget.js'] ?? ''}" crossorigin="anonymous"></script>`;
  });
  const isTampered = (): Promise<boolean> => page.evaluate(() => 'tampered' in window);

  it('gets a chat that works, to its last file', async () => {
    await visit();
    await talk(page, 'chat-widget', 'pins');
    expect(problems).toEqual([]);
  });

  it('is spared a script that was changed', async () => {
    shop.tampered = /chat-widget\.js$/;
    await visit();
    await expect.poll(() => problems.join()).toMatch(/integrity/);
    await expect.poll(() => page.evaluate(() => customElements.get('chat-widget') === undefined)).toBe(true);
    expect(await isTampered()).toBe(false);
  });

  it('is spared a file that is fetched later, and has a chat all the same', async () => {
    shop.tampered = /\/later-/;
    await visit();
    await widget.locator('.launcher').click();
    await widget.locator('textarea').fill('one');
    await widget.locator('textarea').press('Enter');
    await widget.getByText(/^Sent/).waitFor();
    await shop.bot(shop.lastConversation, { content: 'About **pins**' });
    await expect.poll(() => problems.join()).toMatch(/integrity/);
    await widget.getByText('About').waitFor();
    expect(await isTampered()).toBe(false);
  });
});

describe('what a page says of its visitor', () => {
  const hash = async (identifier: string): Promise<string> => {
    const inboxes = shop.sandbox.world.core.state.inboxes;
    const inbox = inboxes.find((one) => one.identifier === shop.identifier);
    return createHmac('sha256', inbox?.hmacToken ?? '')
      .update(identifier)
      .digest('hex');
  };
  const links = () => shop.sandbox.world.core.state.contactInboxes;

  it('goes with the first message, proven: Chatwoot marks the contact as verified', async () => {
    const identifierHash = await hash('ada-7');
    await visit();
    await page.evaluate(async (identifier_hash) => {
      const widget = document.querySelector('chat-widget')!;
      await widget.setUser('ada-7', { name: 'Ada L.', email: 'ada@example.com', identifier_hash });
      await widget.setCustomAttributes({ plan: 'pro' });
      await widget.setConversationCustomAttributes({ page: 'order' });
    }, identifierHash);
    expect(shop.requests).toEqual([]);
    await talk(page, 'chat-widget', 'me');
    const contact = contacts().at(-1);
    expect(contact).toMatchObject({ identifier: 'ada-7', name: 'Ada L.', email: 'ada@example.com' });
    expect(contact?.customAttributes).toEqual({ plan: 'pro' });
    expect(links().at(-1)?.hmacVerified).toBe(true);
    expect(shop.sandbox.inspect.conversations().at(-1)?.customAttributes).toEqual({ page: 'order' });
    await page.evaluate(() =>
      document.querySelector('chat-widget')!.setCustomAttributes({ plan: 'free', seats: 2 }),
    );
    expect(contacts().at(-1)?.customAttributes).toEqual({ plan: 'free', seats: 2 });
    expect(problems).toEqual([]);
  });

  it('is taken from attributes too', async () => {
    shop.attributes = { identifier: 'grace-1', 'identifier-hash': await hash('grace-1') };
    await visit();
    await talk(page, 'chat-widget', 'me');
    expect(contacts().at(-1)?.identifier).toBe('grace-1');
    expect(links().at(-1)?.hmacVerified).toBe(true);
  });

  it('never carries an address without proof, and a wrong proof does not cost the message', async () => {
    await visit();
    await page.evaluate(async () => {
      const errors: string[] = [];
      Object.assign(window, { errors });
      document.addEventListener('chat-error', ({ detail }) => errors.push(detail.code));
      const widget = document.querySelector('chat-widget')!;
      await widget.setUser('ada-7', {
        name: 'Ada',
        email: 'victim@example.com',
        phone_number: '+351911111111',
      });
    });
    const errors = (): Promise<string[]> =>
      page.evaluate(() => (window as unknown as { errors: string[] }).errors);
    expect(await errors()).toEqual(['config']);
    await talk(page, 'chat-widget', 'one');
    expect(contacts().at(-1)).toMatchObject({
      name: 'Ada',
      email: null,
      phoneNumber: null,
      identifier: null,
    });
    await page.evaluate(async () => {
      const widget = document.querySelector('chat-widget')!;
      widget.reset();
      await widget.setUser('ada-7', { email: 'victim@example.com', identifier_hash: 'f00d' });
    });
    await talk(page, 'chat-widget', 'two');
    expect(await errors()).toEqual(['config', 'refused']);
    expect(contacts().at(-1)).toMatchObject({ email: null, identifier: null });
    expect(links().at(-1)?.hmacVerified).toBe(false);
  });

  it('begins a chat of their own for somebody else on the same browser', async () => {
    await visit();
    const [ada, grace] = [await hash('ada-7'), await hash('grace-1')];
    const become = (identifier: string, identifier_hash: string): Promise<void> =>
      page.evaluate((user) => document.querySelector('chat-widget')!.setUser(user.identifier, user), {
        identifier,
        identifier_hash,
      });
    await become('ada-7', ada);
    await talk(page, 'chat-widget', 'from Ada');
    await page.reload();
    await become('ada-7', ada);
    await widget.locator('.message--bot').waitFor();
    await become('grace-1', grace);
    await expect.poll(() => widget.locator('.message').count()).toBe(0);
    await talk(page, 'chat-widget', 'from Grace');
    expect(contacts().map(({ identifier }) => identifier)).toEqual(['ada-7', 'grace-1']);
  });
});

describe('privacy', () => {
  it('asks only the page, Chatwoot and the service, keeps nothing before the first message, and no cookie ever', async () => {
    await visit();
    await widget.locator('.launcher').click();
    await widget.locator('textarea').waitFor();
    await expect.poll(() => storage()).toEqual([]);
    expect(shop.requests).toEqual([]);
    await talk(page, 'chat-widget', 'privacy');
    const allowed = [shop.pageUrl, shop.chatwootUrl, shop.serviceUrl];
    expect(
      requests.filter(({ url }) => !allowed.some((one) => url.startsWith(one)) && !url.startsWith('data:')),
    ).toEqual([]);
    expect(requests.filter(({ cookie }) => cookie !== undefined)).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect((await storage()).every((key) => key.startsWith('chat-widget:'))).toBe(true);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    // Words are Chatwoot's to keep; here is only what finds them again.
    expect(kept).not.toContain('privacy');
    const secret = shop.sandbox.world.core.state.contactInboxes.at(-1)?.sourceId ?? '';
    expect(kept).toContain(secret);
    expect(
      requests.filter(({ url }) => url.includes(secret)).every(({ url }) => url.startsWith(shop.chatwootUrl)),
    ).toBe(true);
    await page.evaluate(() => {
      document.querySelector('chat-widget')!.reset();
    });
    await expect.poll(() => storage()).toEqual([]);
  });

  it.each(['session', 'none'] as const)(
    'keeps the visitor no longer than persist="%s" allows',
    async (persist) => {
      shop.attributes = { persist };
      await visit();
      await talk(page, 'chat-widget', 'short');
      await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
      await page.reload();
      if (persist === 'none') await widget.locator('.launcher').click();
      await widget.locator('textarea').waitFor();
      if (persist === 'session') await widget.locator('.message--bot').waitFor();
      else expect(await widget.locator('.message').count()).toBe(0);
    },
  );

  it('stores and sends nothing before the visitor agrees, where the page asks for that', async () => {
    shop.attributes = { 'needs-consent': '' };
    await visit();
    await widget.locator('.launcher').click();
    await widget.getByRole('button', { name: 'Agree and start' }).waitFor();
    await widget.getByText('What you write here is sent to Larkfield').waitFor();
    await expect.poll(() => widget.locator('textarea').count()).toBe(0);
    await page.evaluate(() => {
      document.querySelector('chat-widget')!.sendMessage('too early');
    });
    await page.evaluate(() => document.querySelector('chat-widget')!.setCustomAttributes({ plan: 'pro' }));
    await expect.poll(() => storage()).toEqual([]);
    expect(shop.requests).toEqual([]);
    expect(shop.calls).toEqual([]);
    await widget.getByRole('button', { name: 'Agree and start' }).press('Enter');
    await widget.locator('textarea').waitFor();
    await expect
      .poll(() => widget.locator('textarea').evaluate((input) => input.matches(':focus')))
      .toBe(true);
    await talk(page, 'chat-widget', 'agreed');
    await page.reload();
    await widget.locator('.message--bot').waitFor();
    await widget.locator('textarea').waitFor();
    await page.evaluate(() => {
      document.querySelector('chat-widget')!.reset();
    });
    await expect.poll(() => storage()).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('asks in the page’s own words, whose button needs no script', async () => {
    shop.attributes = { 'needs-consent': '' };
    shop.around = (tag) =>
      tag.replace(
        '></chat',
        '><div slot="consent">We record chats. <button type="button" data-agree>Fine</button></div></chat',
      );
    await visit();
    await widget.locator('.launcher').click();
    await page.getByRole('button', { name: 'Fine' }).click();
    await talk(page, 'chat-widget', 'fine');
  });
});
