import { Router } from 'express';
import { answerVerdicts, giveAnswerVerdict } from '../../store/answer-verdicts.ts';
import type { Database } from '../../store/database.ts';
import { giveHandoffVerdict, handoffVerdicts } from '../../store/handoff-verdicts.ts';
import type { AppDeps } from '../deps.ts';
import { verdictBody, type GivenVerdicts } from '../judgement-api.ts';
import { sessionOf } from '../session/current-session.ts';
import { botOf, numberIn } from './bot-access.ts';

/**
 * `PUT /bots/:bot/conversations/:n/verdict`: somebody says whether a handoff or an answer was right. Agents may: they
 * are who has to deal with it.
 */
export function verdictRoutes(deps: AppDeps): Router {
  const { clock, database } = deps;
  const router = Router({ mergeParams: true });

  router.put('/conversations/:number/verdict', async (request, response) => {
    const bot = botOf(response);
    const verdict = verdictBody.parse(request.body);
    // A number that is none finds no conversation.
    const conversation = numberIn(request.params.number) ?? 0;
    const { userId, userName } = sessionOf(response);
    const by = { userId, who: userName, at: clock.now() };
    if (verdict.of === 'handoff') {
      const { stretch } = verdict;
      await giveHandoffVerdict(database, bot.id, { conversation, stretch }, verdict.right, by);
    } else {
      const about = { conversation, messageId: verdict.message_id };
      await giveAnswerVerdict(database, bot.id, about, verdict.right, by);
    }
    response.json(await givenVerdicts(database, bot.id, conversation));
  });
  return router;
}

/** What people said of one conversation. */
export async function givenVerdicts(
  database: Database,
  botId: number,
  conversation: number,
): Promise<GivenVerdicts> {
  const [handoffs, answers] = await Promise.all([
    handoffVerdicts(database, botId, conversation),
    answerVerdicts(database, botId, conversation),
  ]);
  return {
    handoffs: handoffs.map(({ stretch, rightCall, userName, at }) => ({
      stretch,
      right: rightCall,
      by: userName,
      at,
    })),
    answers: answers.map(({ messageId, right, source, at }) => ({
      message_id: messageId,
      right,
      source,
      at,
    })),
  };
}
