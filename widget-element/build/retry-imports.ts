import type { Plugin } from 'rollup';

/** What follows a module's address. A page that pins addresses to hashes by an import map gets them as they are. */
const AGAIN = `let $again=()=>document.querySelector("[type=importmap]")?"":"#"+(Date.now()>>11);`;

/**
 * Makes a dynamic import that failed worth repeating. Browsers remember a module that could not be fetched, by its
 * address, for as long as the page lives. The part of an address after "#" is never sent, so that it may change
 * with the time (every two seconds) while the file, and what caches have of it, stay the same. Whoever imports
 * keeps what came: a second import may be a second copy.
 */
export function retryImports(): Plugin {
  return {
    name: 'retry-imports',
    renderDynamicImport: () => ({ left: 'import(', right: '+$again())' }),
    renderChunk: (code) => (code.includes('$again()') ? { code: AGAIN + code, map: null } : null),
  };
}
