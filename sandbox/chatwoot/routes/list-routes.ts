import { maySee } from '../access.ts';
import { conversationJson } from '../json/conversation-json.ts';
import { asObject, ok, text, type Context, type Reply, type Route } from '../request.ts';
import type { Conversation, Json } from '../state.ts';

const BASE = '/api/v1/accounts/:account/conversations';
const PAGE = 25;

interface Counts {
  mine_count: number;
  assigned_count: number;
  unassigned_count: number;
  all_count: number;
}

function counts(context: Context, rows: readonly Conversation[]): Counts {
  return {
    mine_count: rows.filter((row) => row.assigneeId === context.user?.id).length,
    assigned_count: rows.filter((row) => row.assigneeId !== null).length,
    unassigned_count: rows.filter((row) => row.assigneeId === null).length,
    all_count: rows.length,
  };
}

/** The conversations a query asks for, before the tabs divide them. Open ones, if it names no status. */
function asked(context: Context): Conversation[] {
  const { query, world } = context;
  const status = query['status'] ?? 'open';
  return world.core.state.conversations.filter(
    (row) =>
      maySee(world, context.user, row) &&
      (status === 'all' || row.status === status) &&
      (query['inbox_id'] === undefined || String(row.inboxId) === query['inbox_id']) &&
      (query['team_id'] === undefined || String(row.teamId) === query['team_id']),
  );
}

function tab(context: Context, rows: readonly Conversation[]): Conversation[] {
  const type = context.query['assignee_type'] ?? 'all';
  if (type === 'me') return rows.filter((row) => row.assigneeId === context.user?.id);
  if (type === 'unassigned') return rows.filter((row) => row.assigneeId === null);
  return type === 'assigned' ? rows.filter((row) => row.assigneeId !== null) : [...rows];
}

function page(context: Context, rows: readonly Conversation[]): Json[] {
  const number = Math.max(1, Number(context.query['page'] ?? '1') || 1);
  const sorted = [...rows].sort((one, other) => other.lastActivityAt - one.lastActivityAt);
  const within = context.query['updated_within'];
  const since = context.world.core.now() - Number(within) * 1_000;
  // What changed of late is answered without pages.
  return (
    within === undefined
      ? sorted.slice((number - 1) * PAGE, number * PAGE)
      : sorted.filter(({ updatedAt }) => updatedAt > since)
  ).map((row) => conversationJson(context.world.core, row, context.user));
}

/** The parts of Chatwoot's filters that a reconciler needs: equality and presence, joined by and. */
function matches(row: Conversation, condition: Json): boolean {
  const values = Array.isArray(condition['values']) ? condition['values'].map(String) : [];
  const columns: Record<string, unknown> = {
    status: row.status,
    inbox_id: row.inboxId,
    assignee_id: row.assigneeId,
    team_id: row.teamId,
    priority: row.priority,
  };
  const value = columns[text(condition, 'attribute_key') ?? ''];
  const operator = text(condition, 'filter_operator');
  if (operator === 'is_present') return value !== null && value !== undefined;
  if (operator === 'is_not_present') return value === null || value === undefined;
  const equal = values.includes('all') || values.includes(String(value));
  return operator === 'not_equal_to' ? !equal : equal;
}

function filtered(context: Context): Reply {
  const conditions = Array.isArray(context.body['payload']) ? context.body['payload'].map(asObject) : [];
  const rows = context.world.core.state.conversations.filter(
    (row) =>
      maySee(context.world, context.user, row) && conditions.every((condition) => matches(row, condition)),
  );
  const { mine_count, unassigned_count, all_count } = counts(context, rows);
  return ok({ meta: { mine_count, unassigned_count, all_count }, payload: page(context, rows) });
}

/** Lists of conversations, 25 a page, the latest activity first. */
export const listRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: BASE,
    access: 'user',
    run: (context) => {
      const rows = asked(context);
      return ok({ data: { meta: counts(context, rows), payload: page(context, tab(context, rows)) } });
    },
  },
  {
    method: 'GET',
    pattern: `${BASE}/meta`,
    access: 'user',
    run: (context) => ok({ meta: counts(context, asked(context)) }),
  },
  { method: 'POST', pattern: `${BASE}/filter`, access: 'user', run: filtered },
];
