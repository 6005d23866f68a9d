import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Reads a file of weights that lies in a folder beside this one. It is read when it is needed, so that languages nobody
 * writes in take no memory, and what is made of it is all that is kept: the cache of modules lets it go.
 * @param path from here, without its ending
 */
export function weightFile(path: string): unknown {
  const resolved = require.resolve(`./${path}.json`);
  const file: unknown = require(resolved);
  Reflect.deleteProperty(require.cache, resolved);
  return file;
}
