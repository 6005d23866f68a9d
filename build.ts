/** Builds the browser's bundles into dist/. `npm ci` runs it through `prepare`, the tests before they start. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { rollup, type OutputOptions, type RollupOptions } from 'rollup';
import config from './rollup.config.mjs';

for (const options of config as RollupOptions[]) {
  if (!existsSync(options.input as string)) continue;
  const output = options.output as OutputOptions;
  await rm(output.dir as string, { recursive: true, force: true });
  const bundle = await rollup(options);
  const { output: chunks } = await bundle.write(output);
  await bundle.close();
  const bytes = chunks.reduce((sum, chunk) => sum + (chunk.type === 'chunk' ? chunk.code.length : 0), 0);
  process.stdout.write(`${output.dir}: ${chunks.length} files, ${(bytes / 1024).toFixed(1)} kB\n`);
}
