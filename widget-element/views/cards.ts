import { html, nothing } from 'lit/html.js';
import { chosenOf } from '../conversation/content.ts';
import type { Message } from '../conversation/message.ts';
import { cardsOf } from '../conversation/rich-content.ts';
import { safeHref } from '../markdown.ts';
import type { Context } from './context.ts';

/** Cards, one below the other: a picture, words, and what can be done. One button may be taken. */
export function cards(message: Message, { act, owner, state }: Context): unknown {
  const chosen = chosenOf(message) ?? state.picks[message.id] ?? null;
  return cardsOf(message).map(({ title, description, image, actions }) => {
    const picture = safeHref(image);
    return html`<div class="card" part="card">
      ${picture === null ? nothing : html`<img class="card__picture" src=${picture} alt="" loading="lazy" />`}
      <div class="card__head">
        <p class="card__title" dir="auto">${title}</p>
        ${description ? html`<p class="card__text" dir="auto">${description}</p>` : nothing}
      </div>
      <div class="card__foot reply-row">
        ${actions.map((action) => {
          if (action.kind === 'postback') {
            const { text, value } = action;
            const on = chosen?.value === value && chosen.title === text;
            return html`<button
              class="chip chip--lg ${on ? 'chip--on' : ''}"
              part="choice"
              type="button"
              aria-pressed=${on}
              ?disabled=${chosen !== null || owner === 'closed'}
              @click=${() => {
                act.ask((asked) => asked.choose(message.id, { title: text, value }));
              }}
            >
              ${text}
            </button>`;
          }
          const href = safeHref(action.url);
          return href === null
            ? nothing
            : html`<a class="chip chip--lg" href=${href} target="_blank" rel="noopener noreferrer nofollow"
                >${action.text}</a
              >`;
        })}
      </div>
    </div>`;
  });
}
