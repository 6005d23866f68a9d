/**
 * Beside a run against a real Chatwoot: reads its standard input, and when that ends without the word "done" (the run
 * was stopped or killed, and could not tidy up), removes what the run has made. `node remove-when-gone.ts MARKER`.
 */
import { realRemover } from './real-remover.ts';
import { beginRun, endRun } from '../marker.ts';
import { removeMarked } from '../remove-marked.ts';

/** The run's other processes end a moment after it, and may still be making something. */
const SETTLE_MS = 2_000;

const marker = process.argv[2] ?? '';
if (marker === '') throw new Error('Which marker?');
// Whoever interrupts the run wants it removed all the same.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

let said = '';
process.stdin.setEncoding('utf8');
for await (const chunk of process.stdin) said += String(chunk);

if (said.trim() !== 'done') {
  // Another run begun now leaves it to this process.
  beginRun(marker);
  process.stderr.write(`Removing what ${marker} has left in Chatwoot\n`);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const left = await removeMarked(realRemover(), marker);
  for (const one of left) process.stderr.write(`Not removed: ${one}\n`);
  if (left.length === 0) endRun(marker);
  process.exit(left.length === 0 ? 0 : 1);
}
process.exit(0);
