import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** Baton's version, from the nearest package.json: the repository's, or the package's. */
export async function batonVersion(): Promise<string> {
  for (const path of ['../package.json', './package.json']) {
    const text = await readFile(new URL(path, import.meta.url), 'utf8').catch(() => null);
    if (text === null) continue;
    const parsed = z.looseObject({ name: z.string(), version: z.string() }).safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data.version;
  }
  return 'unknown';
}
