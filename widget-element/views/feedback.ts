import { html, nothing } from 'lit/html.js';
import type { Message } from '../conversation/message.ts';
import type { Context } from './context.ts';

/**
 * "Did this answer it?" below the newest answer, for as long as the bot has the chat. It can be changed. After a No
 * a person is one tap away.
 */
export function feedback(message: Message, { act, owner, state, strings }: Context): unknown {
  const answers = state.facts?.answers ?? {};
  const verdict = answers[message.id];
  if (owner !== 'bot' || verdict === undefined) return nothing;
  if (Object.keys(answers).some((id) => Number(id) > message.id)) return nothing;
  const asking = state.outbox.some((draft) => draft.text === strings.talkToPersonSentence);
  const chip = (answered: boolean, label: string) =>
    html`<button
      class="chip ${verdict === answered ? 'chip--on' : ''}"
      part="feedback-choice"
      type="button"
      aria-pressed=${verdict === answered}
      @click=${() => {
        act.ask((actions) => actions.judge(message.id, answered), {
          focus: 'stay',
          said: answered ? strings.saved : `${strings.saved} ${strings.talkToPersonNow}`,
        });
      }}
    >
      ${label}
    </button>`;
  return html`<div
    class="feedback"
    part="feedback"
    role="group"
    aria-label=${strings.didThisAnswer}
    aria-live="off"
  >
    <span>${strings.didThisAnswer}</span> ${chip(true, strings.yes)} ${chip(false, strings.no)}
    ${verdict === null ? nothing : html`<span class="meta">${strings.saved}</span>`}
    ${
      verdict === false
        ? html`<button
            class="chip chip--lg"
            part="quick-reply"
            type="button"
            ?disabled=${asking}
            @click=${() => {
              act.send(strings.talkToPersonSentence);
            }}
          >
            ${strings.talkToPersonNow}
          </button>`
        : nothing
    }
  </div>`;
}
