import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWidgetBuild } from '../../agent-bot/connect/read-widget-build.ts';
import { reasonSentence } from '../../agent-bot/handoff/reasons.ts';
import { sampleGuardrails } from '../../sandbox/sample/guardrails.ts';
import { launchChromium } from '../browser/launch-chromium.ts';
import { BatonProcess } from './baton-process.ts';
import { DeskPage } from './desk-page.ts';
import { freePort } from './free-port.ts';
import { keepShots } from './keep-shots.ts';
import { VisitorPage } from './visitor-page.ts';
import { scratchFolder } from '../scratch-folder.ts';

const PATIENCE_MS = 180_000;

let folder: string;
let baton: BatonProcess;
let browser: Browser;
let cara: VisitorPage;
let panel: Page;

beforeAll(async () => {
  folder = await scratchFolder('baton-answers-');
  const env = {
    BATON_DATA_DIR: folder,
    PORT: String(await freePort()),
    BATON_SANDBOX_PORT: String(await freePort()),
  };
  baton = new BatonProcess({ env });
  [browser] = await Promise.all([launchChromium(), baton.ready()]);
}, PATIENCE_MS);
afterAll(async () => {
  await browser.close();
  await baton.stop();
  await rm(folder, { recursive: true, force: true });
});

/** One of the three addresses it told. */
function address(what: 'shop' | 'desk' | 'panel'): string {
  const line = baton.stdout.split('\n').find((one) => one.includes('Baton is ready.'));
  return (JSON.parse(line ?? '{}') as Record<string, string>)[what] ?? '';
}

const sources = () => cara.widget.getByRole('group', { name: 'Sources' }).last().getByRole('link');
const judge = () => cara.widget.getByRole('group', { name: 'Did this answer it?' });
const says = (name: 'Yes' | 'No') => judge().getByRole('button', { name, exact: true });

