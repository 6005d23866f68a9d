import { setImmediate } from 'node:timers/promises';
import { Router, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import { textsSince } from '../../analytics/texts-since.ts';
import { BatonError } from '../../errors.ts';
import { checkProblems } from '../../guardrails/check-problems.ts';
import { publishChecks, type PublishProblem } from '../../guardrails/publish-checks.ts';
import { guardrailsSchema, type Guardrails } from '../../guardrails/schema.ts';
import type { Bot } from '../../store/bots.ts';
import {
  discardDraft,
  getDraft,
  getGuardrails,
  listGuardrails,
  publishDraft,
  rollBackGuardrails,
  saveDraft,
  type GuardrailsDraft,
} from '../../store/guardrails.ts';
import { listChecks } from '../../store/saved-checks.ts';
import { runChecks } from '../../tester/run-checks.ts';
import {
  draftBody,
  publishBody,
  revisionBody,
  rollbackBody,
  type DraftConflict,
  type DraftState,
  type GuardrailsState,
  type PublishChecks,
  type VersionDetail,
} from '../guardrails-api.ts';
import type { AppDeps } from '../deps.ts';
import { botOf, byOf, numberIn } from './bot-access.ts';
import { guardrailsForm } from './guardrails-schema.ts';

/** PostgreSQL's `integer` ends here. */
const LAST_VERSION = 2 ** 31 - 1;
/** Versions are small and many: a page of them at once, by the last one shown. */
const versionsQuery = z.object({ before: z.coerce.number().int().min(1).max(LAST_VERSION).optional() });
const WEEK_MS = 7 * 24 * 3_600_000;

/** `/bots/:bot/guardrails/…`: draft, checks, publication, versions. */
export function guardrailsRoutes(deps: AppDeps, administrator: RequestHandler): Router {
  const { clock, database } = deps;
  const router = Router({ mergeParams: true });

  router.get('/guardrails/draft', async (_request, response) => {
    response.json(await stateOf(botOf(response)));
  });

  router.put('/guardrails/draft', administrator, async (request, response) => {
    const bot = botOf(response);
    const { settings, revision } = draftBody.parse(request.body);
    const draft = { ...byOf(response, clock.now()), settings: guardrailsSchema.parse(settings), revision };
    await withConflict(response, bot, async () => {
      await saveDraft(database, bot.id, draft);
      response.json(await stateOf(bot));
    });
  });

  router.delete('/guardrails/draft', administrator, async (request, response) => {
    const bot = botOf(response);
    const { revision } = revisionBody.parse(request.body);
    await withConflict(response, bot, async () => {
      await discardDraft(database, bot.id, { ...byOf(response, clock.now()), revision });
      response.json(await stateOf(bot));
    });
  });

  router.get('/guardrails/schema', async (_request, response) => {
    const bot = botOf(response);
    const state = await stateOf(bot);
    const languages = new Set([
      'en',
      'de',
      ...(state.live?.settings.languages ?? []),
      ...(state.draft?.settings.languages ?? []),
    ]);
    response.json(guardrailsForm([...languages]));
  });

  router.get('/guardrails/checks', async (_request, response) => {
    const bot = botOf(response);
    const draft = await getDraft(database, bot.id);
    if (!draft) throw noDraft();
    const checks: PublishChecks = { problems: await check(bot, draft.settings) };
    response.json(checks);
  });

  router.post('/guardrails/publish', administrator, async (request, response) => {
    const bot = botOf(response);
    const { revision, note, live_version: reviewed } = publishBody.parse(request.body);
    const draft = await getDraft(database, bot.id);
    if (!draft) throw noDraft();
    await withConflict(response, bot, async () => {
      const [blocking] = (await check(bot, draft.settings)).filter((problem) => problem.blocking);
      if (blocking) {
        throw new BatonError('not_publishable', `${blocking.title}.`, blocking.detail, { status: 422 });
      }
      const by = byOf(response, clock.now());
      await publishDraft(database, bot.id, {
        ...by,
        revision,
        note: note || null,
        reviewedWith: reviewed ?? null,
      });
      response.json(await stateOf(bot));
    });
  });

  router.get('/guardrails/versions', async (request, response) => {
    const bot = botOf(response);
    const { before } = versionsQuery.parse(request.query);
    const versions = await listGuardrails(database, bot.id, { before: before ?? null });
    const live = await liveOf(bot);
    response.json(
      versions.map((one) => ({
        version: one.version,
        published_at: one.publishedAt,
        published_by: one.publishedBy,
        note: one.note,
        live: one.version === live?.version,
      })),
    );
  });

  router.get('/guardrails/versions/:version', async (request, response) => {
    const bot = botOf(response);
    const version = numberIn(request.params.version);
    const detail =
      version === null ? null : await versionOf(bot, version, (await liveOf(bot))?.version ?? null);
    if (!detail)
      throw new BatonError('version_unknown', 'There is no such version.', 'Reload the list.', {
        status: 404,
      });
    response.json(detail);
  });

  router.post('/guardrails/rollback', administrator, async (request, response) => {
    const bot = botOf(response);
    const { version, note } = rollbackBody.parse(request.body);
    const by = byOf(response, clock.now());
    const words = note || `Back to v${String(version)}`;
    await rollBackGuardrails(database, bot.id, { ...by, version, note: words });
    response.json(await stateOf(bot));
  });

  /** Every conflict carries the other side, so that the panel can show it. */
  async function withConflict(response: Response, bot: Bot, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      if (!(thrown instanceof BatonError) || thrown.code !== 'draft_conflict') throw thrown;
      const draft = await getDraft(database, bot.id);
      const requestId: unknown = response.locals['requestId'];
      const body: DraftConflict = {
        error: {
          code: thrown.code,
          message: thrown.message,
          remedy: thrown.remedy,
          request_id: typeof requestId === 'string' ? requestId : '',
        },
        theirs: draft && shownDraft(draft),
      };
      response.status(409).json(body);
    }
  }

  async function check(bot: Bot, guardrails: Guardrails): Promise<PublishProblem[]> {
    const lastWeek = await textsSince(database, bot.id, clock.now() - WEEK_MS);
    const knowledge = deps.knowledge(bot.id);
    const ran = await runChecks(await listChecks(database, bot.id), { guardrails, knowledge }, () =>
      setImmediate(),
    );
    return [
      ...publishChecks({ guardrails, people: bot.people, lastWeek }),
      ...checkProblems(ran, (id) => knowledge?.entry(id)?.title ?? id),
    ];
  }

  async function liveOf(bot: Bot): Promise<VersionDetail | null> {
    // The row may be older than this request's own publication.
    const { rows } = await database.query<{ live: number | null }>(
      'SELECT live_version AS live FROM bots WHERE id = $1',
      [bot.id],
    );
    const live = rows[0]?.live ?? null;
    return live === null ? null : versionOf(bot, live, live);
  }

  async function versionOf(bot: Bot, version: number, live: number | null): Promise<VersionDetail | null> {
    if (version >= LAST_VERSION) return null;
    const [settings, [about]] = await Promise.all([
      getGuardrails(database, bot.id, version),
      listGuardrails(database, bot.id, { limit: 1, before: version + 1 }),
    ]);
    if (!settings || !about) return null;
    const { publishedAt, publishedBy, note } = about;
    return {
      version,
      published_at: publishedAt,
      published_by: publishedBy,
      note,
      live: version === live,
      settings,
    };
  }

  async function stateOf(bot: Bot): Promise<GuardrailsState> {
    const [draft, live, newest] = await Promise.all([
      getDraft(database, bot.id),
      liveOf(bot),
      listGuardrails(database, bot.id, { limit: 1 }),
    ]);
    return { draft: draft && shownDraft(draft), live, next_version: (newest[0]?.version ?? 0) + 1 };
  }

  return router;
}

function shownDraft(draft: GuardrailsDraft): DraftState {
  const { settings, basedOn, revision, editedAt, editedBy } = draft;
  return { settings, based_on: basedOn, revision, edited_at: editedAt, edited_by: editedBy };
}

function noDraft(): BatonError {
  return new BatonError('draft_missing', 'There is no draft to publish.', 'Change something first.', {
    status: 404,
  });
}
