import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rollup';

/** "de.ts" and "de-later.ts" are a language's two files. */
const LOCALE = /^([a-z]{2})(-later)?\.ts$/;

/** Changes with anything that changes a locale's file, the names of properties included. */
function versionOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 8);
}

/**
 * Puts one address with the language as its variable part in the place of the table of all locales, which every
 * visitor would fetch to use one line of it. Bundlers of other projects need the table, so this is for the script
 * that pages fetch.
 */
export function localeImports(folder: string): Plugin {
  const version = versionOf(folder);
  const locales = readdirSync(join(folder, 'locales')).filter((file) => LOCALE.test(file));
  const languages = new Set(locales.map((file) => file.slice(0, 2)));

  return {
    name: 'locale-imports',
    buildStart() {
      for (const file of locales) {
        const fileName = file.replace(/\.ts$/, `-${version}.js`);
        this.emitFile({ type: 'chunk', id: join(folder, 'locales', file), fileName });
      }
    },
    load(id) {
      if (!id.endsWith(join('locales', 'loaders.ts'))) return null;
      return `export const spoken = (language) => (/^(${[...languages].join('|')})$/.test(language) ? language : 'en');
export const importStrings = async (language, part = '') =>
  (await import(\`./\${language}\${part}-${version}.js\`)).strings;`;
    },
  };
}
