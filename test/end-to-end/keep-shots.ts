import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** With BATON_SHOTS set to a folder, what people see is kept there: light, dark, and 390 px wide. */
const FOLDER = process.env['BATON_SHOTS'];

/** Keeps three pictures of a page as it is now. */
export async function keepShots(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  await mkdir(FOLDER, { recursive: true });
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  // Not in the middle of a change of colours.
  const shot = (how: string) =>
    page.screenshot({ path: join(FOLDER, `${name}-${how}.png`), animations: 'disabled' });
  await shot('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 844 });
  await shot('390');
  await page.setViewportSize(size);
}
