import { inTime } from './in-time.ts';
import type { Database } from './store/database.ts';
import type { Readiness } from './http/health.ts';
import type { BotRuntime } from './scheduler/bot-runtime.ts';

/** What readiness is read from. */
export interface ReadinessDeps {
  db: Pick<Database, 'query'>;
  isStarted(): boolean;
  bots(): Pick<BotRuntime, 'id' | 'knowledge'>[];
  /** Ids of bots that an alarm has stopped. */
  stopped(): number[];
  /** Bots that cannot act in Chatwoot, with the error's code. */
  failing(): ReadonlyMap<number, string>;
  stopwatch(): number;
  /** A database that is silent for this long, milliseconds, is missing. */
  patienceMs?: number;
}

/** What PostgreSQL said holds for this long, milliseconds: whoever asks often costs it nothing. */
const FRESH_MS = 1_000;
const PATIENCE_MS = 2_000;

/**
 * Ready means: webhooks can be taken, so the database answers and the bots are read. Nothing else makes it false,
 * since ending or isolating the process would not mend it, and would take the panel away that tells of it: a bot that
 * cannot act is named, and its webhooks are answered so that people get the conversations.
 */
export function createReadiness(deps: ReadinessDeps): Readiness {
  let asked: { at: number; answers: Promise<boolean> } | null = null;

  function databaseAnswers(): Promise<boolean> {
    const now = deps.stopwatch();
    if (asked === null || now - asked.at >= FRESH_MS)
      asked = { at: now, answers: ask(deps.db, deps.patienceMs ?? PATIENCE_MS) };
    return asked.answers;
  }

  return async () => {
    if (!(await databaseAnswers())) return { ready: false, missing: ['database'] };
    if (!deps.isStarted()) return { ready: false, missing: ['bots'] };
    const bots = deps.bots();
    const missing = bots.length === 0 ? ['a connected bot'] : [];
    const failing = deps.failing();
    for (const { id, knowledge } of bots) {
      if (knowledge === null) missing.push(`knowledge of bot ${String(id)}`);
      const code = failing.get(id);
      if (code !== undefined)
        missing.push(`Chatwoot of bot ${String(id)}: ${SAID[code] ?? 'does not answer'}`);
    }
    for (const id of deps.stopped()) missing.push(`bot ${String(id)}: stopped by an alarm`);
    return { ready: true, missing };
  };
}

/** No more than that: anybody may ask. */
const SAID: Record<string, string> = {
  chatwoot_unauthorised: "refuses the bot's token",
  chatwoot_unreachable: 'cannot be reached',
  chatwoot_slow: 'does not answer in time',
  chatwoot_failed: 'answers with errors',
  chatwoot_garbled: 'something else answers in its place',
};

/** A standby answers everything else. */
const READ_ONLY = `SELECT current_setting('transaction_read_only') AS "readOnly"`;

function ask(db: Pick<Database, 'query'>, patienceMs: number): Promise<boolean> {
  const answer = db.query<{ readOnly: string }>(READ_ONLY).then(
    ({ rows }) => rows[0]?.readOnly !== 'on',
    () => false,
  );
  return inTime(patienceMs, answer, () => false);
}
