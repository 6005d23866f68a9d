/**
 * Builds what other projects import: `chat-widget.js`, which registers the element, `chat-widget-element.js`, which
 * does not, and their types. Unlike the script for pages it leaves Lit, and what is fetched when, to the bundler of
 * those projects. `npm pack` runs it.
 */
import { cp, rm } from 'node:fs/promises';
import { rollup, type OutputOptions, type Plugin, type RollupOptions } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplates } from './minify-templates.ts';

const DIR = 'dist/element';
const input = {
  'chat-widget': 'widget-element/chat-widget.ts',
  'chat-widget-element': 'widget-element/chat-widget-element.ts',
};
const external = /^lit\//;

/** On a server there are no elements: importing must not fail there. */
const intro = `const HTMLElement = globalThis.HTMLElement ?? class {};
const customElements = globalThis.customElements ?? { get: () => true };`;

async function write(options: RollupOptions & { output: OutputOptions }): Promise<void> {
  const bundle = await rollup({ input, external, ...options });
  await bundle.write({ dir: DIR, format: 'es', ...options.output });
  await bundle.close();
}

await rm(DIR, { recursive: true, force: true });
await write({
  plugins: [minifyTemplates(), esbuild({ target: 'es2022' }) as Plugin],
  output: { intro, chunkFileNames: '[name]-[hash].js' },
});
await write({
  plugins: [dts({ tsconfig: 'tsconfig.json' })],
  output: { entryFileNames: '[name].d.ts', chunkFileNames: '[name].d.ts' },
});
await cp('widget-element/types', DIR, { recursive: true });
