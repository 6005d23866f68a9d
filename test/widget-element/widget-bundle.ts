import type { OutputOptions, RollupOptions } from 'rollup';
import { onceARun } from '../once-a-run.ts';

let built: Promise<Map<string, string>> | null = null;

/** The widget's files as a page would fetch them, by name, made from the source as it is in this run. */
export function widgetBundle(): Promise<Map<string, string>> {
  built ??= onceARun('widget-bundle', buildWidget).then((files) => new Map(files));
  return built;
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
