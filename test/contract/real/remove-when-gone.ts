/**
 * Beside a run against a real Chatwoot: reads its standard input, and when that ends without the word "done" (the run
 * was stopped or killed, and could not tidy up), removes what the run has made. `node remove-when-gone.ts MARKER`.
 */
import { adminToken, createAdminClient } from '../../../agent-bot/chatwoot/client.ts';
import { realChatwoot } from '../chatwoot-under-test.ts';
import { rawCalls } from '../raw-calls.ts';
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
  const { baseUrl, accountId, adminToken: token } = realChatwoot(process.env);
  const admin = createAdminClient({ baseUrl, accountId, token: adminToken(token) });
  process.stderr.write(`Removing what ${marker} has left in Chatwoot\n`);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const left = await removeMarked({ admin, raw: rawCalls(baseUrl), accountId, token }, marker);
  for (const one of left) process.stderr.write(`Not removed: ${one}\n`);
  process.exit(left.length === 0 ? 0 : 1);
}
process.exit(0);
