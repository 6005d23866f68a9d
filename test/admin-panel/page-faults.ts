import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, short enough to read. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(await axe);
  return page.evaluate(async () => {
    interface Found {
      violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
    }
    const { axe: run } = window as unknown as { axe: { run(root: Document): Promise<Found> } };
    const found = await run.run(document);
    return found.violations.flatMap((one) =>
      one.nodes.map((node) => `${one.id}: ${String(node.target[0])} ${node.failureSummary ?? ''}`),
    );
  });
}

/** Whether something stands out of the page at the side. */
export async function sidewaysOverflow(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const roots = [
      document.scrollingElement,
      document.querySelector('.main'),
      document.querySelector('.page__body'),
    ];
    return roots.some((root) => root !== null && root.scrollWidth > root.clientWidth + 1);
  });
}

/** Whether the window itself scrolls: the panel's panes do, and beyond them is nothing. */
export async function windowScrolls(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const root = document.scrollingElement;
    return root !== null && root.scrollHeight > root.clientHeight + 1;
  });
}
