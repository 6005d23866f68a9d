import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENES } from '../../../sandbox/shop/scenes/scenes.ts';
import { Gallery } from '../gallery/gallery.ts';

let gallery: Gallery;
let cdp: CDPSession;

beforeAll(async () => {
  gallery = await Gallery.open();
  cdp = await gallery.page.context().newCDPSession(gallery.page);
  await cdp.send('Performance.enable');
});
afterAll(async () => {
  await gallery.close();
});

/** What the page holds after the garbage is taken out. */
async function held(): Promise<{ heap: number; nodes: number; listeners: number }> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

/** What the page holds too much of, compared with `before`: more nodes, more listeners, a larger share of heap. */
async function leftBy(
  before: Awaited<ReturnType<typeof held>>,
  most: { nodes: number; listeners: number; heap: number },
): Promise<string[]> {
  const after = await held();
  const more = {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    heap: after.heap / before.heap,
  };
  return (['nodes', 'listeners', 'heap'] as const)
    .filter((what) => more[what] > most[what])
    .map((what) => `${what}: ${String(more[what])}`);
}

/** Opens and closes the panel, each drawn. */
function openAndClose(times: number): Promise<void> {
  return gallery.page.evaluate(async (count) => {
    const chat = document.querySelector('chat-widget')!;
    const drawn = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    for (let time = 0; time < count; time += 1) {
      chat.isOpen = true;
      await drawn();
      chat.isOpen = false;
      await drawn();
    }
  }, times);
}

/** `isNew`: all of it is said while the visitor listens, so that all of it is on the page. */
const talk = (count: number, isNew = false) => ({
  ...SCENES.find((scene) => scene.name === 'answer')!,
  name: 'long',
  ...(isNew ? {} : { returns: true as const }),
  then: [],
  messages: Array.from({ length: count }, (_, index) => ({
    from: index % 2 === 0 ? ('visitor' as const) : ('bot' as const),
    text: { en: `Message ${String(index)}: ${'so many words '.repeat(index % 7)}`, ar: '' },
    minutesAgo: count - index,
  })),
  settled: '.message',
});

/**
 * Milliseconds of the page's main thread that `act` takes until it is drawn. What else the machine does meanwhile counts
 * as well: where it took too long, it is measured again.
 */
function cost(act: 'open' | 'hear'): Promise<number> {
  return gallery.page.evaluate(async (what) => {
    const chat = document.querySelector('chat-widget')!;
    const drawn = (): Promise<unknown> =>
      new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    if (what === 'open') {
      chat.isOpen = false;
      await drawn();
    }
    const times: number[] = [];
    for (let time = 0; time < 5; time += 1) {
      const start = performance.now();
      if (what === 'open') chat.isOpen = true;
      else chat.requestUpdate();
      await chat.updateComplete;
      // Reads a place on the screen: laid out by then.
      chat.renderRoot.querySelector('.log')!.getBoundingClientRect();
      times.push(performance.now() - start);
      if (what === 'open') chat.isOpen = false;
      await drawn();
    }
    chat.isOpen = true;
    await drawn();
    return times.sort((one, other) => one - other)[2] ?? NaN;
  }, act);
}

/** What the page does besides drawing: changes of the log's tree, layouts, styles worked out. */
interface Work {
  changes: number;
  layouts: number;
  styles: number;
}
const NOTHING: Work = { changes: 0, layouts: 0, styles: 0 };

/**
 * What scrolling the log from its end to its beginning, in 90 frames, makes the page do. Counted, not timed: how many
 * frames are late is also the machine's doing.
 */
async function scrolling(): Promise<Work> {
  const counted = async (): Promise<{ layouts: number; styles: number }> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const value = (name: string): number => metrics.find((one) => one.name === name)!.value;
    return { layouts: value('LayoutCount'), styles: value('RecalcStyleCount') };
  };
  const before = await counted();
  const changes = await gallery.page.evaluate(async () => {
    const log = document.querySelector('chat-widget')!.renderRoot.querySelector('.log')!;
    const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
    let count = 0;
    const observer = new MutationObserver((records) => (count += records.length));
    observer.observe(log, { subtree: true, childList: true, characterData: true, attributes: true });
    const step = (log.scrollHeight - log.clientHeight) / 90;
    log.scrollTop = log.scrollHeight;
    await frame();
    for (let at = 0; at < 90; at += 1) {
      log.scrollTop -= step;
      await frame();
    }
    if (log.scrollTop > 1) throw new Error('It was not scrolled to its beginning');
    observer.disconnect();
    return count;
  });
  const after = await counted();
  return { changes, layouts: after.layouts - before.layouts, styles: after.styles - before.styles };
}

