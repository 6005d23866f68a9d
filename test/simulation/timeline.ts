import type { Database } from '../../agent-bot/store/database.ts';
import type { Aftermath } from './run-schedule.ts';

/** What happened, line by line in the order of virtual time: for reading a counterexample. */
export async function timeline(db: Database, { world, conversation }: Aftermath): Promise<string> {
  const lines: { at: number; text: string }[] = [];
  for (const message of world.sandbox.inspect.messages(conversation)) {
    const who = message.senderType ?? 'system';
    const text = `message ${String(message.id)} by ${who}${message.private ? ', private' : ''}: ${message.content?.split('\n')[0] ?? ''}`;
    lines.push({ at: message.createdAt, text });
  }
  for (const sent of world.sandbox.inspect.webhooks()) {
    if (sent.conversationId !== conversation) continue;
    const body = JSON.parse(sent.body) as {
      status?: string;
      updated_at?: number;
      conversation?: { status: string };
      changed_attributes?: Record<string, { previous_value: unknown; current_value: unknown }>[] | null;
    };
    const changes = (body.changed_attributes ?? [])
      .flatMap((change) => Object.entries(change))
      .filter(([name]) => name === 'status' || name === 'assignee_id')
      .map(([name, { previous_value: from, current_value: to }]) => `${name} ${String(from)}→${String(to)}`);
    const seen = body.status ?? body.conversation?.status;
    const about = sent.messageId === null ? '' : ` of message ${String(sent.messageId)}`;
    const text = `  webhook ${sent.event}${about} [${String(seen)}] ${changes.join(' ')} → ${String(sent.outcome)}`;
    lines.push({ at: sent.sentAt, text });
  }
  const { rows } = await db.query<{
    seq: number;
    kind: string;
    status: string;
    started_at: number;
    error: string | null;
  }>(
    `SELECT seq, kind, status, COALESCE(started_at, created_at) AS started_at, error FROM steps
     WHERE bot_id = $1 AND conversation = $2`,
    [world.botId, conversation],
  );
  for (const step of rows) {
    lines.push({
      at: step.started_at,
      text: `    step ${String(step.seq)} ${step.kind} ${step.status} ${step.error ?? ''}`,
    });
  }
  const start = Math.min(...lines.map((line) => line.at));
  return lines
    .sort((a, b) => a.at - b.at)
    .map((line) => `${(line.at - start).toFixed(0).padStart(7)} ${line.text}`)
    .join('\n');
}
