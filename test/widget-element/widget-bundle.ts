import { gzipSync } from 'node:zlib';
import { rollup, type OutputOptions, type RollupOptions } from 'rollup';
import config from '../../rollup.config.mjs';

let built: Promise<Map<string, string>> | null = null;

/** The widget's files as a page would fetch them, by name, made from the source as it is now. */
export function widgetBundle(): Promise<Map<string, string>> {
  built ??= (async () => {
    const options = (config as RollupOptions[]).find((one) => String(one.input).includes('chat-widget'));
    if (!options) throw new Error('rollup.config.mjs does not build the widget');
    const bundle = await rollup(options);
    const { output } = await bundle.generate(options.output as OutputOptions);
    await bundle.close();
    return new Map(
      output.flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk.code] as const] : [])),
    );
  })();
  return built;
}

/** What travels for these files, in bytes, compressed as a server does it at its best. */
export function gzipped(files: Iterable<string>): number {
  return [...files].reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
}
