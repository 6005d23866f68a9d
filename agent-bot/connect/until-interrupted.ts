import type { AdminClient } from '../chatwoot/client.ts';
import { BatonError } from '../errors.ts';

/** A method of a client, whatever it takes and gives. */
type Call = (...given: never[]) => Promise<unknown>;

/**
 * The same client, which begins nothing more once the signal is aborted. A call under way goes on to its end, so that
 * what it makes is known. Errors: `interrupted`, beside those of the client.
 */
export function untilInterrupted(admin: AdminClient, signal: AbortSignal): AdminClient {
  const calls = Object.entries(admin as unknown as Record<string, Call>).map(
    ([name, call]): [string, Call] => [
      name,
      (...given) => (signal.aborted ? Promise.reject(interrupted()) : call(...given)),
    ],
  );
  return Object.fromEntries(calls) as unknown as AdminClient;
}

/** That somebody stopped it, and what is there by then, as it was told: only who began it knows. */
export function interrupted(changes?: readonly string[]): BatonError {
  return new BatonError(
    'interrupted',
    `Interrupted.${told(changes)}`,
    'Run it again: it goes on from there.',
  );
}

function told(changes: readonly string[] | undefined): string {
  if (changes === undefined) return '';
  return changes.length === 0 ? ' Nothing was changed.' : ` Done by then: ${changes.join(' ')}`;
}
