import { setImmediate } from 'node:timers/promises';
import { Router, type RequestHandler } from 'express';
import { BatonError } from '../../errors.ts';
import { defaultGuardrails } from '../../guardrails/schema.ts';
import type { Bot } from '../../store/bots.ts';
import { getDraft, liveGuardrails } from '../../store/guardrails.ts';
import { expectOfCheck, listChecks, removeCheck, saveCheck } from '../../store/saved-checks.ts';
import { readPaste } from '../../tester/read-paste.ts';
import { runChecks } from '../../tester/run-checks.ts';
import type { CheckResult, Expected } from '../../tester/saved-check.ts';
import {
  checkBody,
  MOST_CHECKED,
  newCheckBody,
  runChecksBody,
  type CheckState,
  type ChecksState,
} from '../checks-api.ts';
import type { AppDeps } from '../deps.ts';
import { limitCalls } from '../limit-calls.ts';
import { botOf, byOf, numberIn } from './bot-access.ts';

/** `/bots/:bot/checks…`: what must come of a message, run on the draft or on what is live. */
export function checksRoutes(deps: AppDeps, administrator: RequestHandler): Router {
  const { clock, database } = deps;
  const router = Router({ mergeParams: true });

  router.get('/checks', async (_request, response) => {
    response.json(await stateOf(botOf(response)));
  });

  router.post('/checks', administrator, async (request, response) => {
    const bot = botOf(response);
    const { text, as, expected } = newCheckBody.parse(request.body);
    const lines = as === 'conversation' ? readPaste(text).length : 1;
    if (lines > MOST_CHECKED) {
      throw new BatonError(
        'check_too_long',
        `The conversation has ${String(lines)} messages; a check may have ${String(MOST_CHECKED)}.`,
        'Keep the part that matters.',
        { status: 422 },
      );
    }
    await saveCheck(database, bot.id, { readAs: as, text, expected }, byOf(response, clock.now()));
    response.status(201).json(await stateOf(bot));
  });

  const limit = limitCalls(clock, { burst: 60, perMinute: 60 });
  router.post('/checks/run', limit, async (request, response) => {
    const { guardrails } = runChecksBody.parse(request.body);
    response.json(await stateOf(botOf(response), guardrails));
  });

  router.put('/checks/:check', administrator, async (request, response) => {
    const bot = botOf(response);
    const { expected } = checkBody.parse(request.body);
    const id = numberIn(String(request.params['check'])) ?? 0;
    await expectOfCheck(database, bot.id, id, expected, byOf(response, clock.now()));
    response.json(await stateOf(bot));
  });

  router.delete('/checks/:check', administrator, async (request, response) => {
    const bot = botOf(response);
    const id = numberIn(String(request.params['check'])) ?? 0;
    await removeCheck(database, bot.id, id, byOf(response, clock.now()));
    response.json(await stateOf(bot));
  });

  /** All checks; run where `wanted` says with what. */
  async function stateOf(bot: Bot, wanted: 'draft' | 'live' | null = null): Promise<ChecksState> {
    const knowledge = deps.knowledge(bot.id);
    const checks = await listChecks(database, bot.id);
    const results = new Map<number, CheckResult>();
    let ranWith: ChecksState['ran_with'] = null;
    if (wanted !== null) {
      const draft = wanted === 'draft' ? await getDraft(database, bot.id) : null;
      const live = await liveGuardrails(database, bot.id);
      const guardrails = draft?.settings ?? live?.settings ?? defaultGuardrails();
      const ran = await runChecks(checks, { guardrails, knowledge }, () => setImmediate());
      for (const { check, result } of ran) results.set(check.id, result);
      ranWith = draft === null ? 'live' : 'draft';
    }
    const shown = checks.map(({ id, readAs, text, expected, savedBy, savedAt }): CheckState => ({
      id,
      as: readAs,
      text,
      expected,
      saved_by: savedBy,
      saved_at: savedAt,
      result: results.get(id) ?? null,
    }));
    const named = shown.flatMap(({ expected, result }) => [...entryOf(expected), ...entryOf(result?.got)]);
    const entries = named.map((id) => {
      const entry = knowledge?.entry(id);
      return [id, entry?.title ?? entry?.questions[0] ?? id];
    });
    return {
      checks: shown,
      ran_with: ranWith,
      entries: Object.fromEntries(entries) as Record<string, string>,
    };
  }
  return router;
}

function entryOf(expected: Expected | null | undefined): string[] {
  return expected?.action === 'answer' ? [expected.entry] : [];
}
