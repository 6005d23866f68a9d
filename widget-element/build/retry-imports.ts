import type { Plugin } from 'rollup';

/**
 * Makes a dynamic import that failed worth repeating. Browsers remember a module that could not be fetched, by its
 * address, for as long as the page lives. The part of an address after "#" is never sent, so that it may change
 * with the time (every two seconds) while the file, and what caches have of it, stay the same. Whoever imports
 * keeps what came: a second import may be a second copy.
 */
export function retryImports(): Plugin {
  return {
    name: 'retry-imports',
    renderDynamicImport: () => ({ left: 'import(', right: '+"#"+(Date.now()>>11))' }),
  };
}
