import { z } from 'zod';
import type { ConversationEvent, Snapshot, Status } from '../conversation/event.ts';
import { statusSchema } from './answers.ts';
import { snapshotOf } from './webhook-payload.ts';
import type { ConversationPayload } from './webhook-payload.ts';

const change = z.looseObject({
  previous_value: z.unknown().optional(),
  current_value: z.unknown().optional(),
});
const changesSchema = z.array(z.record(z.string(), z.unknown())).nullish().catch(null);

/** One attribute's change, by name. */
type Changes = Map<string, { previous: unknown; current: unknown }>;

/** What `conversation_opened`, `_resolved` and `_status_changed` say happened. */
export function statusAnnounced(conversation: ConversationPayload, what: string): ConversationEvent[] {
  const snapshot = snapshotOf(conversation);
  const status =
    what === 'conversation_opened' ? 'open' : what === 'conversation_resolved' ? 'resolved' : null;
  // Where the event's name does not tell the status the payload does, which may be an old one.
  const now = status ?? snapshot.status;
  if (now === null) return [{ snapshot, type: 'noted', what, messageId: null }];
  const hinted = status === null ? { hinted: true as const } : {};
  return [
    { snapshot, type: 'status', status: now, previous: null, at: snapshot.updatedAt ?? 0, ...hinted },
    ...blocked(conversation, now, snapshot),
  ];
}

/** What `conversation_updated` says happened: assignment first, then status, from `changed_attributes` alone. */
export function conversationUpdated(
  conversation: ConversationPayload,
  changedAttributes: unknown,
): ConversationEvent[] {
  const snapshot = snapshotOf(conversation);
  const changes = changesIn(changedAttributes);
  // The change tells its time to the millisecond, the snapshot to the microsecond, but that may be an old one.
  const at = Math.max(snapshot.updatedAt ?? 0, changedAt(changes));
  const events: ConversationEvent[] = [];

  const assignee = changes.get('assignee_id');
  const previous = idOrNull(assignee?.previous);
  const current = idOrNull(assignee?.current);
  if (current !== null && current !== previous) {
    // The name is in the snapshot unless that is stale or shows the bot (seen when a team assigns a member).
    const name = snapshot.assignee?.id === current ? snapshot.assignee.name : '';
    events.push({ snapshot, type: 'assigned', person: { id: current, name }, previous, at });
  } else if (current === null && previous !== null) {
    events.push({ snapshot, type: 'unassigned', previous, at });
  }

  const status = changes.get('status');
  const to = statusOrNull(status?.current);
  if (to !== null) {
    events.push({ snapshot, type: 'status', status: to, previous: statusOrNull(status?.previous), at });
    events.push(...blocked(conversation, to, snapshot));
  }
  if (events.length > 0) return events;
  const names = [...changes.keys()].filter((name) => name !== 'updated_at').slice(0, 10);
  return [{ snapshot, type: 'noted', what: `changed: ${names.join(', ')}`, messageId: null }];
}

/** Blocking a contact resolves the conversation: Chatwoot has no event of its own for it. */
function blocked(conversation: ConversationPayload, status: Status, snapshot: Snapshot): ConversationEvent[] {
  return status === 'resolved' && conversation.meta?.sender?.blocked === true
    ? [{ snapshot, type: 'contact-blocked' }]
    : [];
}

function changesIn(changedAttributes: unknown): Changes {
  const changes: Changes = new Map();
  for (const entry of changesSchema.parse(changedAttributes) ?? []) {
    for (const [name, raw] of Object.entries(entry)) {
      const parsed = change.safeParse(raw);
      if (parsed.success && !changes.has(name)) {
        changes.set(name, { previous: parsed.data.previous_value, current: parsed.data.current_value });
      }
    }
  }
  return changes;
}

function changedAt(changes: Changes): number {
  const current = changes.get('updated_at')?.current;
  const ms = typeof current === 'string' ? Date.parse(current) : NaN;
  return Number.isFinite(ms) ? ms / 1000 : 0;
}

function idOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null;
}

function statusOrNull(value: unknown): Status | null {
  const parsed = statusSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
