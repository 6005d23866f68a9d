import { createHash } from 'node:crypto';
import type { Plugin } from 'rollup';

/** What a page writes as `integrity` beside a script's address. */
export function integrityOf(code: string): string {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`;
}

/**
 * Writes `integrity.json`: the hash of each file, by name, for pages that serve a copy of their own and pin it. The
 * browser checks the files that are fetched later too, where an import map names their hashes.
 */
export function integrity(): Plugin {
  return {
    name: 'integrity',
    generateBundle(_options, bundle) {
      const hashes = Object.values(bundle)
        .filter((file) => file.type === 'chunk')
        .map(({ fileName, code }) => [fileName, integrityOf(code)])
        .sort();
      const source = `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'integrity.json', source });
    },
  };
}
