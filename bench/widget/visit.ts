import type { Browser, Page, Request } from 'playwright-core';
import { ANSWER, type Contestant } from './contestants.ts';

/** What one visit cost. Times in milliseconds, sizes in bytes after gzip. */
export interface Visit {
  /** From the navigation's start until the widget can be used. */
  ready: number;
  /** From the press on the launcher until the visitor can write; null where there is no launcher. */
  open: number | null;
  /** Everything the page asked for because of the widget, WebSockets included, before the launcher was pressed. */
  requestsBefore: number;
  /** The same until all was quiet after the first answer. */
  requestsInAll: number;
  /** Of the widget's own files, before the launcher was pressed. */
  bytesBefore: number;
  /** Scripts that were there when the first answer was on screen. */
  scriptBytesUntilReply: number;
  /** All files, until all was quiet after it. */
  bytesInAll: number;
  /** Other people's servers that were asked for something, by name. */
  thirdParties: string[];
}

/** Nothing is asked for any more when nothing was for this long, in milliseconds. */
const QUIET_MS = 500;

/**
 * Notes when the first element that matches is visible. Looks as often as a page's timers allow, so that the figure
 * is not rounded to frames; the same little work for everybody.
 */
function watch([selector, name]: [string, string]): void {
  const find = (parts: string[], root: Document | ShadowRoot): Element | null => {
    const [first = '', ...rest] = parts;
    const found = root.querySelector(first);
    if (rest.length === 0 || found === null) return found;
    return found.shadowRoot ? find(rest, found.shadowRoot) : found.querySelector(rest.join(' '));
  };
  const look = (): void => {
    const element = find(selector.split(' '), document);
    if (element?.checkVisibility() && element.getBoundingClientRect().height > 0) {
      (window as unknown as Record<string, number>)[name] = performance.now();
    } else setTimeout(look, 1);
  };
  look();
}

/** Notes when the answer is on screen, and which files were there by then. */
function watchAnswer([selector, answer]: [string, string]): void {
  const look = (): void => {
    const found = document.querySelector(selector);
    if ((found?.shadowRoot ?? found)?.textContent.includes(answer)) {
      const files = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname);
      Object.assign(window, { benchAnswered: files });
    } else setTimeout(look, 1);
  };
  look();
}

/** Opens the page as somebody new, opens the chat, asks one thing and reads the answer. */
export async function visit(browser: Browser, contestant: Contestant): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const asked = listen(page, contestant.site.url);
    await page.addInitScript(watch, [contestant.ready, 'benchReady'] as [string, string]);
    await page.goto(contestant.site.url, { waitUntil: 'commit' });
    const ready = await noted<number>(page, 'benchReady');
    await asked.quiet();
    const before = asked.count();
    let open: number | null = null;
    if (contestant.launcher !== null) {
      const start = await page.locator(contestant.launcher).evaluate((launcher: HTMLElement) => {
        const at = performance.now();
        launcher.click();
        return at;
      });
      await page.evaluate(watch, [contestant.input, 'benchOpen'] as [string, string]);
      open = (await noted<number>(page, 'benchOpen')) - start;
    }
    await page.evaluate(watchAnswer, [contestant.log, ANSWER] as [string, string]);
    await page.locator(contestant.input).click();
    await page.keyboard.type('How long does shipping take?');
    await page.keyboard.press('Enter');
    const answered = await noted<string[]>(page, 'benchAnswered');
    await asked.quiet();
    const after = asked.count();
    const size = (paths: readonly string[], only = /./): number =>
      paths
        .filter((path) => only.test(path))
        .reduce((sum, path) => sum + (contestant.site.sizes.get(path) ?? 0), 0);
    return {
      ready,
      open,
      requestsBefore: before.requests,
      requestsInAll: after.requests,
      bytesBefore: size(before.paths),
      scriptBytesUntilReply: size([...new Set(answered)], /\.m?js$/),
      bytesInAll: size(after.paths),
      thirdParties: after.thirdParties,
    };
  } finally {
    await context.close();
  }
}

async function noted<T>(page: Page, name: string): Promise<T> {
  const handle = await page.waitForFunction(
    (key) => (window as unknown as Record<string, unknown>)[key],
    name,
    { timeout: 30_000 },
  );
  return (await handle.jsonValue()) as T;
}

/** Counts what the page asks for, the page itself and data in addresses aside. */
function listen(page: Page, siteUrl: string) {
  const paths: string[] = [];
  const thirdParties = new Set<string>();
  let requests = 0;
  let last = performance.now();
  const note = (url: string): void => {
    last = performance.now();
    requests += 1;
    const { hostname, origin, pathname } = new URL(url);
    if (origin === new URL(siteUrl).origin) paths.push(pathname);
    else if (hostname !== '127.0.0.1') thirdParties.add(hostname);
  };
  page.on('request', (request: Request) => {
    if (request.url() !== siteUrl && !request.url().startsWith('data:')) note(request.url());
  });
  page.on('websocket', (socket) => {
    note(socket.url().replace(/^ws/, 'http'));
  });
  return {
    count: () => ({ requests, paths: [...paths], thirdParties: [...thirdParties] }),
    quiet: async (): Promise<void> => {
      for (;;) {
        const left = QUIET_MS - (performance.now() - last);
        if (left <= 0) return;
        await new Promise((done) => setTimeout(done, left));
      }
    },
  };
}
