import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/**
 * Starts the real Chromium that npm brought along, without a window. Close it when the tests are done. `args`: more
 * of Chromium's own flags.
 */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // Its own set of flags turns off what tests look at: site isolation, web security, remote fonts.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-color-profile=srgb', ...args],
    headless: true,
  });
}
