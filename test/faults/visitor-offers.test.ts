import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../browser/launch-chromium.ts';
import { VisitorPage } from '../end-to-end/visitor-page.ts';
import { ConnectedWorld } from './connected-world.ts';
import { pageWithWidget } from './page-with-widget.ts';

const PATIENCE_MS = 400_000;
const SOON = { timeout: 150_000, interval: 100 };

let world: ConnectedWorld;
let browser: Awaited<ReturnType<typeof launchChromium>>;
let shop: Awaited<ReturnType<typeof pageWithWidget>>;
beforeAll(async () => {
  world = await ConnectedWorld.open({ knowledge: true });
  await world.database.db.query(
    `UPDATE guardrails_versions SET settings = jsonb_set(settings, '{visitors}', '{"meanwhile": true, "emailFirst": true}')`,
  );
  await world.start();
  [browser, shop] = await Promise.all([launchChromium(), pageWithWidget(world)]);
}, PATIENCE_MS);
afterAll(async () => {
  shop.close();
  await browser.close();
  await world.close();
});

const newest = (): number =>
  Math.max(...world.server.sandbox.inspect.conversations().map((conversation) => conversation.id));

describe('what an admin lets visitors be offered', { timeout: PATIENCE_MS }, () => {
  it('is an email first, that reaches the note, and answers meanwhile until a person comes', async () => {
    const visitor = await VisitorPage.arrive(browser, shop.url);
    const { widget } = visitor;
    await visitor.write('How long does shipping take?');
    await expect.poll(() => visitor.lastAnswer(), SOON).toMatch(/working days/);
    await widget.locator('#gate').waitFor();
    expect(await widget.locator('.composer textarea').isDisabled()).toBe(true);
    await widget.locator('#gate').fill('mira@example.com');
    await widget.getByRole('button', { name: 'Start chat' }).click();
    await expect.poll(() => widget.locator('.composer textarea').isDisabled()).toBe(false);
    await visitor.write('Can I talk to a real person?');
    const conversation = newest();
    await expect.poll(() => world.status(conversation), SOON).toBe('open');
    await expect.poll(() => world.notes(conversation).join(), SOON).toContain('mira@example.com');
    await widget.getByRole('button', { name: /^Ask the assistant meanwhile/ }).click();
    await widget.locator('[part=choice][aria-pressed=true]', { hasText: 'Ask the assistant' }).waitFor();
    await visitor.write('What do returns cost, how do I return something?');
    const said = world.said(conversation).length;
    await expect.poll(() => world.said(conversation).length, SOON).toBe(said + 1);
    expect(world.status(conversation)).toBe('open');
    expect(await world.handoffs(conversation)).toHaveLength(1);
    await widget.getByRole('heading', { name: 'Waiting for a person' }).waitFor();
  });

  it('is an email in words from who writes without the widget: asked for once, and answered then', async () => {
    const visitor = await world.visitor();
    const asks = async (text: string, said: RegExp) => {
      await visitor.says(text);
      await expect.poll(() => world.said(visitor.conversation).at(-1), SOON).toMatch(said);
    };
    await asks('How long does shipping take?', /working days/);
    await asks('What do returns cost, how do I return something?', /^Before I answer: which email address/);
    await asks('mira@example.com', /return/);
    await asks('Can I talk to a real person?', /person/);
    await expect.poll(() => world.notes(visitor.conversation).join(), SOON).toContain('mira@example.com');
    expect(world.said(visitor.conversation)).toHaveLength(4);
    expect(await world.handoffs(visitor.conversation)).toHaveLength(1);
  });

  it('may be skipped by who needs a person at once', async () => {
    const visitor = await VisitorPage.arrive(browser, shop.url);
    const { widget } = visitor;
    await visitor.write('How long does shipping take?');
    await widget.getByRole('button', { name: /^Skip, I need a person now/ }).click({ timeout: SOON.timeout });
    await widget.getByRole('heading', { name: 'Waiting for a person' }).waitFor({ timeout: SOON.timeout });
    expect(world.status(newest())).toBe('open');
  });
});
