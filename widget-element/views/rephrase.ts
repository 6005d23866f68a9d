import { html, type TemplateResult } from 'lit/html.js';
import { asksToRephrase } from '../conversation/entries.ts';
import type { Message } from '../conversation/message.ts';
import { newestId } from '../conversation/state.ts';
import type { Context } from './context.ts';

/** Below an answer that asks to say it another way: a person is one tap away. */
export function rephrase(message: Message, { act, owner, state, strings }: Context): TemplateResult | null {
  if (message.id !== newestId(state) || owner !== 'bot' || !asksToRephrase(state)) return null;
  return html`<div class="reply-row">
    <button
      class="chip chip--lg"
      part="quick-reply"
      type="button"
      @click=${() => {
        act.send(strings.talkToPersonSentence);
      }}
    >
      ${strings.talkToPersonNow}
    </button>
  </div>`;
}
