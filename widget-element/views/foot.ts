import { nothing } from 'lit/html.js';
import type { Context } from './context.ts';

/** Below the messages: the place in the line, when people are back, the question for an address, or after the end. */
export function foot(context: Context): unknown {
  const { owner, parts, restarting, state } = context;
  if (owner === 'closed') return restarting ? nothing : parts?.rich?.survey(context);
  const { facts } = state;
  const handoff = parts?.handoff;
  if (!handoff) return nothing;
  if (facts?.gate && owner === 'bot') return handoff.emailGate(context, facts.gate);
  if (facts?.hours?.asked && owner !== 'agent') return handoff.hoursCard(context, facts.hours);
  return owner === 'queued' ? handoff.queueCard(context) : nothing;
}
