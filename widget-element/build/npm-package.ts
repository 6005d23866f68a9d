/**
 * Builds what other projects import: `chat-widget.js`, which registers the element, `chat-widget-element.js`, which
 * does not, and their types. Unlike the script for pages it leaves Lit, and what is fetched when, to the bundler of
 * those projects. `npm pack` runs it.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rollup, type Plugin } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplates } from './minify-templates.ts';

const DIR = 'dist/element';
const ENTRIES = ['chat-widget.ts', 'chat-widget-element.ts'];

/** On a server there are no elements: importing must not fail there. */
const intro = `const HTMLElement = globalThis.HTMLElement ?? class {};
const customElements = globalThis.customElements ?? { get: () => true };`;

async function writeCode(): Promise<void> {
  const bundle = await rollup({
    input: Object.fromEntries(ENTRIES.map((file) => [file.slice(0, -3), join('widget-element', file)])),
    external: /^lit\//,
    plugins: [minifyTemplates(), esbuild({ target: 'es2022' }) as Plugin],
  });
  await bundle.write({ dir: DIR, format: 'es', intro, chunkFileNames: '[name]-[hash].js' });
  await bundle.close();
}

/** The declarations that the entries lead to, and no others. */
async function writeTypes(): Promise<void> {
  const all = await mkdtemp(join(tmpdir(), 'widget-types-'));
  const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--rootDir', '.'];
  execFileSync(process.execPath, [
    'node_modules/typescript/bin/tsc',
    ...['-p', 'tsconfig.json', ...options, '--outDir', all],
  ]);
  const files = new Set(ENTRIES);
  // A set goes on with what is added to it meanwhile.
  for (const file of files) {
    const declared = file.replace(/\.ts$/, '.d.ts');
    const types = await readFile(join(all, 'widget-element', declared), 'utf8');
    for (const [, path = ''] of types.matchAll(/['"](\.{1,2}\/[^'"]+\.ts)['"]/g))
      files.add(join(dirname(file), path));
    await mkdir(join(DIR, dirname(declared)), { recursive: true });
    await writeFile(join(DIR, declared), types.replace(/(['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2'));
  }
  await rm(all, { recursive: true });
}

await rm(DIR, { recursive: true, force: true });
await writeCode();
await writeTypes();
await cp('widget-element/types', DIR, { recursive: true });
