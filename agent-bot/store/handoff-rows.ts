import type { HandoffChange } from '../turn/progress.ts';

/** What a go leaves behind of one stretch's handoff. */
export interface HandoffRow {
  stretch: number;
  /** It begins, or begins again; otherwise a stored one ends. */
  begins: boolean;
  reason: string | null;
  evidence: unknown;
  message_id: number | null;
  /** How the wait ended; null: somebody still waits, or is to be waited for. */
  outcome: string | null;
  /** Whether it ended after it began; who took the conversation without a handoff has it from the beginning. */
  ended: boolean;
  claimed_by: number | null;
  claimed_by_name: string | null;
}

/**
 * The changes of one go, one row a stretch: a statement writes each row once, and what begins and ends within it has
 * ended. The end that came first counts.
 */
export function handoffRows(changes: readonly HandoffChange[]): HandoffRow[] {
  const rows = new Map<number, HandoffRow>();
  for (const change of changes) {
    const before = rows.get(change.stretch);
    if (change.type === 'began') {
      const { stretch, reason, evidence, messageId, claimedBy } = change;
      rows.set(stretch, {
        stretch,
        begins: true,
        reason,
        evidence,
        message_id: messageId,
        outcome: claimedBy ? 'claimed' : null,
        ended: false,
        claimed_by: claimedBy?.id ?? null,
        claimed_by_name: claimedBy?.name ?? null,
      });
    } else if (before === undefined || before.outcome === null) {
      rows.set(change.stretch, { ...(before ?? notBegun(change.stretch)), ...endOf(change) });
    }
  }
  return [...rows.values()];
}

function notBegun(stretch: number) {
  return { stretch, begins: false, reason: null, evidence: null, message_id: null };
}

function endOf({ outcome, person }: HandoffChange & { type: 'ended' }) {
  return {
    outcome,
    ended: true,
    claimed_by: person?.id ?? null,
    claimed_by_name: person?.name ?? null,
  };
}