describe('a chat of 2,000 messages', () => {
  it('opens with its newest page, as quickly as a short one', async () => {
    await gallery.showScene(talk(20), 'light');
    const short = await cost('open');
    await gallery.showScene(talk(2_000), 'light');
    expect(await gallery.page.locator('chat-widget .message').count()).toBeLessThanOrEqual(40);
    // Half a frame more is nothing to see, and steadies a ratio of two small numbers.
    await expect.poll(async () => (await cost('open')) / (short + 8)).toBeLessThan(3);
  });

  it('is read back to its beginning, a page at a time', async () => {
    const { page } = gallery;
    await gallery.showScene(talk(130), 'light');
    const messages = page.locator('chat-widget .message');
    const earlier = page.locator('chat-widget .earlier');
    await expect.poll(() => messages.count()).toBe(20);
    for (let shown = 20; shown < 130; shown = await messages.count()) {
      await earlier.click();
      await expect.poll(() => messages.count()).toBeGreaterThan(shown);
      // A page may begin with what was said in the same moment, which is there already.
      expect(await messages.count()).toBeLessThanOrEqual(shown + 20);
    }
    expect(await messages.count()).toBe(130);
    expect(await messages.first().textContent()).toContain('Message 0');
    expect(await earlier.count()).toBe(0);
  });

  it('pages back beyond a thousand messages without touching those that are there', async () => {
    /** Changes that one more page makes to the tree below the log, once at least `from` messages are shown. */
    const changesOfAPage = (from: number): Promise<number> =>
      gallery.page.evaluate(async (least) => {
        const { renderRoot } = document.querySelector('chat-widget')!;
        const log = renderRoot.querySelector('.log')!;
        const count = (): number => log.querySelectorAll('.message').length;
        const page = async (): Promise<void> => {
          const before = count();
          renderRoot.querySelector<HTMLElement>('.earlier')!.click();
          while (count() === before) await new Promise((done) => requestAnimationFrame(done));
        };
        while (count() < least) await page();
        let changes = 0;
        const observer = new MutationObserver((records) => (changes += records.length));
        observer.observe(log, { subtree: true, childList: true, characterData: true, attributes: true });
        await page();
        await new Promise((done) => requestAnimationFrame(done));
        observer.disconnect();
        return changes;
      }, from);
    await gallery.showScene(talk(1_200), 'light');
    const soon = await changesOfAPage(40);
    const late = await changesOfAPage(1_060);
    expect(soon).toBeGreaterThanOrEqual(20);
    expect(late / soon).toBeLessThan(1.5);
  });

  it('draws only what is new when something is said below a thousand messages', async () => {
    await gallery.showScene(talk(1_000, true), 'light');
    await expect.poll(() => gallery.page.locator('chat-widget .message').count()).toBe(1_000);
    const read = await gallery.page.evaluate(async () => {
      const chat = document.querySelector('chat-widget')!;
      // Every drawing of a message formats its time.
      const own = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format')!;
      let calls = 0;
      Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
        configurable: true,
        get(this: Intl.DateTimeFormat) {
          calls += 1;
          return own.get!.call(this) as unknown;
        },
      });
      chat.requestUpdate();
      await chat.updateComplete;
      Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', own);
      return calls;
    });
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(50);
  });

  it('scrolls with all of it on the page and lays nothing out anew, and draws what comes next at once', async () => {
    await gallery.showScene(talk(20), 'light');
    const short = await cost('hear');
    await gallery.showScene(talk(2_000, true), 'light');
    await expect.poll(() => gallery.page.locator('chat-widget .message').count()).toBe(2_000);
    expect(await scrolling()).toEqual(NOTHING);
    await expect.poll(async () => (await cost('hear')) / (short + 8)).toBeLessThan(5);
  });
});

describe('a hundred openings and closings', () => {
  it('leave nothing behind', async () => {
    await gallery.show(
      SCENES.find((scene) => scene.name === 'queued')!,
      'light',
    );
    await openAndClose(20);
    const before = await held();
    await openAndClose(100);
    await expect.poll(() => leftBy(before, { nodes: 5, listeners: 2, heap: 1.05 })).toEqual([]);
  });

  it('as do a hundred widgets that come and go', async () => {
    const comeAndGo = (times: number): Promise<void> =>
      gallery.page.evaluate(async (count) => {
        for (let time = 0; time < count; time += 1) {
          const chat = Object.assign(document.createElement('chat-widget'), {
            baseUrl: 'https://scene.invalid',
            inboxIdentifier: 'come-and-go',
            persist: 'none',
            isOpen: true,
          });
          document.body.append(chat);
          await new Promise((done) => requestAnimationFrame(done));
          chat.remove();
        }
      }, times);
    await comeAndGo(20);
    const before = await held();
    await comeAndGo(100);
    // A widget is about a hundred nodes: the collector may not have come to the last few yet.
    await expect.poll(() => leftBy(before, { nodes: 500, listeners: 50, heap: 1.1 })).toEqual([]);
  });
});
