import { guardrailsSchema } from '../../../agent-bot/guardrails/schema.ts';
import type { BotRuntime, StepPort } from '../../../agent-bot/scheduler/bot-runtime.ts';
import type { Meters } from '../../../agent-bot/scheduler/deps.ts';

/** A bot that hands off whatever is said, and at once. */
export function botWithoutKnowledge(
  id: number,
  perform: StepPort['perform'],
  over: Partial<Omit<BotRuntime, 'steps'>> & { probe?: StepPort['probe'] } = {},
): BotRuntime {
  const { probe = () => Promise.resolve(), ...changes } = over;
  return {
    id,
    name: 'Baton',
    keyPrefix: `test-${String(id)}`,
    keepsSourceId: true,
    drawsSources: true,
    agentBotId: 5,
    people: [],
    autoAssignment: false,
    connectedAt: 0,
    guardrails: guardrailsSchema.parse({ quietWindowMs: 0 }),
    guardrailsVersion: 0,
    knowledge: null,
    modelId: null,
    steps: { reserve: () => Promise.resolve(), perform, probe },
    reader: null,
    traceUrl: () => null,
    ...changes,
  };
}

/** Nobody counts. */
export const noMeters: Meters = {
  turn: () => undefined,
  step: () => undefined,
  pickedUp: () => undefined,
  freshRead: () => undefined,
};
