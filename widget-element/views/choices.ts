import { html, nothing, type TemplateResult } from 'lit/html.js';
import { NONE_OF_THESE, type Message } from '../conversation/message.ts';
import { newestId } from '../conversation/state.ts';
import type { Context } from './context.ts';
import { icon } from './icon.ts';

/** A "did you mean" as buttons; once one is taken, or the chat went on, they only show what was. */
export function choices(message: Message, context: Context): TemplateResult {
  const { state, owner, strings, act } = context;
  const taken = message.chosen ?? state.picks[message.id] ?? null;
  const answeredBelow = state.messages.some((other) => other.id > message.id && other.author === 'visitor');
  const spent = taken !== null || owner !== 'bot' || answeredBelow || state.outbox.length > 0;
  const group = html`<div
    class="choices ${spent ? 'choices--spent' : ''}"
    part="choices"
    role="group"
    aria-label=${spent ? strings.answered(message.text) : message.text}
  >
    ${message.choices.map((choice) => {
      const on = taken !== null && choice.value === taken.value;
      const quiet = choice.value === NONE_OF_THESE ? 'choice--quiet' : '';
      return html`<button
        class="choice ${on ? 'choice--on' : quiet}"
        part="choice"
        type="button"
        ?disabled=${spent}
        @click=${() => {
          act.choose(message.id, choice);
        }}
      >
        <span dir="auto">${choice.title}</span>${on ? icon('check') : spent ? nothing : icon('right')}
        ${on ? html`<span class="visually-hidden">✓</span>` : nothing}
      </button>`;
    })}
  </div>`;
  const hint = !spent && message.id === newestId(state);
  return html`${group}${hint ? html`<p class="meta">${strings.typeAnotherWay}</p>` : nothing}`;
}
