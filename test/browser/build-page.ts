import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build } from 'esbuild';

/**
 * Builds a page's script from its source as it is now, so that no test looks at an old one. Whoever fetches the file
 * meanwhile, as tests beside this one do, gets a whole one.
 */
export async function buildPage(entry: string, file: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    conditions: ['production'],
    write: false,
  });
  await mkdir(dirname(file), { recursive: true });
  const half = `${file}.${String(process.pid)}`;
  await writeFile(half, outputFiles[0]?.contents ?? '');
  await rename(half, file);
}
