import { BatonError } from '../errors.ts';
import { guardrailsSchema } from '../guardrails/schema.ts';
import type { Guardrails } from '../guardrails/schema.ts';
import { addAudit } from './audit.ts';
import type { Database } from './database.ts';
import { lockBot } from './lock-bot.ts';
import { notifyConfig } from './notify-config.ts';

/** What is said about a published version beside its settings. */
export interface GuardrailsVersion {
  version: number;
  publishedAt: number;
  publishedBy: string;
  note: string | null;
}

export interface GuardrailsDraft {
  settings: Guardrails;
  /** The version that was live when the draft was begun; 0 when none was. */
  basedOn: number;
  /** Counts edits; hand it back when saving. */
  revision: number;
  editedAt: number;
  editedBy: string;
}

/** Who does it, and when. */
interface By {
  who: string;
  at: number;
}

function parse(settings: unknown, where: string): Guardrails {
  const parsed = guardrailsSchema.safeParse(settings);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new BatonError(
    'guardrails_unreadable',
    `The ${where} cannot be read: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
    'Publish the guardrails anew from the panel, or start the Baton version that saved them.',
    { cause: parsed.error },
  );
}

/** What a bot acts by now; null before the first publication. Errors: `guardrails_unreadable`. */
export async function liveGuardrails(
  db: Database,
  botId: number,
): Promise<{ version: number; settings: Guardrails } | null> {
  const { rows } = await db.query<{ version: number; settings: unknown }>(
    `SELECT v.version, v.settings FROM bots b
     JOIN guardrails_versions v ON v.bot_id = b.id AND v.version = b.live_version WHERE b.id = $1`,
    [botId],
  );
  const row = rows[0];
  return row ? { version: row.version, settings: parse(row.settings, 'live guardrails') } : null;
}

/** Published versions, the newest first; `before` leaves out this one and newer ones. */
export async function listGuardrails(
  db: Database,
  botId: number,
  { limit = 50, before = null }: { limit?: number; before?: number | null } = {},
): Promise<GuardrailsVersion[]> {
  const { rows } = await db.query<GuardrailsVersion>(
    `SELECT version, published_at AS "publishedAt", published_by AS "publishedBy", note
     FROM guardrails_versions WHERE bot_id = $1 AND ($3::int IS NULL OR version < $3) ORDER BY version DESC LIMIT $2`,
    [botId, limit, before],
  );
  return rows;
}

/** One published version's settings, or null. Errors: `guardrails_unreadable`. */
export async function getGuardrails(
  db: Database,
  botId: number,
  version: number,
): Promise<Guardrails | null> {
  const { rows } = await db.query<{ settings: unknown }>(
    'SELECT settings FROM guardrails_versions WHERE bot_id = $1 AND version = $2',
    [botId, version],
  );
  return rows[0] ? parse(rows[0].settings, `guardrails version ${String(version)}`) : null;
}

/** The draft, or null when there is none. Errors: `guardrails_unreadable`. */
export async function getDraft(db: Database, botId: number): Promise<GuardrailsDraft | null> {
  const { rows } = await db.query<Omit<GuardrailsDraft, 'settings'> & { settings: unknown }>(
    `SELECT settings, based_on AS "basedOn", revision, edited_at AS "editedAt", edited_by AS "editedBy"
     FROM guardrails_drafts WHERE bot_id = $1`,
    [botId],
  );
  return rows[0] ? { ...rows[0], settings: parse(rows[0].settings, 'draft') } : null;
}

/**
 * Saves the draft. `revision` is the one that was edited, 0 where there was no draft; returns the new one.
 * Errors: `draft_conflict` (409) when somebody else saved, published or discarded meanwhile.
 */
export async function saveDraft(
  db: Database,
  botId: number,
  draft: By & { settings: Guardrails; revision: number },
): Promise<number> {
  const settings = guardrailsSchema.parse(draft.settings);
  return db.transaction(async (tx) => {
    const { liveVersion: live } = await lockBot(tx, botId);
    await checkRevision(tx, botId, draft.revision);
    const { rows } = await tx.query<{ revision: number }>(
      `INSERT INTO guardrails_drafts (bot_id, settings, based_on, revision, edited_at, edited_by)
       VALUES ($1, $2, $3, 1, $4, $5)
       ON CONFLICT (bot_id) DO UPDATE SET settings = excluded.settings, revision = guardrails_drafts.revision + 1,
         edited_at = excluded.edited_at, edited_by = excluded.edited_by
       RETURNING revision`,
      [botId, settings, live ?? 0, draft.at, draft.who],
    );
    return rows[0]?.revision ?? 0;
  });
}

/** Throws the draft away. Errors: `draft_conflict` (409). */
export async function discardDraft(
  db: Database,
  botId: number,
  draft: By & { revision: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockBot(tx, botId);
    await checkRevision(tx, botId, draft.revision);
    await tx.query('DELETE FROM guardrails_drafts WHERE bot_id = $1', [botId]);
    await addAudit(tx, { botId, who: draft.who, what: 'guardrails_draft_discarded', at: draft.at });
  });
}

/**
 * Makes the draft the next version and live. `reviewedWith`: the version that was live when the changes were looked at,
 * 0 for none; null: nobody looked. Errors: `draft_missing` (404), `draft_conflict` and `live_changed` (409).
 */
export async function publishDraft(
  db: Database,
  botId: number,
  draft: By & { revision: number; note: string | null; reviewedWith?: number | null },
): Promise<number> {
  return db.transaction(async (tx) => {
    const { liveVersion } = await lockBot(tx, botId);
    await checkRevision(tx, botId, draft.revision);
    const reviewed = draft.reviewedWith ?? null;
    if (reviewed !== null && reviewed !== (liveVersion ?? 0)) throw await liveChanged(tx, botId);
    const found = await getDraft(tx, botId);
    if (!found) {
      throw new BatonError('draft_missing', 'There is no draft to publish.', 'Change something first.', {
        status: 404,
      });
    }
    const version = await publish(tx, botId, found.settings, draft, { draft: draft.revision });
    await tx.query('DELETE FROM guardrails_drafts WHERE bot_id = $1', [botId]);
    return version;
  });
}

/** Publishes settings that were no draft: the first ones of a new bot, or from the command line. */
export async function publishGuardrails(
  db: Database,
  botId: number,
  publication: By & { settings: Guardrails; note: string | null },
): Promise<number> {
  const settings = guardrailsSchema.parse(publication.settings);
  return db.transaction(async (tx) => {
    await lockBot(tx, botId);
    return publish(tx, botId, settings, publication, {});
  });
}

/** Publishes an old version again, as a new one; a draft stays. Errors: `version_unknown` (404). */
export async function rollBackGuardrails(
  db: Database,
  botId: number,
  to: By & { version: number; note: string | null },
): Promise<number> {
  return db.transaction(async (tx) => {
    await lockBot(tx, botId);
    const settings = await getGuardrails(tx, botId, to.version);
    if (!settings) {
      throw new BatonError(
        'version_unknown',
        `There is no version ${String(to.version)}.`,
        'Reload the list of versions.',
        {
          status: 404,
        },
      );
    }
    return publish(tx, botId, settings, to, { rolledBackTo: to.version });
  });
}

async function publish(
  tx: Database,
  botId: number,
  settings: Guardrails,
  by: By & { note: string | null },
  detail: object,
): Promise<number> {
  const { rows } = await tx.query<{ version: number }>(
    `INSERT INTO guardrails_versions (bot_id, version, settings, published_at, published_by, note)
     SELECT $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5 FROM guardrails_versions WHERE bot_id = $1
     RETURNING version`,
    [botId, settings, by.at, by.who, by.note],
  );
  const version = rows[0]?.version ?? 0;
  await tx.query('UPDATE bots SET live_version = $2 WHERE id = $1', [botId, version]);
  const what = 'guardrails_published';
  await addAudit(tx, { botId, who: by.who, what, detail: { version, ...detail }, at: by.at });
  await notifyConfig(tx, botId);
  return version;
}

async function checkRevision(tx: Database, botId: number, revision: number): Promise<void> {
  const { rows } = await tx.query<{ revision: number; at: number; who: string }>(
    'SELECT revision, edited_at AS at, edited_by AS who FROM guardrails_drafts WHERE bot_id = $1',
    [botId],
  );
  const draft = rows[0];
  if ((draft?.revision ?? 0) === revision) return;
  const sentence = draft
    ? `${draft.who} changed the draft at ${new Date(draft.at).toISOString()}.`
    : await whoPublishedLast(tx, botId);
  throw new BatonError('draft_conflict', sentence, 'Reload to see the change, then make yours again.', {
    status: 409,
  });
}

async function whoPublishedLast(tx: Database, botId: number): Promise<string> {
  const [last] = await listGuardrails(tx, botId, { limit: 1 });
  if (!last) return 'The draft was discarded meanwhile.';
  return `The draft is gone: ${last.publishedBy} published version ${String(last.version)}, or it was discarded.`;
}

/** A draft stays through a roll back: what was looked at is no longer what would change. */
async function liveChanged(tx: Database, botId: number): Promise<BatonError> {
  const [last] = await listGuardrails(tx, botId, { limit: 1 });
  const sentence = last
    ? `${last.publishedBy} published version ${String(last.version)} meanwhile.`
    : 'What is live has changed meanwhile.';
  return new BatonError('live_changed', sentence, 'Look at what your draft changes now, then publish.', {
    status: 409,
  });
}
