import { Router } from 'express';
import { botFacts } from '../../analytics/bot-facts.ts';
import { openAlarms, type Alarm as OpenAlarm } from '../../store/alarms.ts';
import { listBots, type Bot } from '../../store/bots.ts';
import { getChatwoot } from '../../store/chatwoots.ts';
import { listModels } from '../../store/models.ts';
import type { Alarm, BotDetail, BotSummary } from '../api.ts';
import type { AppDeps } from '../deps.ts';
import { sessionOf } from '../session/current-session.ts';
import { botOf } from './bot-access.ts';

/** `GET /bots`: those of the Chatwoot one is signed in to. */
export function botListRoute(deps: AppDeps): Router {
  const router = Router();
  router.get('/bots', async (_request, response) => {
    const bots = await listBots(deps.database, sessionOf(response).chatwootId);
    const alarms = await openAlarms(deps.database);
    response.json(bots.map((bot) => summary(bot, alarmsOf(bot, alarms))));
  });
  return router;
}

/** `GET /bots/:bot`: connection facts, people, alarms, live version. */
export function botRoute(deps: AppDeps): Router {
  const { clock, config, database } = deps;
  const router = Router({ mergeParams: true });
  router.get('/', async (_request, response) => {
    const bot = botOf(response);
    const [chatwoot, open, facts, models] = await Promise.all([
      getChatwoot(database, bot.chatwootId),
      openAlarms(database, bot.id),
      botFacts(database, bot.id, clock.now()),
      listModels(database, bot.id),
    ]);
    const live = models.find((model) => model.isLive);
    const detail: BotDetail = {
      ...summary(bot, open),
      chatwoot: {
        base_url: chatwoot?.baseUrl ?? '',
        account_id: chatwoot?.accountId ?? 0,
        version: chatwoot?.version ?? null,
        sandbox: chatwoot?.sandbox ?? false,
        can_read: chatwoot?.hasAdminToken ?? false,
      },
      inbox_identifier: bot.inboxIdentifier,
      public_url: config.publicUrl,
      auto_assignment: bot.autoAssignment,
      origins: bot.origins,
      people: bot.people,
      open_alarms: open.map(shownAlarm),
      webhook: { last_at: facts.lastWebhookAt, last_hour: facts.webhooksLastHour },
      steps: { waiting: facts.stepsWaiting, dead: facts.stepsDead },
      knowledge: live ? { entries: live.entryCount, trained_at: live.trainedAt } : null,
      created_at: bot.createdAt,
    };
    response.json(detail);
  });
  return router;
}

function alarmsOf(bot: Bot, alarms: OpenAlarm[]): OpenAlarm[] {
  return alarms.filter((alarm) => alarm.botId === null || alarm.botId === bot.id);
}

function summary(bot: Bot, alarms: OpenAlarm[]): BotSummary {
  return {
    id: bot.id,
    name: bot.name,
    inbox_id: bot.inboxId,
    channel: bot.channel,
    live_version: bot.liveVersion,
    alarms: alarms.length,
  };
}

function shownAlarm({ code, detail, remedy, stopsBot, raisedAt }: OpenAlarm): Alarm {
  return { code, detail, remedy, stops_bot: stopsBot, raised_at: raisedAt };
}
