import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputOptions, RollupOptions } from 'rollup';
import { onceARun } from '../once-a-run.ts';

/** Where `npm run build` has put it, which `npm test` does before the tests. */
const BUILT = 'dist/widget';
/** What it is made of. */
const SOURCES = ['widget-element', 'rollup.config.mjs', 'package-lock.json'];

let built: Promise<Map<string, string>> | null = null;

/** The widget's files as a page would fetch them, by name, made from the source as it is in this run. */
export function widgetBundle(): Promise<Map<string, string>> {
  built ??= onceARun('widget-bundle', async () => ((await isBuilt()) ? readWidget() : buildWidget())).then(
    (files) => new Map(files),
  );
  return built;
}

/** Whether all of what is built is younger than all it is made of. */
async function isBuilt(): Promise<boolean> {
  const made = await stat(join(BUILT, 'chat-widget.js')).catch(() => null);
  if (made === null) return false;
  const below = await readdir('widget-element', { recursive: true });
  const sources = [...SOURCES, ...below.map((name) => join('widget-element', name))];
  const changed = await Promise.all(sources.map(async (path) => (await stat(path)).mtimeMs));
  return Math.max(...changed) < made.mtimeMs;
}

async function readWidget(): Promise<[string, string][]> {
  const names = (await readdir(BUILT)).filter((name) => name.endsWith('.js'));
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, await readFile(join(BUILT, name), 'utf8')]),
  );
}

async function buildWidget(): Promise<[string, string][]> {
  // Fetched here: the builder takes half a second to load, and one file of tests needs it.
  const [{ rollup }, { default: config }] = await Promise.all([
    import('rollup'),
    import('../../rollup.config.mjs'),
  ]);
  const options = (config as RollupOptions[]).find((one) => String(one.input).includes('chat-widget'));
  if (!options) throw new Error('rollup.config.mjs does not build the widget');
  const bundle = await rollup(options);
  const { output } = await bundle.generate(options.output as OutputOptions);
  await bundle.close();
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk.code]] : []));
}
