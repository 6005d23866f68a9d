import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { keepShots } from './keep-shots.ts';

/** A visitor of the shop with the chat open, in a browser of their own. */
export class VisitorPage {
  readonly page: Page;
  readonly widget: Locator;
  readonly complaints: string[] = [];
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
    this.widget = page.locator('chat-widget');
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  static async arrive(browser: Browser, shopUrl: string): Promise<VisitorPage> {
    const context = await browser.newContext({
      viewport: { width: 1200, height: 800 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    const visitor = new VisitorPage(context, await context.newPage());
    await visitor.page.goto(shopUrl);
    await visitor.open();
    return visitor;
  }

  async open(): Promise<void> {
    await this.widget.getByRole('button', { name: /^Open chat/ }).click();
    await this.composer.waitFor();
  }

  get composer(): Locator {
    return this.widget.getByRole('textbox');
  }

  async write(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Waits until the chat shows this, wherever. */
  async sees(text: string | RegExp): Promise<void> {
    await this.widget.getByText(text).last().waitFor();
  }

  /** Everything that was said, in order, each line beginning with who said it: "Assistant", "You", "Jane". */
  async lines(): Promise<string[]> {
    return this.widget.locator('.log > .message').evaluateAll((rows) =>
      rows.map((row) => {
        const text = row.querySelector('.text')?.textContent ?? '';
        return text.replace(/\s+/g, ' ').trim();
      }),
    );
  }

  /** What was said last by somebody else than the visitor. */
  async lastAnswer(): Promise<string> {
    return (await this.lines()).findLast((line) => !line.startsWith('You:')) ?? '';
  }

  /** Writes, and waits for the assistant's next message. */
  async ask(text: string): Promise<string> {
    const before = await this.#botMessages().count();
    await this.write(text);
    await this.#botMessages().nth(before).waitFor();
    return ((await this.#botMessages().nth(before).locator('.text').textContent()) ?? '')
      .replace(/\s+/g, ' ')
      .replace('Assistant, AI:', '')
      .trim();
  }

  #botMessages(): Locator {
    return this.widget.locator('.log > .message--bot');
  }

  botMessages(): Promise<number> {
    return this.#botMessages().count();
  }

  /** The choices of the last question. */
  choices(): Locator {
    return this.widget.getByRole('group').last().getByRole('button');
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.composer.waitFor();
  }

  shot(name: string): Promise<void> {
    return keepShots(this.page, name);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
