import { Router } from 'express';
import { conversationRecord } from '../../analytics/conversation-record.ts';
import { listConversations } from '../../analytics/conversations.ts';
import { BatonError } from '../../errors.ts';
import { getChatwoot } from '../../store/chatwoots.ts';
import { liveEntryTitles } from '../../store/model-content.ts';
import {
  conversationsQuery,
  type ConversationDetail,
  type ConversationPage,
  type ConversationRow,
  type Owner,
} from '../api.ts';
import type { AppDeps } from '../deps.ts';
import { botOf, numberIn } from './bot-access.ts';
import { reasonLabel } from './guardrails-schema.ts';
import { givenVerdicts } from './verdict-routes.ts';

/** `GET /bots/:bot/conversations` and `/conversations/:n`: what was said, and why the bot did what it did. */
export function conversationsRoutes(deps: AppDeps): Router {
  const { database } = deps;
  const router = Router({ mergeParams: true });

  router.get('/conversations', async (request, response) => {
    const { owner, before, limit } = conversationsQuery.parse(request.query);
    const [updatedAt, conversation] = (before ?? '').split('_').map(Number);
    const found = await listConversations(database, botOf(response).id, {
      owner: owner ?? null,
      before: updatedAt && conversation ? { updatedAt, conversation } : null,
      limit: limit + 1,
    });
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const page: ConversationPage = {
      rows: rows.map((row): ConversationRow => ({
        conversation: row.conversation,
        owner: row.owner as Owner,
        person: row.person,
        reason: row.reason,
        reason_label: row.reason === null ? null : reasonLabel(row.reason),
        last_message:
          row.author === null || row.messageAt === null
            ? null
            : { author: row.author, text: row.text, at: row.messageAt },
        queued_at: row.queuedAt,
        updated_at: row.updatedAt,
      })),
      next: found.length > limit && last ? `${String(last.updatedAt)}_${String(last.conversation)}` : null,
    };
    response.json(page);
  });

  router.get('/conversations/:number', async (request, response) => {
    const bot = botOf(response);
    const number = numberIn(request.params.number);
    const record = number === null ? null : await conversationRecord(database, bot.id, number);
    if (!record) {
      throw new BatonError(
        'conversation_unknown',
        'This bot has no such conversation.',
        'Look for it in the list.',
        {
          status: 404,
        },
      );
    }
    const [chatwoot, titles, verdicts] = await Promise.all([
      getChatwoot(database, bot.chatwootId),
      liveEntryTitles(database, bot.id),
      givenVerdicts(database, bot.id, record.conversation),
    ]);
    const base = `${chatwoot?.baseUrl ?? ''}/app/accounts/${String(chatwoot?.accountId ?? 0)}`;
    const detail: ConversationDetail = {
      conversation: record.conversation,
      owner: record.owner as Owner,
      person: record.person,
      chatwoot_url: `${base}/conversations/${String(record.conversation)}`,
      created_at: record.createdAt,
      updated_at: record.updatedAt,
      messages: record.messages,
      traces: record.traces,
      handoffs: record.handoffs.map((handoff) => ({ ...handoff, reason_label: reasonLabel(handoff.reason) })),
      steps: record.steps,
      verdicts,
      entries: Object.fromEntries(titles),
    };
    response.json(detail);
  });
  return router;
}
