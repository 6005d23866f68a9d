import { html, nothing } from 'lit/html.js';
import { firstName } from '../conversation/first-name.ts';
import { ratingOf } from '../conversation/rich-content.ts';
import type { Context } from './context.ts';

const SCORES = [1, 2, 3, 4, 5];

/** The one question after the end, where the inbox asks it. The answer can be changed. */
export function survey(context: Context): unknown {
  const { act, person, state, strings } = context;
  const message = state.messages.findLast((one) => one.kind === 'input_csat');
  if (!message || message.id <= state.endedAfterId) return nothing;
  const question = strings.howWasIt(firstName(person?.name ?? ''));
  const rating = Number(state.picks[message.id]?.value) || ratingOf(message);
  const rate = (score: number): void => {
    act.ask((actions) => actions.rate(message.id, score), { focus: 'stay', said: strings.saved });
  };
  const move = (event: KeyboardEvent): void => {
    const group = event.currentTarget as HTMLElement;
    const rtl = getComputedStyle(group).direction === 'rtl' ? -1 : 1;
    const steps: Record<string, number> = { ArrowRight: rtl, ArrowLeft: -rtl, ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const current = [...group.children].indexOf(event.target as Element);
    const next = (current + step + SCORES.length) % SCORES.length;
    (group.children[next] as HTMLElement).focus();
    rate(next + 1);
  };
  return html`<div class="card" part="survey" aria-live="off">
    <div class="card__head"><p class="card__title">${question}</p></div>
    <div class="card__foot stack">
      <div class="scores" role="radiogroup" aria-label=${question} @keydown=${move}>
        ${SCORES.map((score) => {
          const on = score === rating;
          const label =
            score === 1 ? `1, ${strings.poor}` : score === 5 ? `5, ${strings.great}` : String(score);
          return html`<button
            class="score ${on ? 'score--on' : ''}"
            part="score"
            type="button"
            role="radio"
            aria-checked=${on}
            aria-label=${label}
            tabindex=${on || (rating === null && score === 1) ? 0 : -1}
            @click=${() => {
              rate(score);
            }}
          >
            ${score}
          </button>`;
        })}
      </div>
      <div class="scores-legend" aria-hidden="true">
        <span>${strings.poor}</span><span>${strings.great}</span>
      </div>
      ${rating === null ? nothing : html`<p class="meta">${strings.saved}</p>`}
    </div>
  </div>`;
}
