import { createHash } from 'node:crypto';
import type { KnowledgeEntry } from './knowledge-index.ts';
import { layOutModel } from './model-codec.ts';
import { FORMAT } from './model-pack.ts';
import { inSlices } from './slices.ts';
import { training } from './train.ts';

const PROBE: readonly KnowledgeEntry[] = [
  {
    id: 'returns',
    title: 'Returns',
    questions: ["I'd like to return my order", 'sending it back', 'retoure'],
  },
  { id: 'shipping', questions: ['how long does shipping take?', 'delivery times', 'wann kommt mein Paket'] },
  { id: 'sizes', questions: ['which size fits me', 'size 42 or 43?', 'sizing chart'] },
  { id: 'payment', questions: ['can i pay by card', 'payment options', 'do you take PayPal'] },
].map((entry) => ({ ...entry, answer: '' }));

let version: Promise<string> | null = null;

/**
 * Names what this code makes of phrasings: the hash of the model it trains on a small fixed knowledge. A change of
 * features, training, calibration or format is another version by itself, without anybody having to count. Takes a
 * few hundredths of a second, once.
 * @param pause asked now and then meanwhile; waited for where it gives something to wait for
 */
export function codeVersion(pause: () => Promise<unknown> | null = () => null): Promise<string> {
  version ??= inSlices(training(PROBE), pause).then(({ model }) =>
    createHash('sha256').update(String(FORMAT)).update(layOutModel(model)).digest('hex').slice(0, 12),
  );
  return version;
}
