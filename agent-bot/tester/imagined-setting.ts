import type { Guardrails } from '../guardrails/schema.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { Setting } from '../turn/setting.ts';

/** What the bot would act by. */
export interface ActingBy {
  guardrails: Guardrails;
  knowledge: KnowledgeIndex | null;
}

/**
 * What stands still while a conversation is only imagined: nobody is pinged, nothing is sent.
 *
 * @param now milliseconds
 * @param name no two that follow each other in one conversation have the same: steps are keyed by it
 */
export function imaginedSetting(now: number, name: string, { guardrails, knowledge }: ActingBy): Setting {
  return {
    guardrails,
    knowledge,
    people: [],
    autoAssignment: false,
    connectedAt: 0,
    drawsSources: false,
    // Judgement is looked at, and no judgement depends on it.
    asksForEmail: false,
    locale: null,
    traceUrl: null,
    now,
    outstanding: false,
    stepKey: (n) => `${name}-${String(n)}`,
  };
}
