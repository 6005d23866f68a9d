import { html, nothing, type TemplateResult } from 'lit/html.js';
import { choicesOf, chosenOf, NONE_OF_THESE } from '../conversation/content.ts';
import type { Message } from '../conversation/message.ts';
import { newestId } from '../conversation/state.ts';
import type { Context } from './context.ts';
import { CHECK, RIGHT } from './more-icons.ts';

/** A "did you mean" as buttons; once one is taken, or the chat went on, they only show what was. */
export function choices(message: Message, context: Context): TemplateResult {
  const { state, owner, strings, act } = context;
  const taken = chosenOf(message) ?? state.picks[message.id] ?? null;
  const answeredBelow = state.messages.some((other) => other.id > message.id && other.author === 'visitor');
  const spent = taken !== null || owner !== 'bot' || answeredBelow || state.outbox.length > 0;
  const group = html`<div
    class="choices ${spent ? 'choices--spent' : ''}"
    part="choices"
    role="group"
    aria-label=${spent ? strings.answered(message.text) : message.text}
  >
    ${choicesOf(message).map((choice) => {
      const on = taken !== null && choice.value === taken.value;
      const quiet = choice.value === NONE_OF_THESE ? 'choice--quiet' : '';
      return html`<button
        class="choice ${on ? 'choice--on' : quiet}"
        part="choice"
        type="button"
        ?disabled=${spent}
        @click=${() => {
          act.toEnd();
          act.ask((actions) => actions.choose(message.id, choice));
        }}
      >
        <span dir="auto">${choice.title}</span>${on ? CHECK : spent ? nothing : RIGHT}
        ${on ? html`<span class="visually-hidden">✓</span>` : nothing}
      </button>`;
    })}
  </div>`;
  const hint = !spent && message.id === newestId(state);
  return html`${group}${hint ? html`<p class="meta">${strings.typeAnotherWay}</p>` : nothing}`;
}
