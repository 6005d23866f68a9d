import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'rollup';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/**
 * Writes each file beside itself as `.br` and `.gz`, as small as they get: done once here instead of for each visitor.
 * What does not get smaller is left as it is.
 */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    async writeBundle({ dir = '.' }, bundle) {
      await Promise.all(
        Object.keys(bundle).map(async (name) => {
          const path = join(dir, name);
          const plain = await readFile(path);
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
          };
          const packed = { br: await brotli(plain, { params }), gz: await deflate(plain, { level: 9 }) };
          for (const [ending, bytes] of Object.entries(packed))
            if (bytes.length < plain.length) await writeFile(`${path}.${ending}`, bytes);
        }),
      );
    },
  };
}
