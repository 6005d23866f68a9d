import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { Language, Scene } from '../../../sandbox/shop/scenes/scene.ts';
import { launchChromium } from '../../browser/launch-chromium.ts';
import { widgetBundle } from '../widget-bundle.ts';

/** How the gallery's pictures are hung: each state is looked at in all of them. */
export const VARIANTS = {
  light: { colorScheme: 'light', width: 560, height: 720, language: 'en' },
  dark: { colorScheme: 'dark', width: 560, height: 720, language: 'en' },
  small: { colorScheme: 'light', width: 390, height: 844, language: 'en' },
  'right-to-left': { colorScheme: 'light', width: 560, height: 720, language: 'ar' },
} as const satisfies Record<
  string,
  { colorScheme: 'light' | 'dark'; width: number; height: number; language: Language }
>;
export type Variant = keyof typeof VARIANTS;

/** A Tuesday, for ever. */
const NOW = new Date('2026-06-02T14:08:00Z');
const ADDRESS = 'https://gallery.test/';
const FONTS = 'node_modules/@fontsource-variable';
const FILES: Readonly<Record<string, string>> = {
  '/shop/label.svg': 'sandbox/shop/label.svg',
  '/inter.woff2': `${FONTS}/inter/files/inter-latin-wght-normal.woff2`,
  '/inter-ext.woff2': `${FONTS}/inter/files/inter-latin-ext-wght-normal.woff2`,
  '/arabic.woff2': `${FONTS}/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2`,
};
/** Numbers, arrows and signs come with the latin fonts; whatever is in none of the three would differ by machine. */
const CSS = `
@font-face { font-family: Gallery; src: url(/inter-ext.woff2); font-weight: 100 900 }
@font-face { font-family: Gallery; src: url(/inter.woff2); font-weight: 100 900; unicode-range: U+0000-00FF, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212 }
@font-face { font-family: Gallery; src: url(/arabic.woff2); font-weight: 100 900; unicode-range: U+0600-06FF, U+200C-200E, U+FB50-FDFF, U+FE70-FEFC }
html { color-scheme: light dark; background: light-dark(#f7f7f5, #111311) }
body { margin: 0; font: 16px/24px Gallery }
chat-widget { --chat-font: Gallery }`;

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** A page on which every state of the widget is shown in turn. */
export class Gallery {
  readonly #browser: Browser;
  readonly page: Page;
  /** What went wrong in the page since it was asked for last. */
  readonly #problems: string[] = [];

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
    page.on('pageerror', (error) => this.#problems.push(String(error)));
  }

  static async open(): Promise<Gallery> {
    const [gallery] = await Gallery.openAll(1);
    return gallery!;
  }

  /** Several pages of one browser, which closes with any of them. */
  static async openAll(count: number): Promise<Gallery[]> {
    // Text the same on every machine, whatever its own settings for fonts are.
    const browser = await launchChromium(['--font-render-hinting=none', '--disable-lcd-text']);
    const context = await browser.newContext({
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
      deviceScaleFactor: 1,
    });
    const files = new Map<string, string | Buffer>([
      ['/scenes.js', await bundleScenes()],
      ['/gallery.css', CSS],
      ['/axe.js', await readFile('node_modules/axe-core/axe.min.js')],
      ...[...(await widgetBundle())].map(([name, code]) => [`/${name}`, code] as const),
      [
        '/',
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gallery</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><link rel="stylesheet" href="/gallery.css"><script src="/axe.js"></script><script type="module" src="/chat-widget.js"></script><script type="module" src="/scenes.js"></script></head><body><main><h1>Gallery</h1></main><chat-widget company="Larkfield"></chat-widget></body></html>`,
      ],
    ]);
    for (const [path, file] of Object.entries(FILES)) files.set(path, await readFile(file));
    await context.route(`${ADDRESS}**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const body = files.get(pathname);
      const type = /\.(\w+)$/.exec(pathname)?.[1] ?? 'html';
      await route.fulfill(
        body === undefined
          ? { status: 404 }
          : {
              body,
              contentType: TYPES[type] ?? 'text/html',
            },
      );
    });
    // One clock for all pages of the context.
    await context.clock.setFixedTime(NOW);
    return Promise.all(
      Array.from({ length: count }, async () => {
        const page = await context.newPage();
        await page.goto(ADDRESS);
        await page.waitForFunction(() => 'playScene' in window);
        return new Gallery(browser, page);
      }),
    );
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** Shows the state, and answers what the page complained about meanwhile. */
  show({ name }: Scene, variant: Variant): Promise<string[]> {
    return this.#show(name, variant);
  }

  /** The same of a scene that is in no list: plain data, without functions. */
  showScene(scene: Scene, variant: Variant): Promise<string[]> {
    return this.#show(scene, variant);
  }

  async #show(scene: Scene | string, variant: Variant): Promise<string[]> {
    const { colorScheme, width, height, language } = VARIANTS[variant];
    this.#problems.length = 0;
    await this.page.setViewportSize({ width, height });
    await this.page.emulateMedia({ colorScheme });
    await this.page.evaluate(
      async ([what, spoken]) => {
        const chat = document.querySelector('chat-widget')!;
        document.documentElement.lang = spoken === 'ar' ? 'ar' : 'en-GB';
        document.documentElement.dir = spoken === 'ar' ? 'rtl' : 'ltr';
        chat.locale = spoken === 'ar' ? 'ar' : 'en-GB';
        await (
          window as unknown as { playScene(chat: Element, what: unknown, language: string): Promise<void> }
        ).playScene(chat, what, spoken);
        (chat.renderRoot.activeElement as HTMLElement | null)?.blur();
        await document.fonts.ready;
        await Promise.all([...chat.renderRoot.querySelectorAll('img')].map((image) => image.decode()));
        const log = chat.renderRoot.querySelector('.log');
        if (log) log.scrollTop = log.scrollHeight;
        // Laid out, at its end, and painted.
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      },
      [scene as unknown, language] as const,
    );
    return [...this.#problems];
  }

  /** The widget and a little of the page around it, as PNG. */
  async picture(variant: Variant): Promise<Buffer> {
    const { width, height } = VARIANTS[variant];
    const clip =
      width < 480
        ? { x: 0, y: 0, width, height }
        : { x: variant === 'right-to-left' ? 0 : width - 440, y: height - 680, width: 440, height: 680 };
    return this.page.screenshot({ clip, animations: 'disabled', caret: 'hide', scale: 'css' });
  }

  /** What axe finds wrong, a line each. */
  async violations(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: {
          run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const found = await axe.run({ resultTypes: ['violations'] });
      return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
    });
  }
}

/** The scenes and what plays them, as one script that puts `playScene(chat, nameOrScene, language)` on the window. */
async function bundleScenes(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { playScene } from './play-scene.ts';
        import { SCENES } from './scenes.ts';
        window.playScene = (chat, what, language) => playScene(chat, SCENES.find((one) => one.name === what) ?? what, language);`,
      resolveDir: 'sandbox/shop/scenes',
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
