import { timingSafeEqual } from 'node:crypto';
import express, { Router, type Request, type Response } from 'express';
import { visitorConversation, rememberVisitor } from './visitor-conversation.ts';
import { BatonError } from '../../errors.ts';
import { defaultGuardrails } from '../../guardrails/schema.ts';
import { getBot, getBotByIdentifier } from '../../store/bots.ts';
import { liveGuardrails } from '../../store/guardrails.ts';
import { givenAnswers, judgeAsVisitor } from '../../store/answer-feedback.ts';
import { createTicket, takeTicket } from '../../store/tickets.ts';
import type { AppDeps } from '../deps.ts';
import { answerErrors } from '../errors.ts';
import { limitCalls } from '../limit-calls.ts';
import { allowOrigin, crossOrigin } from './cross-origin.ts';
import { notOffered } from './not-offered.ts';
import type { Streams } from './streams.ts';
import {
  botQuery,
  emailBody,
  feedbackBody,
  meanwhileBody,
  ticketBody,
  visitorBody,
  visitorBot,
  visitorChat,
  type Ticket,
  type VisitorChat,
  type VisitorFiles,
} from './visitor-api.ts';

const TICKET_SECONDS = 60;
/** Older answers are off the first page. */
const ANSWERS = 20;

/** What the widget asks of Baton: its place in line, what it may know of the chat, and what the visitor decided. */
export function visitorRoutes(deps: AppDeps, streams: Streams): Router {
  const { clock, database, vault } = deps;
  const router = Router();
  router.use(crossOrigin());
  const few = () => limitCalls(clock, { burst: 20, perMinute: 30 });
  const json = express.json({ limit: '4kb' });

  /** The conversation a body names, when its sender proves to be its visitor; one answer for every way to fail. */
  async function proven(
    request: Request,
    response: Response,
    body: { inbox_identifier: string; source_id: string; conversation_id: number },
  ): Promise<{ botId: number; conversation: number }> {
    const known = await visitorConversation(database, body.inbox_identifier, body.conversation_id);
    const key = vault.hash(body.source_id);
    const isVisitor = sameKey(known?.visitorKey ?? '', key);
    if (!known || !isVisitor) {
      throw new BatonError(
        'not_yours',
        'This conversation is not known to be yours.',
        'Send a message first.',
        {
          status: 403,
        },
      );
    }
    allowOrigin(response, known.origins, request.get('origin'));
    return { botId: known.botId, conversation: body.conversation_id };
  }

  /** As the live version has it; ours where there is none that can be read. */
  async function filesOf(botId: number): Promise<VisitorFiles> {
    const live = await liveGuardrails(database, botId).catch(() => null);
    const { enabled, maxMegabytes, types } = (live?.settings ?? defaultGuardrails()).attachments;
    return { enabled, max_megabytes: maxMegabytes, types };
  }

  router.post('/ticket', few(), json, async (request, response) => {
    const body = ticketBody.parse(request.body);
    const { botId, conversation } = await proven(request, response, body);
    await rememberVisitor(database, botId, conversation, {
      locale: body.locale ?? null,
      timeZone: knownTimeZone(body.time_zone),
    });
    const expiresAt = clock.now() + TICKET_SECONDS * 1000;
    const ticket = await createTicket(database, vault, { botId, conversation, expiresAt });
    const answer: Ticket = { ticket, expires_in: TICKET_SECONDS };
    response.setHeader('Cache-Control', 'no-store');
    response.status(201).json(answer);
  });

  router.get('/stream', limitCalls(clock, { burst: 30, perMinute: 60 }), async (request, response) => {
    const value = request.query['ticket'];
    const ticket =
      typeof value === 'string' && value.length <= 128
        ? await takeTicket(database, vault, value, clock.now())
        : null;
    if (!ticket) {
      throw new BatonError('ticket_refused', 'This ticket was used or has run out.', 'Ask for a new one.', {
        status: 401,
      });
    }
    const bot = await getBot(database, ticket.botId);
    if (!bot)
      throw new BatonError('not_found', 'There is nothing at this address.', 'Ask for a new ticket.', {
        status: 404,
      });
    allowOrigin(response, bot.origins, request.get('origin'));
    await streams.open(request, response, ticket.botId, ticket.conversation);
  });

  // Asked by who is about to send a file, before or after the first word.
  router.get('/bot', limitCalls(clock, { burst: 60, perMinute: 120 }), async (request, response) => {
    const { inbox_identifier } = botQuery.parse(request.query);
    const bot = await getBotByIdentifier(database, inbox_identifier);
    if (!bot)
      throw new BatonError('not_found', 'No bot answers in this inbox.', 'Check inbox-identifier.', {
        status: 404,
      });
    allowOrigin(response, bot.origins, request.get('origin'));
    response.setHeader('Cache-Control', 'no-store');
    response.json(visitorBot.parse({ files: await filesOf(bot.id) }));
  });

  router.post('/leave', few(), json, async (request, response) => {
    const { botId, conversation } = await proven(request, response, visitorBody.parse(request.body));
    await deps.leaveLine(botId, conversation);
    response.status(204).end();
  });

  // Asked after each message of the bot, by everybody behind one address.
  router.post('/chat', limitCalls(clock, { burst: 60, perMinute: 120 }), json, async (request, response) => {
    const body = ticketBody.parse(request.body);
    const { botId, conversation } = await proven(request, response, body);
    await rememberVisitor(database, botId, conversation, {
      locale: body.locale ?? null,
      timeZone: knownTimeZone(body.time_zone),
    });
    const [{ answers, through }, facts, files] = await Promise.all([
      givenAnswers(database, botId, conversation, ANSWERS),
      deps.chatFacts?.(botId, conversation) ?? {},
      filesOf(botId),
    ]);
    const chat: VisitorChat = {
      ...facts,
      files,
      now: clock.now(),
      through,
      answers: answers.map(({ messageId, answered }) => ({ message_id: messageId, answered })),
    };
    response.setHeader('Cache-Control', 'no-store');
    response.json(visitorChat.parse(chat));
  });

  router.post('/feedback', few(), json, async (request, response) => {
    const body = feedbackBody.parse(request.body);
    const { botId, conversation } = await proven(request, response, body);
    const kept = await judgeAsVisitor(database, {
      botId,
      conversation,
      messageId: body.message_id,
      answered: body.answered,
      at: clock.now(),
    });
    deps.stored?.({ botId, conversation });
    if (!kept) {
      throw new BatonError(
        'no_such_answer',
        'The assistant gave no answer in this message.',
        'Name a message of the assistant.',
        { status: 404 },
      );
    }
    response.status(204).end();
  });

  router.post('/email', few(), json, async (request, response) => {
    const body = emailBody.parse(request.body);
    const { botId, conversation } = await proven(request, response, body);
    if (!deps.leaveEmail) throw notOffered();
    await deps.leaveEmail(botId, conversation, body.email);
    response.status(204).end();
  });

  router.post('/meanwhile', few(), json, async (request, response) => {
    const body = meanwhileBody.parse(request.body);
    const { botId, conversation } = await proven(request, response, body);
    if (!deps.askMeanwhile) throw notOffered();
    await deps.askMeanwhile(botId, conversation, body.on);
    response.status(204).end();
  });

  router.use(answerErrors(deps.log, { open: true }));
  return router;
}

/** Both are hashes of the same length; the comparison takes the same time wherever they differ. */
function sameKey(kept: string, given: string): boolean {
  const a = Buffer.from(kept.padEnd(given.length, '\0').slice(0, given.length));
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b) && kept.length === given.length;
}

/** Browsers send IANA names; whatever this runtime does not know is left out. */
function knownTimeZone(name: string | undefined): string | null {
  if (name === undefined) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
