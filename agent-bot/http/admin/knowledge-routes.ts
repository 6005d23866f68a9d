import { Router, type RequestHandler } from 'express';
import { entryUse } from '../../analytics/answered-entries.ts';
import { readTrainingReport, type TrainingReport } from '../../knowledge/training-report.ts';
import { modelEntries } from '../../store/model-content.ts';
import { liveModel, listModels, type ModelSummary } from '../../store/models.ts';
import { askTraining, askedTraining, type AskedTraining } from '../../store/trainings.ts';
import { changeEntry } from '../../training/change-entry.ts';
import { knowledgeMissing } from '../../training/knowledge-missing.ts';
import { isUnloadable, useVersion } from '../../training/use-version.ts';
import type { AppDeps } from '../deps.ts';
import {
  changeBody,
  useVersionBody,
  type AskedTrainingState,
  type KnowledgeState,
  type KnowledgeVersion,
} from '../knowledge-api.ts';
import { botOf, byOf } from './bot-access.ts';

const USE_MS = 28 * 24 * 3_600_000;

/**
 * `GET /bots/:bot/knowledge`, `POST …/knowledge/use`, `…/train` and `…/change`: entries, how training went, and its
 * versions.
 */
export function knowledgeRoutes(deps: AppDeps, administrator: RequestHandler): Router {
  const { clock, database } = deps;
  const router = Router({ mergeParams: true });

  router.get('/knowledge', async (_request, response) => {
    response.json(await stateOf(botOf(response).id));
  });

  router.post('/knowledge/use', administrator, async (request, response) => {
    const bot = botOf(response);
    const { version } = useVersionBody.parse(request.body);
    const by = byOf(response, clock.now());
    try {
      await useVersion(database, bot.id, version, by);
    } catch (thrown) {
      if (!isUnloadable(thrown)) throw thrown;
      await askTraining(database, bot.id, by, version);
      response.status(202);
    }
    response.json(await stateOf(bot.id));
  });

  router.post('/knowledge/train', administrator, async (_request, response) => {
    const { id } = botOf(response);
    if ((await liveModel(database, id)) === null) throw knowledgeMissing();
    await askTraining(database, id, byOf(response, clock.now()));
    response.status(202).json(await stateOf(id));
  });

  router.post('/knowledge/change', administrator, async (request, response) => {
    const bot = botOf(response);
    const { id, entry, version } = changeBody.parse(request.body);
    const written = entry && { ...entry, smallTalk: entry.small_talk };
    const change = { id, entry: written, version };
    const outcome = await changeEntry(database, bot.id, change, byOf(response, clock.now()));
    response.status(outcome === 'live' ? 200 : 202).json(await stateOf(bot.id));
  });

  async function stateOf(botId: number): Promise<KnowledgeState> {
    const [model, models, use, asked] = await Promise.all([
      liveModel(database, botId),
      listModels(database, botId),
      entryUse(database, botId, clock.now() - USE_MS),
      askedTraining(database, botId),
    ]);
    return {
      entries: (model && (await modelEntries(database, botId, model.id))) ?? [],
      trained_at: model?.trainedAt ?? null,
      report: shortReport(model?.report),
      use: Object.fromEntries(use),
      versions: models.map(versionOf),
      asked: asked && askedOf(asked),
    };
  }
  return router;
}

/** What a person reads; the questions behind it are many. */
function shortReport(stored: unknown): KnowledgeState['report'] {
  const report = readTrainingReport(stored);
  if (report === null) return null;
  const short: Partial<TrainingReport> = { ...report };
  delete short.heldOut;
  delete short.recognised;
  return short as KnowledgeState['report'];
}

function askedOf({ askedBy, askedAt, share, endedAt, outcome }: AskedTraining): AskedTrainingState {
  return { by: askedBy, asked_at: askedAt, share, ended_at: endedAt, outcome };
}

function versionOf(model: ModelSummary): KnowledgeVersion {
  return {
    version: model.version,
    live: model.isLive,
    trained_at: model.trainedAt,
    trained_by: model.trainedBy,
    entries: model.entryCount,
    accuracy: model.accuracy,
    held_back: model.heldBack,
    comparison: model.comparison,
  };
}