describe('answers, on the started service, in a browser', { timeout: PATIENCE_MS }, () => {
  it('a visitor sees the answer and the pages it rests on, which are there', async () => {
    cara = await VisitorPage.arrive(browser, address('shop'));
    expect(await cara.ask('how long does shipping take')).toMatch(/2 to 3 working days/);
    await sources().first().waitFor();
    await expect
      .poll(() => sources().allTextContents())
      .toEqual([expect.stringContaining('Delivery: times')]);
    await says('No').waitFor();
    await cara.shot('widget-sources');
    const href = (await sources().first().getAttribute('href'))!;
    await expect.poll(() => sources().first().getAttribute('rel')).toBe('noopener noreferrer nofollow');
    const shop = await cara.page.context().newPage();
    expect((await shop.goto(href))?.status()).toBe(200);
    await shop.getByRole('heading', { name: 'Times' }).waitFor();
    await shop.close();
  });

  it('says No, says No again to the next answer, and a person comes', async () => {
    await says('No').click();
    await cara.sees('Saved, thank you. You can still change it.');
    await expect.poll(() => says('No').getAttribute('aria-pressed')).toBe('true');
    expect(await cara.ask('what does delivery cost')).toMatch(/£3.95/);
    // Below the newer answer, not below the one she has judged.
    await expect.poll(() => says('No').getAttribute('aria-pressed')).toBe('false');
    await says('No').click();
    await cara.sees('Saved, thank you. You can still change it.');
    expect(await cara.ask('How can I pay?')).toBe(
      reasonSentence('rejected_answer', 'en', sampleGuardrails(), {}),
    );
    await cara.sees('You’re next');
    await cara.shot('widget-rejected-twice');
  });

  it('she leaves an address while she waits, and the agents read it in a note, not in her contact', async () => {
    await cara.widget.getByRole('button', { name: 'Leave your email' }).click();
    await cara.widget.getByRole('textbox', { name: /email/i }).fill('cara@example.com');
    await cara.widget.getByRole('textbox', { name: /email/i }).press('Enter');
    const jane = await DeskPage.open(browser, address('desk'), 'Jane Doe');
    await jane.openConversation('Unassigned', 1);
    await expect.poll(() => jane.notes().last().textContent()).toContain('cara@example.com');
    await cara.shot('widget-email-left');
    await jane.context.close();
  });

  it('an agent reads the whole answer, and the trace says why a person was brought', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    panel = await context.newPage();
    await panel.goto(address('panel'));
    await panel.getByRole('button', { name: 'Open the demo' }).click();
    await panel.getByRole('link', { name: 'Conversations', exact: true }).click();
    await panel.getByRole('link', { name: /#1\b/ }).click();
    await panel.locator('a.turn').filter({ hasText: 'How can I pay?' }).click();
    await panel.getByRole('heading', { name: /handed off: answers rejected twice/ }).waitFor();
    await keepShots(panel, 'panel-rejected-answer');
    await panel.getByRole('cell', { name: /said “No” below the answer.*rejection 2 of 2/i }).waitFor();
    await panel.locator('a.turn').filter({ hasText: 'how long does shipping take' }).click();
    await panel
      .getByText(/visitor.*No|No.*visitor/i)
      .first()
      .waitFor();
    await keepShots(panel, 'panel-rejected-answer');
  });

  it('the entry shows its sources, and how often it was wrong counts her No', async () => {
    await panel.getByRole('link', { name: 'Knowledge', exact: true }).click();
    // The training report beside the list names it too.
    await panel.getByRole('link', { name: 'Delivery time', exact: true }).first().click();
    const link = panel.getByRole('link', { name: 'Delivery: times' });
    await link.waitFor();
    await expect.poll(() => link.getAttribute('href')).toContain('/shop/help/delivery#times');
    await panel.getByTitle('1 of 1 judged: too few to say').first().waitFor();
    await keepShots(panel, 'panel-sources');
  });

  it('a page that is pinned to this build by its hash gets it, and with another hash nothing', async () => {
    const { id, integrity } = (await readWidgetBuild())!;
    const base = new URL(address('panel')).origin;
    const page = await browser.newPage();
    const script = (hash: string) =>
      `<script type="module" src="${base}/widget/${id}/chat-widget.js" integrity="${hash}" crossorigin></script>`;
    await page.setContent(
      `${script(integrity)}<chat-widget base-url="${base}" inbox-identifier="x"></chat-widget>`,
    );
    await page
      .locator('chat-widget')
      .getByRole('button', { name: /^Open chat/ })
      .waitFor();
    const other = await browser.newPage();
    const refused = other.waitForEvent('console', (said) => said.text().includes('integrity'));
    await other.setContent(script(`sha384-${'A'.repeat(64)}`));
    await refused;
    await expect.poll(() => other.evaluate(() => customElements.get('chat-widget'))).toBeUndefined();
    await Promise.all([page.close(), other.close()]);
  });

  it('the admin corrects the answer and adds a source, and the next visitor reads it', async () => {
    await panel.getByRole('button', { name: 'Edit entry' }).click();
    await panel.getByRole('textbox', { name: 'Answer' }).fill('Two days, since yesterday.');
    await panel.getByRole('button', { name: 'Add a source' }).click();
    await panel.getByRole('textbox', { name: 'Title' }).last().fill('Tariffs');
    await panel.getByRole('textbox', { name: 'Address' }).last().fill('https://user@evil.example/');
    await keepShots(panel, 'panel-edit-entry');
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByText('has a name or a password before its host').waitFor();
    await panel
      .getByRole('textbox', { name: 'Address' })
      .last()
      .fill(`${address('shop')}/help`);
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByRole('link', { name: 'Tariffs' }).waitFor();
    const emil = await VisitorPage.arrive(browser, address('shop'));
    expect(await emil.ask('how long does shipping take')).toBe('Two days, since yesterday.');
    const named = emil.widget.getByRole('group', { name: 'Sources' }).getByRole('link');
    await expect.poll(() => named.count()).toBe(2);
    await emil.close();
  });

  it('the admin allows smaller files of fewer kinds, publishes, and the next file is held to it', async () => {
    await panel.getByRole('link', { name: 'Guardrails', exact: true }).click();
    await panel.getByRole('link', { name: 'Files from visitors', exact: true }).click();
    await panel.getByRole('spinbutton', { name: 'Max megabytes' }).fill('1');
    const kinds = panel.getByRole('textbox', { name: 'Types' });
    await kinds.fill('image/*, .csv');
    await kinds.blur();
    await panel.getByText('Up to 1 MB, 2 kinds').waitFor();
    await keepShots(panel, 'panel-files');
    await panel.getByRole('button', { name: 'Review and publish' }).click();
    await panel.getByText('Files from visitors, max megabytes').waitFor();
    await panel.getByText('Every check passed').waitFor();
    await panel.getByRole('button', { name: /^Publish v/ }).click();
    await panel.getByRole('dialog').waitFor({ state: 'hidden' });
    const dora = await VisitorPage.arrive(browser, address('shop'));
    const pick = async (name: string, mimeType: string, bytes: number): Promise<void> => {
      const chooser = dora.page.waitForEvent('filechooser');
      await dora.widget.getByRole('button', { name: 'Attach a file' }).click();
      await (await chooser).setFiles({ name, mimeType, buffer: Buffer.alloc(bytes, 'a') });
    };
    await pick('film.png', 'image/png', 1_100_000);
    await dora.sees('This file is larger than 1 MB.');
    await pick('contract.pdf', 'application/pdf', 10);
    await dora.sees('Files of this type are not taken here.');
    await pick('list.csv', 'text/csv', 10);
    await dora.sees('list.csv');
    await dora.shot('widget-files');
    await dora.close();
  });
});
