import { html, type TemplateResult } from 'lit/html.js';
import { firstName } from '../conversation/first-name.ts';
import type { Context } from './context.ts';
import { line } from './icon.ts';

const DOOR = line('M14 5H6v14h8M10.5 12h10M17 8.5l3.5 3.5-3.5 3.5', true);

/** The way out of a line, or of a chat with a person; null where the bot has the chat. */
export function wayOut({ owner, strings, act, hasService }: Context): TemplateResult | null {
  if (owner !== 'queued' && owner !== 'agent') return null;
  const leaves = owner === 'queued' && hasService;
  return html`<button
    class="exit"
    part="exit"
    type="button"
    @click=${() => {
      act.ask((actions) => (leaves ? actions.leave() : actions.end()));
    }}
  >
    ${DOOR}<span>${leaves ? strings.leaveLine : strings.endChat}</span>
  </button>`;
}

/** An address is asked for first. */
export function isGated({ owner, parts, state }: Context): boolean {
  // Without its code nobody could give one.
  return owner === 'bot' && state.facts?.gate != null && parts?.handoff != null;
}

/** What the empty composer asks for where it is not simply a message to the bot; null otherwise. */
export function placeholder(context: Context): string | null {
  const { owner, state, strings, person } = context;
  if (isGated(context)) return strings.addEmail;
  const name = firstName(person?.name ?? '');
  const away = state.facts?.hours?.asked === true && owner !== 'agent';
  if (away || (owner === 'queued' && state.line?.meanwhile)) return strings.keepAsking;
  if (owner === 'queued') return strings.addDetail;
  return owner === 'agent' && name ? strings.messageTo(name) : null;
}

/** In the composer's place after the end. */
export function restart({ strings, act }: Context): TemplateResult {
  return html`<div class="composer composer--end">
    <button class="button" part="restart" type="button" @click=${act.restart}>${strings.startNewChat}</button>
  </div>`;
}
