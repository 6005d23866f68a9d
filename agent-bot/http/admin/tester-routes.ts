import { Router } from 'express';
import { BatonError } from '../../errors.ts';
import { defaultGuardrails } from '../../guardrails/schema.ts';
import { getDraft, liveGuardrails } from '../../store/guardrails.ts';
import { readPaste, type PastedLine } from '../../tester/read-paste.ts';
import { asExpected } from '../../tester/saved-check.ts';
import { testTranscript } from '../../tester/test-transcript.ts';
import type { AppDeps } from '../deps.ts';
import { MOST_TESTED, testBody, type Tested } from '../judgement-api.ts';
import { limitCalls } from '../limit-calls.ts';
import { botOf } from './bot-access.ts';

/** `POST /bots/:bot/test`: what the bot would do with a message or a conversation. Nothing of it is kept. */
export function testerRoutes(deps: AppDeps): Router {
  const { clock, database } = deps;
  const router = Router({ mergeParams: true });

  router.post('/test', limitCalls(clock, { burst: 30, perMinute: 120 }), async (request, response) => {
    const bot = botOf(response);
    const { text, as, guardrails: wanted } = testBody.parse(request.body);
    const lines: PastedLine[] = as === 'message' ? [{ author: 'visitor', text }] : readPaste(text);
    if (lines.length > MOST_TESTED) {
      throw new BatonError(
        'test_too_long',
        `The conversation has ${String(lines.length)} messages; ${String(MOST_TESTED)} can be tested at once.`,
        'Paste a part of it.',
        { status: 422 },
      );
    }
    const [draft, live] = await Promise.all([
      wanted === 'draft' ? getDraft(database, bot.id) : null,
      liveGuardrails(database, bot.id),
    ]);
    const knowledge = deps.knowledge(bot.id);
    const guardrails = draft?.settings ?? live?.settings ?? defaultGuardrails();
    const tested = testTranscript(lines, { guardrails, knowledge });
    const named = new Set(
      tested.flatMap(({ judged }) => (judged?.signals.candidates ?? []).map((one) => one.entry)),
    );
    const last = tested.findLast(({ judged }) => judged !== null)?.judged;
    const result: Tested = {
      lines: tested,
      outcome: last ? asExpected(last.decision) : null,
      guardrails: { kind: draft === null ? 'live' : 'draft', version: live?.version ?? 0 },
      has_knowledge: knowledge !== null && knowledge.size > 0,
      entries: Object.fromEntries(
        [...named].map((id) => {
          const entry = knowledge?.entry(id);
          return [id, entry?.title ?? entry?.questions[0] ?? id];
        }),
      ),
    };
    response.json(result);
  });
  return router;
}
