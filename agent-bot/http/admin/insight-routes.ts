import { Router } from 'express';
import { overviewFigures } from '../../analytics/overview.ts';
import { judgedHandoffs, type JudgedHandoffs } from '../../analytics/trigger-precision.ts';
import { listAudit } from '../../store/audit.ts';
import { TRIGGERS } from '../../triggers/index.ts';
import { auditQuery, type AuditPage, type Overview, type Owner } from '../api.ts';
import type { AppDeps } from '../deps.ts';
import { botOf } from './bot-access.ts';
import type { RightCalls } from '../judgement-api.ts';
import { reasonLabel } from './guardrails-schema.ts';
import { sharePoint } from './share-point.ts';

const DAY_MS = 24 * 3_600_000;
/** Verdicts are few: those of three months say more than those of a week. */
const JUDGED_DAYS = 90;
const LABELS = Object.fromEntries(TRIGGERS.map(({ id, label }) => [id, label]));
const OWNERS: readonly Owner[] = ['bot', 'queued', 'agent', 'closed'];

/** `GET /bots/:bot/overview` and `/audit`: to look at. */
export function insightRoutes(deps: AppDeps): Router {
  const { clock, database } = deps;
  const router = Router({ mergeParams: true });

  router.get('/overview', async (_request, response) => {
    const to = clock.now();
    const from = to - 7 * DAY_MS;
    const bot = botOf(response);
    const [figures, byTrigger, byReason] = await Promise.all([
      overviewFigures(database, bot.id, { from, to }),
      judgedHandoffs(database, bot.id, 'trigger', to - JUDGED_DAYS * DAY_MS),
      judgedHandoffs(database, bot.id, 'reason', to - JUDGED_DAYS * DAY_MS),
    ]);
    const overview: Overview = {
      from,
      to,
      owners: Object.fromEntries(
        OWNERS.map((owner) => [owner, figures.owners.find((one) => one.owner === owner)?.count ?? 0]),
      ) as Record<Owner, number>,
      conversations: figures.conversations,
      handed_off: figures.handedOff,
      decisions: figures.decisions,
      handoffs: figures.handoffs.map((one) => ({ ...one, label: reasonLabel(one.reason) })),
      right_calls: { by_trigger: rightCalls(byTrigger), by_reason: rightCalls(byReason), labels: LABELS },
      claim: figures.claim,
      left_waiting: figures.leftWaiting,
      ended_waiting: figures.endedWaiting,
      queue: { length: figures.queueLength, oldest_at: figures.oldestAt },
      waiting: figures.waiting.map((one) => ({
        ...one,
        label: one.reason === null ? null : reasonLabel(one.reason),
      })),
      fired: figures.fired,
    };
    response.json(overview);
  });

  router.get('/audit', async (request, response) => {
    const { before, limit } = auditQuery.parse(request.query);
    const found = await listAudit(database, {
      botId: botOf(response).id,
      limit: limit + 1,
      ...(before === undefined ? {} : { before }),
    });
    const rows = found.slice(0, limit);
    const page: AuditPage = {
      rows: rows.map(({ id, who, what, detail, at }) => ({ id, who, what, detail, at })),
      next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
    };
    response.json(page);
  });
  return router;
}

function rightCalls(rows: readonly JudgedHandoffs[]): Record<string, RightCalls> {
  return Object.fromEntries(
    rows.map(({ of, right, judged, precision }) => [of, { right, judged, ...sharePoint(precision) }]),
  );
}
