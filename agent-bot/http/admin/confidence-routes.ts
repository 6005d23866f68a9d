import { Router } from 'express';
import { defaultGuardrails } from '../../guardrails/schema.ts';
import { liveGuardrails } from '../../store/guardrails.ts';
import { askedConfidences } from '../../analytics/asked-confidences.ts';
import { confidenceReport, ENOUGH } from '../../confidence/confidence-report.ts';
import { liveQuestions, type ConfirmedAnswer } from '../../confidence/confirmed-answers.ts';
import type { BudgetThreshold } from '../../confidence/error-budget.ts';
import type { RiskPoint } from '../../confidence/selective-risk.ts';
import { observationsOf } from '../../knowledge/held-out-questions.ts';
import { readTrainingReport } from '../../knowledge/training-report.ts';
import { judgedAnswers, type JudgedAnswer } from '../../store/answer-feedback.ts';
import { liveModel } from '../../store/models.ts';
import type { ConfidenceState, ThresholdPoint } from '../judgement-api.ts';
import type { AppDeps } from '../deps.ts';
import { botOf } from './bot-access.ts';
import { sharePoint } from './share-point.ts';

const DAY_MS = 24 * 3_600_000;
/** Answers judged this long ago still tell: as long as texts are kept. */
const JUDGED_DAYS = 90;
const ASKED_DAYS = 28;

/** `GET /bots/:bot/confidence`: how far the bot's confidence can be trusted, and what thresholds would do. */
export function confidenceRoutes(deps: AppDeps): Router {
  const { clock, database } = deps;
  const router = Router({ mergeParams: true });

  router.get('/confidence', async (_request, response) => {
    const bot = botOf(response);
    const now = clock.now();
    const model = await liveModel(database, bot.id);
    const [judged, asked] = await Promise.all([
      judgedAnswers(database, bot.id, now - JUDGED_DAYS * DAY_MS),
      model === null ? [] : askedConfidences(database, bot.id, model.id, now - ASKED_DAYS * DAY_MS),
    ]);
    const stored = readTrainingReport(model?.report)?.heldOut ?? null;
    const settings = (await liveGuardrails(database, bot.id))?.settings ?? defaultGuardrails();
    const { unanswerable: share } = settings.triggers.low_confidence.settings;
    const held = stored === null ? [] : observationsOf(stored, share);
    const knowledge = deps.knowledge(bot.id);
    const live = liveQuestions(
      judged.flatMap(confirmed),
      model?.id ?? null,
      (text) => knowledge?.candidates(text, 1, share)[0] ?? null,
    );
    const { enough, size, error, bins, curve, budgets } = confidenceReport([...held, ...live], asked);
    const unanswerable = [...(stored?.outcomes ?? '')].filter((outcome) => outcome === 'u').length;
    const state: ConfidenceState = {
      enough,
      size: Math.floor(size),
      needed: ENOUGH,
      sources: {
        held_out: (stored?.outcomes.length ?? 0) - unanswerable,
        unanswerable,
        visitors: live.filter((one) => one.source === 'visitor').length,
        agents: live.filter((one) => one.source === 'agent').length,
        asked: asked.length < ENOUGH ? 0 : asked.length,
      },
      trained_at: model?.trainedAt ?? null,
      error,
      bins: bins.map((bin) => ({ ...bin, right: sharePoint(bin.right) })),
      curve: curve.map(thresholdPoint),
      budgets: budgets.map(({ oneIn, found }) => ({ one_in: oneIn, ...budgetOf(found) })),
    };
    response.json(state);
  });
  return router;
}

function thresholdPoint({ threshold, answered, wrong }: RiskPoint): ThresholdPoint {
  return { threshold, answered: sharePoint(answered), wrong: sharePoint(wrong) };
}

function budgetOf(found: BudgetThreshold | null): Omit<ConfidenceState['budgets'][number], 'one_in'> {
  if (found === null) return { point: null, low: null, high: null };
  return { point: thresholdPoint(found.point), low: found.least, high: found.sure };
}

/** A click on "did you mean" was sure from the start: nothing was estimated. */
function confirmed({ trace, ...verdict }: JudgedAnswer): ConfirmedAnswer[] {
  if (trace?.decision.action !== 'answer' || trace.decision.confidence >= 1) return [];
  const { entry, confidence } = trace.decision;
  const { conversation, messageId, source, answered } = verdict;
  return [
    {
      conversation,
      messageId,
      source,
      answered,
      given: { entry, confidence, modelId: trace.modelId, text: trace.text },
    },
  ];
}
