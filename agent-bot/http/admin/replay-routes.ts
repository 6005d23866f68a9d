import { Router } from 'express';
import { recordedStretches } from '../../analytics/recorded-stretches.ts';
import { createBreather } from '../../breather.ts';
import { defaultGuardrails } from '../../guardrails/schema.ts';
import { inSlices } from '../../knowledge/slices.ts';
import { compareReplays, type Example, type ReplayedPair } from '../../replay/compare-replays.ts';
import { replayStretch, type ReplayedHandOff, type ReplayedStretch } from '../../replay/replay-stretch.ts';
import { getDraft, liveGuardrails } from '../../store/guardrails.ts';
import type { ActingBy } from '../../tester/imagined-setting.ts';
import type { AppDeps } from '../deps.ts';
import { limitCalls } from '../limit-calls.ts';
import type { ReplayedHandOffState, ReplayExample, ReplayState } from '../replay-api.ts';
import { botOf } from './bot-access.ts';
import { reasonLabel } from './guardrails-schema.ts';
import { createReplayMemory } from './replay-memory.ts';

const DAYS = 30;
/** Conversations replayed: what is true of these is true of the next. */
const MOST = 500;
const EXAMPLES = 5;
const LONGEST_TEXT = 300;

/**
 * `GET /bots/:bot/guardrails/replay`: what visitors wrote in the last 30 days, judged anew with what is live and with
 * the draft, both with the knowledge of now. Without a draft what is live stands in its place. What was replayed before
 * is remembered. Webhooks and turns have their turn in between.
 */
export function replayRoutes(deps: AppDeps): Router {
  const { clock, database } = deps;
  const router = Router({ mergeParams: true });
  const limit = limitCalls(clock, { burst: 20, perMinute: 20 });
  const memory = createReplayMemory();

  router.get('/guardrails/replay', limit, async (_request, response) => {
    const bot = botOf(response);
    const [draft, live] = await Promise.all([getDraft(database, bot.id), liveGuardrails(database, bot.id)]);
    const from = clock.now() - DAYS * 24 * 3_600_000;
    const { stretches, leftOut } = await recordedStretches(database, bot.id, { from, most: MOST });
    const started = performance.now();
    const knowledge = deps.knowledge(bot.id);
    const before = { guardrails: live?.settings ?? defaultGuardrails(), knowledge };
    const after = draft === null ? before : { guardrails: draft.settings, knowledge };
    const pause = createBreather();
    const replayAll = async (by: ActingBy): Promise<ReplayedStretch[] | null> => {
      const all: ReplayedStretch[] = [];
      for (const recorded of stretches) {
        // Who asked has gone: nobody reads it.
        if (response.closed) return null;
        all.push(await inSlices(replayStretch(recorded, by), pause));
      }
      return all;
    };
    const replayed = (by: ActingBy): Promise<ReplayedStretch[] | null> =>
      memory.of(bot.id, stretches, by, () => replayAll(by), pause);
    const was = await replayed(before);
    const would = await replayed(after);
    if (was === null || would === null) return;
    const pairs = stretches.map((recorded, index): ReplayedPair => ({
      recorded,
      live: was[index] as ReplayedStretch,
      draft: would[index] as ReplayedStretch,
    }));
    const { changed, examples, triggers, asThen, ...counts } = compareReplays(pairs, {
      changed: MOST,
      examples: EXAMPLES,
    });
    const state: ReplayState = {
      live_version: live?.version ?? 0,
      revision: draft?.revision ?? 0,
      took_ms: Math.round(performance.now() - started),
      left_out: leftOut,
      as_then: asThen,
      ...counts,
      changed: changed.map(shown),
      triggers: Object.fromEntries(
        [...triggers].map(([trigger, { live: was, draft: is, shadowLive, shadowDraft }]) => [
          trigger,
          {
            live: was,
            draft: is,
            shadow_live: shadowLive,
            shadow_draft: shadowDraft,
            examples: (examples.get(trigger) ?? []).map(shown),
          },
        ]),
      ),
    };
    response.json(state);
  });
  return router;
}

function shown({ conversation, messageId, text, live, draft }: Example): ReplayExample {
  return {
    conversation,
    message_id: messageId,
    text: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text,
    live: named(live),
    draft: named(draft),
  };
}

function named(handOff: ReplayedHandOff | null): ReplayedHandOffState | null {
  if (handOff === null) return null;
  const { trigger, reason } = handOff;
  return { trigger, reason, label: reasonLabel(reason) };
}
