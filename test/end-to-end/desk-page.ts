import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { keepShots } from './keep-shots.ts';

/** The agent desk as one person sees it. */
export class DeskPage {
  readonly page: Page;
  readonly context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
  }

  static async open(browser: Browser, deskUrl: string, person: string): Promise<DeskPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    const desk = new DeskPage(context, await context.newPage());
    await desk.page.goto(deskUrl);
    await desk.page.getByText('Live', { exact: true }).waitFor();
    await desk.page.getByLabel('I am').selectOption({ label: person });
    return desk;
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  /** Opens a conversation of a tab by its number. */
  async openConversation(tab: string, id: number): Promise<void> {
    await this.tab(tab).click();
    await this.page
      .getByRole('tabpanel')
      .getByRole('button')
      .filter({ hasText: new RegExp(`#${String(id)}\\b`) })
      .click();
    await this.page.getByRole('heading', { name: new RegExp(`#${String(id)}$`) }).waitFor();
    await this.page.getByRole('log').waitFor();
  }

  /** The private notes of the open conversation. */
  notes(): Locator {
    return this.page.getByRole('log').getByRole('listitem').filter({ hasText: 'Private note' });
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async reply(text: string): Promise<void> {
    await this.page.getByLabel('Reply', { exact: true }).last().fill(text);
    await this.press('Send');
    await this.page.getByRole('log').getByText(text).waitFor();
  }

  shot(name: string): Promise<void> {
    return keepShots(this.page, name);
  }
}
