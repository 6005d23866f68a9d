import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { WidgetBuild } from '../store/widget-builds.ts';

/** A build with what a page writes as `integrity` beside the address of its script. */
export interface ReadBuild extends WidgetBuild {
  integrity: string;
}

const ENTRY = 'chat-widget.js';
const WIDGET = fileURLToPath(new URL('../../dist/widget', import.meta.url));

/** The widget as it was built here; null where it was not, or without hashes. It is named by the hashes of its files. */
export async function readWidgetBuild(folder = WIDGET): Promise<ReadBuild | null> {
  const hashes = await readFile(join(folder, 'integrity.json')).catch(() => null);
  if (hashes === null) return null;
  const integrity = z.record(z.string(), z.string()).parse(JSON.parse(hashes.toString()))[ENTRY];
  if (integrity === undefined) return null;
  const names = (await readdir(folder)).filter((name) => /\.js(\.br|\.gz)?$/.test(name));
  const files = await Promise.all(
    names.map(async (name): Promise<[string, Buffer]> => [name, await readFile(join(folder, name))]),
  );
  const id = createHash('sha256').update(hashes).digest('hex').slice(0, 16);
  return { id, integrity, files: new Map(files) };
}
